using GuideSearch.Diagnostics;
using GuideSearch.Guides;
using GuideSearch.Indexing;

namespace GuideSearch.Content;

/// <summary>
/// Gives every guide an address of its own: the name of its file, or of its folder where the file stands for that; where two would share
/// it, each takes one folder more of its path, and at last the fingerprint of that. What an author chose stays as it is.
/// </summary>
internal static class SlugChoice
{
    /// <param name="parsed">In ordinal order of their paths.</param>
    /// <returns>
    /// The same with their addresses; of those whose authors chose the same one the first stays, the others are rejected.
    /// </returns>
    public static IReadOnlyList<ParsedGuide> Settle(IReadOnlyList<ParsedGuide> parsed)
    {
        var lengths = new int[parsed.Count];
        while (Lengthen(parsed, lengths))
        {
        }

        var owners = new Dictionary<string, ContentLocation>(StringComparer.Ordinal);
        var settled = parsed.ToArray();
        foreach (var i in Enumerable.Range(0, parsed.Count).OrderBy(i => parsed[i].Slugs.Count > 0))
        {
            if (parsed[i].Guide is { } guide)
                settled[i] = Owned(parsed[i], guide, SlugOf(parsed[i], lengths[i]), owners);
        }

        return settled;
    }

    /// <returns>Whether some guide took a longer address.</returns>
    private static bool Lengthen(IReadOnlyList<ParsedGuide> parsed, int[] lengths)
    {
        var shared = Enumerable.Range(0, parsed.Count).Where(i => parsed[i].Guide is not null)
            .GroupBy(i => SlugOf(parsed[i], lengths[i]), StringComparer.Ordinal).Where(same => same.Count() > 1);
        var longer = shared.SelectMany(same => Longer([.. same.Where(i => lengths[i] + 1 < parsed[i].Slugs.Count)])).ToList();
        longer.ForEach(i => lengths[i]++);
        return longer.Count > 0;

        // The name of the file behind that of its folder is for where no folder is left that would tell them apart.
        IReadOnlyList<int> Longer(IReadOnlyList<int> able) =>
            able.Where(i => !EndsWithMore(i)).ToList() is { Count: > 0 } folders ? folders : able;

        bool EndsWithMore(int i) =>
            parsed[i].Slugs[lengths[i] + 1].StartsWith($"{parsed[i].Slugs[lengths[i]]}-", StringComparison.Ordinal);
    }

    private static string SlugOf(ParsedGuide parsed, int length) => parsed.Slugs.Count == 0 ? parsed.Guide!.Slug : parsed.Slugs[length];

    private static ParsedGuide Owned(ParsedGuide parsed, Guide guide, string slug, Dictionary<string, ContentLocation> owners)
    {
        if (owners.TryAdd(slug, guide.Source))
            return parsed with { Guide = guide.At(slug) };

        var twin = TwinAddress.Create(slug, guide.Source.Path);
        var taken = $"The slug '{slug}' is that of {owners[slug].Path}, which stays";
        if (parsed.Slugs.Count > 0 && owners.TryAdd(twin, guide.Source))
            return new(
                guide.At(twin), FileOutcome.IndexedWithWarnings,
                [.. parsed.Diagnostics, Told(Severity.Warning, $"{taken}; this guide is '{twin}' until 'slug:' says better.")]);
        return new(null, FileOutcome.Rejected, [.. parsed.Diagnostics, Told(Severity.Error, $"{taken}; set 'slug:' in one of them.")]);

        Diagnostic Told(Severity severity, string message) => new(DiagnosticCodes.DuplicateSlug, severity, guide.Source, message);
    }
}
