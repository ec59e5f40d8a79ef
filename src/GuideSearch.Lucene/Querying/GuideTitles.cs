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
    private readonly ILookup<string, int> _guidesOf;

    public GuideTitles(IReadOnlyList<GuideSummary> guides)
    {
        _guides = guides;
        _stems = [.. guides.Select(guide => TechnicalAnalyzer.Analyze(guide.Title).Select(token => token.Stem).ToHashSet())];
        _guidesOf = _stems.SelectMany((stems, guide) => stems.Select(stem => (stem, guide))).ToLookup(t => t.stem, t => t.guide);
    }

    /// <summary>Best first: those that have more of the query, then those with the shorter title, then by slug.</summary>
    public IReadOnlyList<GuideMatch> Match(IReadOnlyList<SoughtWord> words)
    {
        var least = LeastShare * words.Count(word => word.Section is null);
        return
        [
            .. words.SelectMany(GuidesWith).CountBy(guide => guide)
                .Where(match => match.Value > least)
                .OrderByDescending(match => match.Value)
                .ThenBy(match => _stems[match.Key].Count)
                .ThenBy(match => _guides[match.Key].Slug, StringComparer.Ordinal)
                .Take(Most)
                .Select(match => _guides[match.Key])
                .Select(guide => new GuideMatch(guide.Slug, guide.Title, guide.Questions)),
        ];
    }

    /// <summary>The guides whose title has a word in any form but a relative, each once.</summary>
    private IEnumerable<int> GuidesWith(SoughtWord word) => word.Forms
        .Where(form => form.Kind is not FormKind.Relative)
        .SelectMany(form => _guidesOf[form.Stems[0]].Where(guide => form.Stems.All(_stems[guide].Contains)))
        .Distinct();
}
