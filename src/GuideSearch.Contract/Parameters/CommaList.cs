using GuideSearch.Diagnostics;

namespace GuideSearch.Contract.Parameters;

/// <summary>Names with commas between them, each one of a set.</summary>
internal static class CommaList
{
    /// <summary>What is written wrong in it; null for nothing.</summary>
    public static string? FaultOf(IEnumerable<string> written, IReadOnlyList<string> valid) =>
        written.All(valid.Contains) ? null : $"must list some of {string.Join(", ", valid)}";

    /// <summary>The same list with misspelled names put right, and without those that resemble none; null where nothing is left.</summary>
    public static string? Nearest(IEnumerable<string> written, IReadOnlyList<string> valid)
    {
        var meant = written.Select(name => valid.Contains(name) ? name : NearestName.Find(name.Trim(), valid))
            .OfType<string>().Distinct().ToList();
        return meant.Count == 0 ? null : string.Join(',', meant);
    }

    /// <summary>As a regular expression, without its anchors.</summary>
    public static string PatternOf(IReadOnlyList<string> valid)
    {
        var names = string.Join('|', valid);
        return $"({names})(,({names}))*";
    }
}
