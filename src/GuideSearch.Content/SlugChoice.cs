using GuideSearch.Diagnostics;
using GuideSearch.Guides;
using GuideSearch.Indexing;

namespace GuideSearch.Content;

/// <summary>
/// Gives every guide an address of its own: the name of its file, or of its folder where the file stands for that; where two would share
/// it, each takes one folder more of its path. What an author chose stays as it is.
/// </summary>
internal static class SlugChoice
{
    /// <param name="parsed">In ordinal order of their paths.</param>
    /// <returns>The same with their addresses; of those that still share one the first stays, the others are rejected.</returns>
    public static IReadOnlyList<ParsedGuide> Settle(IReadOnlyList<ParsedGuide> parsed)
    {
        var lengths = new int[parsed.Count];
        while (Lengthen(parsed, lengths))
        {
        }

        var owners = new Dictionary<string, ContentLocation>(StringComparer.Ordinal);
        return [.. parsed.Select((each, i) => each.Guide is { } guide ? Owned(each, guide, SlugOf(each, lengths[i]), owners) : each)];
    }

    /// <returns>Whether some guide took a longer address.</returns>
    private static bool Lengthen(IReadOnlyList<ParsedGuide> parsed, int[] lengths)
    {
        var shared = Enumerable.Range(0, parsed.Count).Where(i => parsed[i].Guide is not null)
            .GroupBy(i => SlugOf(parsed[i], lengths[i]), StringComparer.Ordinal).Where(same => same.Count() > 1);
        var longer = shared.SelectMany(same => same).Where(i => lengths[i] + 1 < parsed[i].Slugs.Count).ToList();
        longer.ForEach(i => lengths[i]++);
        return longer.Count > 0;
    }

    private static string SlugOf(ParsedGuide parsed, int length) => parsed.Slugs.Count == 0 ? parsed.Guide!.Slug : parsed.Slugs[length];

    private static ParsedGuide Owned(ParsedGuide parsed, Guide guide, string slug, Dictionary<string, ContentLocation> owners)
    {
        if (owners.TryAdd(slug, guide.Source))
            return slug == guide.Slug ? parsed : parsed with { Guide = At(guide, slug) };

        var message = $"The slug '{slug}' is that of {owners[slug].Path}, which stays; set 'slug:' in one of them.";
        var twin = new Diagnostic(DiagnosticCodes.DuplicateSlug, Severity.Error, guide.Source, message);
        return new(null, FileOutcome.Rejected, [.. parsed.Diagnostics, twin]);
    }

    private static Guide At(Guide guide, string slug) => guide with
    {
        Slug = slug,
        Documents = [.. guide.Documents.Select(question => question with { Id = new(slug, question.Id.Slug) })],
    };
}
