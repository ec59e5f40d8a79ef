using GuideSearch.Guides;

namespace GuideSearch.Synonyms.Mining;

/// <summary>Gathers how a thing is written, and where: forms that share a key are forms of one thing.</summary>
internal sealed class WrittenForms
{
    private readonly Dictionary<string, Dictionary<string, List<ContentLocation>>> _forms = new(StringComparer.Ordinal);

    public bool Has(string key) => _forms.ContainsKey(key);

    public void Add(string key, string form, ContentLocation place)
    {
        if (!_forms.TryGetValue(key, out var forms))
            _forms[key] = forms = new(StringComparer.Ordinal);
        if (!forms.TryGetValue(form, out var places))
            forms[form] = places = [];
        if (places.Count == 0 || places[^1] != place)
            places.Add(place);
    }

    /// <summary>The forms of each key, the most frequent first, and every place of any of them.</summary>
    public IEnumerable<(string Key, IReadOnlyList<string> Forms, IReadOnlyList<ContentLocation> Places)> All =>
        _forms.Select(entry => (entry.Key, ByFrequency(entry.Value), InOrder(entry.Value.Values.SelectMany(places => places))));

    private static IReadOnlyList<string> ByFrequency(Dictionary<string, List<ContentLocation>> forms) =>
        [.. forms.OrderByDescending(f => f.Value.Count).ThenBy(f => f.Key, StringComparer.Ordinal).Select(f => f.Key)];

    private static IReadOnlyList<ContentLocation> InOrder(IEnumerable<ContentLocation> places) =>
        [.. places.Distinct().OrderBy(p => p.Path, StringComparer.Ordinal).ThenBy(p => p.Line)];
}
