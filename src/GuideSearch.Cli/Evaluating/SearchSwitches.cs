using GuideSearch.Diagnostics;
using GuideSearch.Search;

namespace GuideSearch.Cli.Evaluating;

/// <summary>Reads which features of a search are off: <c>typo=off,feedback=off</c>.</summary>
internal static class SearchSwitches
{
    private static readonly Dictionary<string, SearchAids> _aids = Enum.GetValues<SearchAids>()
        .Where(aid => int.IsPow2((int)aid))
        .ToDictionary(aid => aid.ToString().ToLowerInvariant(), StringComparer.Ordinal);

    public static IReadOnlyCollection<string> Names => _aids.Keys;

    /// <summary>All features but those that are off.</summary>
    /// <exception cref="UsageException">A feature is unknown, or its value is neither <c>auto</c> nor <c>off</c>.</exception>
    public static SearchAids Read(string text)
    {
        var aids = SearchAids.All;
        foreach (var item in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = item.Split('=', StringSplitOptions.TrimEntries);
            if (parts is not [var name, "auto" or "off"])
                throw new UsageException($"'{item}' is no switch; write a feature and its value, such as 'typo=off'.");
            if (!_aids.TryGetValue(name, out var aid))
                throw new UsageException($"there is no feature '{name}'; {Advice(name)}");

            aids = parts[1] == "off" ? aids & ~aid : aids | aid;
        }

        return aids;
    }

    private static string Advice(string name) => NearestName.Of(name, Names) is { } nearest
        ? $"did you mean '{nearest}'?"
        : $"there are {string.Join(", ", Names)}.";
}
