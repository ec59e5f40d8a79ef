using System.Text.Json;
using System.Text.Json.Nodes;
using GuideSearch.OpenSearch.Schema;
using GuideSearch.OpenSearch.Storage;
using GuideSearch.OpenSearch.Tokens;
using GuideSearch.Querying;
using GuideSearch.Ranking.Planning;
using GuideSearch.Ranking.Scoring;
using GuideSearch.Ranking.Statistics;
using GuideSearch.Search;
using GuideSearch.Serving.Postings;

namespace GuideSearch.OpenSearch.Searching;

/// <summary>
/// The postings of a generation in a cluster: for each query its best candidates come here, packed, and are scored as any engine would.
/// </summary>
/// <param name="window">How many candidates come at most.</param>
internal sealed class QueryWindows(
    DocumentReader documents,
    LoadedGeneration generation,
    GenerationFacts facts,
    FacetTable facets,
    ClauseQueries queries,
    ClauseFrequencies frequencies,
    int window) : IPostings
{
    /// <summary>Above every sum of idf: what has enough of the words comes before what has not.</summary>
    public const float Enough = 512;

    private readonly CandidateScores _scores = new(queries, frequencies, generation.Words, facts);

    public int Documents => facts.Documents;

    public TermExpander Expander => facts.Expander;

    public int FrequencyOf(string stem) =>
        TextFields.OfQuestion.Max(field => generation.Words.DocumentFrequency(field, TermForm.Stem, stem));

    public GenerationPostings For(QueryPlan plan, SearchRequest request, IReadOnlyCollection<int> others) =>
        plan is { Browses: true, Excluded.Count: 0, ExcludedPhrases.Count: 0 }
            ? Over([])
            : Blocking.Run(() => ForAsync(plan, request, others, CancellationToken.None));

    public GenerationPostings For(IReadOnlyList<QueryTerm> terms) => Blocking.Run(() => ForAsync(
        new(terms, [], [], []), new() { Query = QueryReader.Read(""), Match = MatchMode.Any, Kind = KindFilter.Any }, [],
        CancellationToken.None));

    public Accumulators Rent() => facts.Rent();

    public void Return(Accumulators accumulators) => facts.Return(accumulators);

    /// <summary>Documents by their numbers, before all that have words alone.</summary>
    public static JsonNode Others(IEnumerable<int> others) => ClauseQueries.Constant(ClauseQueries.Numbered(others), 2 * Enough);

    private async Task<GenerationPostings> ForAsync(
        QueryPlan plan, SearchRequest request, IReadOnlyCollection<int> others, CancellationToken cancellationToken)
    {
        await frequencies.PrepareAsync(plan, cancellationToken).ConfigureAwait(false);
        return plan.Browses
            ? Over(await documents.SearchAllAsync(BodyOf(plan, 0, []), window, cancellationToken).ConfigureAwait(false))
            : await WindowAsync(plan, request, [.. others, .. NearestOf(plan)], cancellationToken).ConfigureAwait(false);
    }

    private async Task<GenerationPostings> WindowAsync(
        QueryPlan plan, SearchRequest request, HashSet<int> others, CancellationToken cancellationToken)
    {
        var minimum = MinimumOf(plan, request.Match);
        var reply = await documents.SearchAsync(BodyOf(plan, minimum, others), cancellationToken).ConfigureAwait(false);
        var found = reply.GetProperty("hits");
        var hits = found.GetProperty("hits").EnumerateArray().ToList();
        if (found.GetProperty("total").GetProperty("value").GetInt32() <= hits.Count)
            return Over(hits);

        var enough = reply.GetProperty("aggregations").GetProperty("enough").GetProperty("doc_count").GetInt32();
        var narrowed = enough <= window ? [] : await NarrowedAsync(plan, minimum, request, cancellationToken).ConfigureAwait(false);
        var candidates = new WindowCandidates(ScoresOf(hits), ScoresOf(narrowed), enough);
        return Over(
            [.. hits.Concat(narrowed).DistinctBy(NumberOf)],
            new WindowCounts(documents, facets, candidates, () => Words(plan, minimum), () => Complete(plan)));
    }

    /// <summary>The best candidates that the filters leave; none where there are no filters.</summary>
    private async Task<IReadOnlyList<JsonElement>> NarrowedAsync(
        QueryPlan plan, int minimum, SearchRequest request, CancellationToken cancellationToken)
    {
        var filters = new FilterQueries(request, facets, hidden: []);
        if (filters.IsEmpty)
            return [];

        var body = BodyOf(plan, minimum, []);
        body["query"] = new JsonObject
        {
            ["bool"] = new JsonObject { ["must"] = Words(plan, minimum), ["filter"] = filters.Without(null) },
        };
        var reply = await documents.SearchAsync(body, cancellationToken).ConfigureAwait(false);
        return [.. reply.GetProperty("hits").GetProperty("hits").EnumerateArray()];
    }

    /// <summary>Scores by words of those that have enough of them.</summary>
    private static Dictionary<int, float> ScoresOf(IEnumerable<JsonElement> hits) => hits
        .Select(hit => (Document: NumberOf(hit), Score: hit.GetProperty("sort")[0].GetSingle()))
        .Select(hit => (hit.Document, Score: hit.Score >= 2 * Enough ? hit.Score - 2 * Enough : hit.Score))
        .Where(hit => hit.Score >= Enough).ToDictionary(hit => hit.Document, hit => hit.Score);

    private GenerationPostings Over(IReadOnlyList<JsonElement> hits, IAnswerCounts? counts = null) => new(
        new TokenTable(generation.Words, generation.Columns.Lengths, [.. hits.Select(Read).OrderBy(document => document.Document)]),
        facts, frequencies)
    {
        Counts = counts,
    };

    /// <summary>What similarity of words alone may find.</summary>
    private HashSet<int> NearestOf(QueryPlan plan)
    {
        var accumulators = facts.Rent();
        try
        {
            var semantic = SemanticSignal.For(plan, 0, Over([]), facts.Options);
            semantic.ReadAll(accumulators.Similarities);
            return semantic.Nearest();
        }
        finally
        {
            facts.Return(accumulators);
        }
    }

    /// <summary>How many of its words a document needs.</summary>
    private int MinimumOf(QueryPlan plan, MatchMode mode) => MatchPredicate.Create(
        [.. plan.Terms.Select(term => ScoredPostings.None with { Frequency = HowManyHave(term) })], plan.Phrases.Count, mode, facts.Options)
        .MinimumShouldMatch;

    private int HowManyHave(QueryTerm term) => term.Section is { } type
        ? facts.Sections.Of(type).Frequency
        : queries.GroupsOf(term) is { Count: > 0 } groups ? frequencies.CountOf(groups) : 0;

    private JsonObject BodyOf(QueryPlan plan, int minimum, HashSet<int> others) => new()
    {
        ["size"] = window + others.Count,
        ["track_total_hits"] = true,
        ["stored_fields"] = "_none_",
        ["docvalue_fields"] = new JsonArray(ClusterFields.Packed),
        ["sort"] = new JsonArray("_score", ClusterFields.Number),
        ["query"] = ClauseQueries.Any([Words(plan, minimum), Others(others)]),
        ["aggs"] = new JsonObject { ["enough"] = new JsonObject { ["filter"] = AtLeast(plan, minimum) } },
    };

    /// <summary>Documents that have enough of the words.</summary>
    private JsonObject AtLeast(QueryPlan plan, int minimum) => new()
    {
        ["bool"] = new JsonObject
        {
            ["filter"] = new JsonArray([.. plan.Phrases.Select(ClauseQueries.Phrase)]),
            ["should"] = new JsonArray([.. plan.Terms.Select(queries.Term)]),
            ["minimum_should_match"] = minimum,
        },
    };

    private JsonObject Complete(QueryPlan plan) => AtLeast(plan, plan.Terms.Count);

    /// <summary>Documents that have any of the words and all phrases, those with enough of them first.</summary>
    private JsonNode Words(QueryPlan plan, int minimum)
    {
        JsonNode[] excluded = [.. plan.Excluded.Select(ClauseQueries.Excluded), .. plan.ExcludedPhrases.Select(ClauseQueries.Phrase)];
        if (plan.Browses)
            return ClauseQueries.Any(excluded);

        return new JsonObject
        {
            ["bool"] = new JsonObject
            {
                ["must"] = new JsonArray([.. plan.Phrases.Select(_scores.Phrase)]),
                ["must_not"] = new JsonArray(excluded),
                ["should"] = new JsonArray(
                [
                    .. plan.Terms.Select(term => _scores.Term(term, plan)),
                    ClauseQueries.Constant(AtLeast(plan, minimum), Enough),
                ]),
                ["minimum_should_match"] = plan.Phrases.Count > 0 ? 0 : 1,
            },
        };
    }

    private static (int Document, ReadOnlyMemory<byte> Packed) Read(JsonElement hit) => (
        NumberOf(hit), DocumentReader.PackedOf(hit));

    private static int NumberOf(JsonElement hit) => hit.GetProperty("sort")[1].GetInt32();
}
