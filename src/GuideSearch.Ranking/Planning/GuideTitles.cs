using GuideSearch.Analysis;
using GuideSearch.Core.Ranking;
using GuideSearch.Search;

namespace GuideSearch.Ranking.Planning;

/// <summary>Finds guides by the words of their titles.</summary>
public sealed class GuideTitles
{
    private const int MaxGuides = 3;

    private readonly RankingOptions _options;
    private readonly IReadOnlyList<GuideSummary> _guides;
    private readonly HashSet<string>[] _stems;
    private readonly ILookup<string, int> _guidesOf;

    public GuideTitles(IReadOnlyList<GuideSummary> guides, RankingOptions options)
    {
        _options = options;
        _guides = guides;
        _stems = [.. guides.Select(guide => StemsOf(guide.Title))];
        _guidesOf = _stems.SelectMany((stems, guide) => stems.Select(stem => (stem, guide))).ToLookup(t => t.stem, t => t.guide);
    }

    /// <summary>Best first: those that have more of the query, then those with the shorter title, then by slug.</summary>
    public IReadOnlyList<GuideMatch> Match(IReadOnlyList<QueryTerm> terms)
    {
        var least = _options.GuideTitleShare * terms.Count(term => term.Section is null);
        return
        [
            .. terms.SelectMany(GuidesWith).CountBy(guide => guide)
                .Where(match => match.Value > least)
                .OrderByDescending(match => match.Value)
                .ThenBy(match => _stems[match.Key].Count)
                .ThenBy(match => _guides[match.Key].Slug, StringComparer.Ordinal)
                .Take(MaxGuides)
                .Select(match => _guides[match.Key])
                .Select(guide => new GuideMatch(guide.Slug, guide.Title, guide.Questions)),
        ];
    }

    private static HashSet<string> StemsOf(string title) =>
        [.. TechnicalAnalyzer.Analyze(title).Where(token => token.Length > 0).Select(token => token.Stem)];

    /// <summary>The guides whose title has a word in any form but a relative, each once.</summary>
    private IEnumerable<int> GuidesWith(QueryTerm term) => term.Variants
        .Where(variant => variant.Kind is not VariantKind.Relative)
        .SelectMany(variant => _guidesOf[variant.Stems[0]].Where(guide => variant.Stems.All(_stems[guide].Contains)))
        .Distinct();
}
