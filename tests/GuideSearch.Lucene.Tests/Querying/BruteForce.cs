using GuideSearch.Facets;
using GuideSearch.Guides;
using GuideSearch.Search;

namespace GuideSearch.Lucene.Tests.Querying;

/// <summary>What a search over small made-up guides must count, worked out the slow way: no analysis changes their words.</summary>
internal sealed class BruteForce(IReadOnlyList<Guide> guides, FacetSet facets)
{
    private readonly List<(Guide Guide, Question Question)> _documents =
        [.. guides.OrderBy(g => g.Slug, StringComparer.Ordinal).SelectMany(g => g.Documents.Select(d => (g, d)))];

    /// <summary>Score of every document that has any word of the query, whatever the filters.</summary>
    public IReadOnlyDictionary<QuestionId, double> Scores { get; set; } = new Dictionary<QuestionId, double>();

    /// <summary>How many documents a search for any of the words would have beyond the hits.</summary>
    public int Related(SearchRequest request) => request.Match is MatchMode.Auto
        ? Hits(request with { Match = MatchMode.Any }).Count - Hits(request).Count
        : 0;

    public IReadOnlyList<QuestionId> Hits(SearchRequest request) =>
        [.. _documents.Where(d => Matches(d.Question, request) && Passes(d, request, except: null)).Select(d => d.Question.Id)];

    public int AllWords(SearchRequest request) => _documents.Count(
        d => Matches(d.Question, request) && Passes(d, request, except: null) && request.Query.Words.All(w => Has(d.Question, w)));

    public Dictionary<string, int> Counts(SearchRequest request, string facet) => _documents
        .Where(d => Matches(d.Question, request) && Passes(d, request, facet))
        .SelectMany(d => Values(d, facet)).GroupBy(v => v).ToDictionary(g => g.Key, g => g.Count());

    public bool IsEverywhere(string facet, string value) => _documents.TrueForAll(d => Values(d, facet).Contains(value));

    private bool Matches(Question question, SearchRequest request) =>
        HasEnoughWords(question, request) && (request.Match is not MatchMode.Auto || ScoreOf(question) >= MinScore(request));

    /// <summary>Three tenths of the best score, or the tenth best: of all documents, whatever the filters.</summary>
    private double MinScore(SearchRequest request)
    {
        var scores = _documents.Where(d => HasEnoughWords(d.Question, request with { Kind = KindFilter.Any }))
            .Select(d => ScoreOf(d.Question)).OrderDescending().ToList();
        return scores.Count < 10 ? 0 : Math.Min(0.35 * scores[0], scores[9]);
    }

    private double ScoreOf(Question question) => Scores.GetValueOrDefault(question.Id);

    private bool HasEnoughWords(Question question, SearchRequest request)
    {
        if (request.Kind is not KindFilter.Any && (request.Kind is KindFilter.Question) != (question.Kind is DocumentKind.Question))
            return false;
        if (request.Query.Excluded.Any(w => Has(question, w)))
            return false;

        var words = request.Query.Words;
        var known = words.Count(w => _documents.Exists(d => Has(d.Question, w)));
        var least = request.Match switch
        {
            MatchMode.All => words.Count,
            MatchMode.Any => 1,
            _ => Math.Max(1, (int)Math.Ceiling(known * 0.2)),
        };
        return words.Count == 0 || words.Count(w => Has(question, w)) >= least;
    }

    private static bool Has(Question question, string word) =>
        $" {question.Prompt} {question.Answer} ".Contains($" {word} ", StringComparison.OrdinalIgnoreCase);

    private bool Passes((Guide, Question) document, SearchRequest request, string? except) =>
        request.Query.Filters.Concat(request.Filters).Where(f => f.Facet != except).All(filter => filter.Mode switch
        {
            FacetMode.Any => filter.Values.Any(v => HasValue(document, filter.Facet, v)),
            FacetMode.All => filter.Values.All(v => HasValue(document, filter.Facet, v)),
            _ => !filter.Values.Any(v => HasValue(document, filter.Facet, v)),
        });

    private bool HasValue((Guide, Question) document, string facet, string value) =>
        Values(document, facet).Contains(value, StringComparer.OrdinalIgnoreCase);

    private IReadOnlyList<string> Values((Guide Guide, Question Question) d, string facet) =>
        facets.Find(facet)!.ValuesOf(d.Guide, d.Question);
}
