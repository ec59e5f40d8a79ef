using GuideSearch.Lucene.Analysis;
using GuideSearch.Search;

namespace GuideSearch.Lucene.Querying;

/// <summary>Finds guides by the words of their titles.</summary>
internal sealed class GuideTitles
{
    private const int Most = 3;

    /// <summary>The share of the query, by weight, that a title must have.</summary>
    private const double LeastShare = 0.5;

    private readonly IReadOnlyList<GuideSummary> _guides;
    private readonly HashSet<string>[] _stems;
    private readonly Dictionary<string, double> _weights;

    public GuideTitles(IReadOnlyList<GuideSummary> guides)
    {
        _guides = guides;
        _stems = [.. guides.Select(guide => TechnicalAnalyzer.Analyze(guide.Title).Select(token => token.Stem).ToHashSet())];
        _weights = _stems.SelectMany(stems => stems).GroupBy(stem => stem)
            .ToDictionary(group => group.Key, group => Bm25F.Idf(guides.Count, group.Count()));
    }

    /// <summary>Best first: those that have more of the query, then those with the shorter title, then by slug.</summary>
    public IReadOnlyList<GuideMatch> Match(IReadOnlyList<SoughtWord> words)
    {
        if (words.Count == 0)
            return [];

        var unknown = Bm25F.Idf(_guides.Count, 0);
        var total = words.Sum(word => WeightOf(word) is > 0 and var weight ? weight : unknown);
        return
        [
            .. Enumerable.Range(0, _guides.Count)
                .Select(i => (Guide: _guides[i], Length: _stems[i].Count, Share: words.Where(w => Has(_stems[i], w)).Sum(WeightOf) / total))
                .Where(match => match.Share >= LeastShare)
                .OrderByDescending(match => match.Share)
                .ThenBy(match => match.Length)
                .ThenBy(match => match.Guide.Slug, StringComparer.Ordinal)
                .Take(Most)
                .Select(match => new GuideMatch(match.Guide.Slug, match.Guide.Title, match.Guide.Questions)),
        ];
    }

    private static bool Has(HashSet<string> title, SoughtWord word) => word.Forms.Any(form => form.Stems.All(title.Contains));

    /// <summary>That of the rarest stem, 0 where no title has the word.</summary>
    private double WeightOf(SoughtWord word) =>
        word.Forms.Where(form => form.Stems.All(_weights.ContainsKey))
            .Select(form => form.Stems.Max(stem => _weights[stem]))
            .DefaultIfEmpty(0)
            .Max();
}
