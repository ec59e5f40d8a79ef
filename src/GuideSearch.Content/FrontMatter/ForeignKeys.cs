using GuideSearch.Content.Yaml;

namespace GuideSearch.Content.FrontMatter;

/// <summary>Reads keys that authors write for another program as the keys that are known here.</summary>
internal static class ForeignKeys
{
    /// <summary>Zola keeps lists of terms, tags among them, in a table of their own.</summary>
    private const string Taxonomies = "taxonomies";

    /// <param name="names">The known key by the name that authors write.</param>
    /// <returns>The map with known keys; a key that stands there already outweighs another that is read as it.</returns>
    public static YamlNode.Map Renamed(YamlNode.Map map, IReadOnlyDictionary<string, string> names)
    {
        var entries = map.Entries
            .SelectMany(entry => entry is ({ Value: Taxonomies }, YamlNode.Map terms) ? terms.Entries : [entry]).ToList();
        var taken = entries.Select(entry => entry.Key.Value).Where(key => !names.ContainsKey(key)).ToHashSet(StringComparer.Ordinal);
        var renamed = new List<(YamlNode.Text, YamlNode)>();
        foreach (var (key, value) in entries)
        {
            if (!names.TryGetValue(key.Value, out var known))
                renamed.Add((key, value));
            else if (taken.Add(known))
                renamed.Add((key with { Value = known }, value));
        }

        return map with { Entries = renamed };
    }
}
