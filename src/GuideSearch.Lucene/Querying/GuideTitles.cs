using GuideSearch.Lucene.Analysis;
using GuideSearch.Search;

namespace GuideSearch.Lucene.Querying;

/// <summary>Finds guides by the words of their titles.</summary>
internal sealed class GuideTitles
{
    private const int Most = 3;

    /// <summary>The share of the query's words that a title must exceed: one word of two ("sales forecasting") names no guide.</summary>
    private const double LeastShare = 0.5;

    private readonly IReadOnlyList<GuideSummary> _guides;
    private readonly HashSet<string>[] _stems;

    public GuideTitles(IReadOnlyList<GuideSummary> guides)
    {
        _guides = guides;
        _stems = [.. guides.Select(guide => TechnicalAnalyzer.Analyze(guide.Title).Select(token => token.Stem).ToHashSet())];
    }

    /// <summary>Best first: those that have more of the query, then those with the shorter title, then by slug.</summary>
    public IReadOnlyList<GuideMatch> Match(IReadOnlyList<SoughtWord> words) => words.All(word => word.Section is not null) ? [] :
    [
        .. Enumerable.Range(0, _guides.Count)
            .Select(i => (Guide: _guides[i], Length: _stems[i].Count, Share: ShareOf(words, _stems[i])))
            .Where(match => match.Share > LeastShare)
            .OrderByDescending(match => match.Share)
            .ThenBy(match => match.Length)
            .ThenBy(match => match.Guide.Slug, StringComparer.Ordinal)
            .Take(Most)
            .Select(match => new GuideMatch(match.Guide.Slug, match.Guide.Title, match.Guide.Questions)),
    ];

    private static double ShareOf(IReadOnlyList<SoughtWord> words, HashSet<string> title) =>
        (double)words.Count(word => Has(title, word)) / words.Count(word => word.Section is null);

    private static bool Has(HashSet<string> title, SoughtWord word)
    {
        foreach (var form in word.Forms)
        {
            if (form.Kind is not FormKind.Relative && form.Stems.All(title.Contains))
                return true;
        }

        return false;
    }
}
