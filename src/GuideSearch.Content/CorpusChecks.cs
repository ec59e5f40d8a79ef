using GuideSearch.Diagnostics;
using GuideSearch.Guides;

namespace GuideSearch.Content;

/// <summary>What shows only when all guides are seen together.</summary>
internal static class CorpusChecks
{
    /// <summary>
    /// A tag that differs from a commoner one by case or separators, or occurs once and differs by one letter, is probably misspelt.
    /// </summary>
    public static IEnumerable<Diagnostic> RareTags(IReadOnlyList<Guide> guides)
    {
        var counts = guides.SelectMany(guide => guide.Tags).GroupBy(tag => tag, StringComparer.Ordinal).ToDictionary(g => g.Key,
            g => g.Count(), StringComparer.Ordinal);
        var neighbours = counts.Keys.SelectMany(tag => TagSpelling.Keys(tag).Select(key => (key, tag))).ToLookup(pair => pair.key,
            pair => pair.tag, StringComparer.Ordinal);
        var commoner = counts.Keys.ToDictionary(tag => tag, Commoner, StringComparer.Ordinal);
        foreach (var (guide, tag) in guides.SelectMany(guide => guide.Tags.Select(tag => (guide, tag))))
        {
            if (commoner[tag] is { } like)
                yield return new(DiagnosticCodes.RareTag, Severity.Warning, guide.Source,
                    $"The tag \"{tag}\" occurs {Times(counts[tag])}; \"{like}\" occurs {Times(counts[like])}. Use one spelling.");
        }

        string? Commoner(string tag) => TagSpelling.Keys(tag).SelectMany(key => neighbours[key])
            .Where(other => counts[tag] == 1 ? TagSpelling.Near(tag, other) : TagSpelling.AreOne(tag, other))
            .Where(other => (counts[other], other).CompareTo((counts[tag], tag)) > 0)
            .MaxBy(other => counts[other]);
    }

    private static string Times(int count) => count == 1 ? "once" : $"{count} times";
}
