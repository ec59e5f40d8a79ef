using GuideSearch.Diagnostics;
using GuideSearch.Guides;
using GuideSearch.Indexing;

namespace GuideSearch.Content;

/// <summary>What shows only when all guides are seen together.</summary>
internal static class CorpusChecks
{
    /// <summary>Rejects every guide whose slug another one has, so that neither silently wins.</summary>
    public static IReadOnlyList<ParsedGuide> WithoutDoubles(IReadOnlyList<ParsedGuide> parsed, IReadOnlyList<string> paths)
    {
        var result = parsed.ToArray();
        var doubles = Enumerable.Range(0, result.Length).Where(i => result[i].Guide is not null)
            .GroupBy(i => result[i].Guide!.Slug, StringComparer.Ordinal).Where(same => same.Count() > 1);
        foreach (var same in doubles.ToList())
        {
            foreach (var i in same)
            {
                var others = string.Join(", ", same.Where(j => j != i).Select(j => paths[j]).Take(3));
                var message = $"The slug '{same.Key}' is also that of {others}; set 'slug:' in one of them.";
                result[i] = new(null, FileOutcome.Rejected, [.. result[i].Diagnostics, new(DiagnosticCodes.DuplicateSlug, Severity.Error,
                    new(paths[i]), message)]);
            }
        }

        return result;
    }

    /// <summary>A tag that occurs once and differs from a commoner one by case, a hyphen or one letter is probably misspelt.</summary>
    public static IEnumerable<Diagnostic> RareTags(IReadOnlyList<Guide> guides)
    {
        var counts = guides.SelectMany(guide => guide.Tags).GroupBy(tag => tag, StringComparer.Ordinal).ToDictionary(g => g.Key,
            g => g.Count(), StringComparer.Ordinal);
        var neighbours = counts.Keys.SelectMany(tag => TagSpelling.Keys(tag).Select(key => (key, tag))).ToLookup(pair => pair.key,
            pair => pair.tag, StringComparer.Ordinal);
        foreach (var (guide, tag) in guides.SelectMany(guide => guide.Tags.Where(tag => counts[tag] == 1).Select(tag => (guide, tag))))
        {
            var like = TagSpelling.Keys(tag).SelectMany(key => neighbours[key])
                .Where(other => other != tag && TagSpelling.Near(tag, other) && (counts[other], other).CompareTo((counts[tag], tag)) > 0)
                .OrderByDescending(other => counts[other]).FirstOrDefault();
            if (like is not null)
                yield return new(DiagnosticCodes.RareTag, Severity.Warning, guide.Source,
                    $"The tag \"{tag}\" occurs once; \"{like}\" occurs {counts[like]} times. Use one spelling.");
        }
    }
}
