using System.Text.Json;
using System.Text.Json.Nodes;
using GuideSearch.OpenSearch.Schema;
using GuideSearch.OpenSearch.Storage;
using GuideSearch.Search;
using GuideSearch.Serving.Postings;

namespace GuideSearch.OpenSearch.Searching;

/// <summary>Candidates that have enough of the words, with their scores in the cluster.</summary>
/// <param name="Best">Of the generation: what draws the line, whatever the filters.</param>
/// <param name="Narrowed">Of what the filters leave.</param>
/// <param name="Enough">How many the generation has.</param>
internal sealed record WindowCandidates(IReadOnlyDictionary<int, float> Best, IReadOnlyDictionary<int, float> Narrowed, int Enough)
{
    /// <returns>0 for a document that is no candidate.</returns>
    public float ScoreOf(int document) =>
        Best.TryGetValue(document, out var score) || Narrowed.TryGetValue(document, out score) ? score : 0;
}

/// <summary>
/// Counts in the cluster what a window does not hold. Where the last of its candidates are no answers, those beyond are none either, and
/// all is counted here. Elsewhere answers are the documents whose score in the cluster reaches that of the last candidate that the formula
/// takes for an answer.
/// </summary>
/// <param name="candidates">That have enough of the words.</param>
/// <param name="words">Makes the query that scored them.</param>
/// <param name="complete">Makes the query for every word.</param>
internal sealed class WindowCounts(
    DocumentReader documents,
    FacetTable facets,
    WindowCandidates candidates,
    Func<JsonNode> words,
    Func<JsonNode> complete) : IAnswerCounts
{
    /// <summary>Up to so many guides are counted to the last one.</summary>
    private const int ExactGuides = 40_000;

    /// <summary>One in so many candidates, the last in the order of the cluster, are those by which what is beyond is judged.</summary>
    private const int LastPart = 4;

    /// <summary>The largest share of the answers that may be beyond the window while all is counted here.</summary>
    private const double MaxMissed = 0.05;

    private float _least = QueryWindows.Enough;

    public bool HasEveryMatch { get; private set; } = candidates.Enough <= candidates.Best.Count;

    public void Settle(Func<int, bool> passes)
    {
        var best = candidates.Best.OrderByDescending(candidate => candidate.Value).ThenBy(candidate => candidate.Key).ToList();
        var answers = best.Select(candidate => passes(candidate.Key)).ToList();
        var passing = answers.Count(isAnswer => isAnswer);
        HasEveryMatch |= Beyond(answers, candidates.Enough) <= MaxMissed * passing;
        if (passing > 0 && passing < best.Count)
            _least = LineAfter([.. best.Select(candidate => candidate.Value)], passing);
    }

    public bool IsCounted(int document) => candidates.ScoreOf(document) >= _least;

    public bool IsBeyond(int document) =>
        HasEveryMatch && candidates.Narrowed.ContainsKey(document) && !candidates.Best.ContainsKey(document);

    /// <summary>About how many answers are beyond the window, were there as many as among the last of the candidates.</summary>
    /// <param name="answers">Whether each candidate is one, best first.</param>
    /// <param name="enough">Candidates in and beyond the window.</param>
    public static double Beyond(IReadOnlyList<bool> answers, int enough)
    {
        var last = answers.Skip(answers.Count - Math.Max(1, answers.Count / LastPart)).ToList();
        return last.Count == 0 ? 0 : (double)last.Count(isAnswer => isAnswer) / last.Count * (enough - answers.Count);
    }

    /// <summary>The score that about as many reach as are answers; those with equal scores go in or out together.</summary>
    /// <param name="scores">Highest first.</param>
    /// <param name="passing">At least 1.</param>
    public static float LineAfter(float[] scores, int passing)
    {
        var last = scores[passing - 1];
        var (above, reached) = (scores.Count(score => score > last), scores.Count(score => score >= last));
        return above > 0 && passing - above < reached - passing ? scores[above - 1] : last;
    }

    public CountedAnswers Count(SearchRequest request, IReadOnlyCollection<int> others, IReadOnlyCollection<int> hidden) =>
        Blocking.Run(() => CountAsync(request, others, hidden, CancellationToken.None));

    private async Task<CountedAnswers> CountAsync(
        SearchRequest request, IReadOnlyCollection<int> others, IReadOnlyCollection<int> hidden, CancellationToken cancellationToken)
    {
        var filters = new FilterQueries(request, facets, hidden);
        var related = documents.SearchAsync(RelatedBody(filters), cancellationToken);
        var answers = HasEveryMatch
            ? (JsonElement?)null
            : (await documents.SearchAsync(AnswersBody(request, filters, others), cancellationToken).ConfigureAwait(false))
                .GetProperty("aggregations");
        var anyWords = (await related.ConfigureAwait(false)).GetProperty("hits").GetProperty("total").GetProperty("value").GetInt32();
        if (answers is not { } counted)
            return new(0, 0, 0, 0, anyWords, new Dictionary<string, IReadOnlyDictionary<string, int>>());

        var all = counted.GetProperty("all");
        return new(
            CountOf(all), CountOf(all.GetProperty("words")), all.GetProperty("guides").GetProperty("value").GetInt32(),
            CountOf(all.GetProperty("complete")), anyWords,
            facets.Columns.Where(column => counted.TryGetProperty(NameOf(column), out _)).ToDictionary(
                column => column.Name, IReadOnlyDictionary<string, int> (column) => ValuesOf(counted.GetProperty(NameOf(column)))));
    }

    private JsonObject RelatedBody(FilterQueries filters) => new()
    {
        ["size"] = 0,
        ["track_total_hits"] = true,
        ["query"] = new JsonObject { ["bool"] = new JsonObject { ["filter"] = new JsonArray(words(), filters.Without(null)) } },
    };

    private JsonObject AnswersBody(SearchRequest request, FilterQueries filters, IReadOnlyCollection<int> others)
    {
        var aggregations = new JsonObject
        {
            ["all"] = Filtered(filters.Without(null), new()
            {
                ["words"] = new JsonObject { ["filter"] = words() },
                ["complete"] = new JsonObject { ["filter"] = complete() },
                ["guides"] = new JsonObject
                {
                    ["cardinality"] = new JsonObject { ["field"] = ClusterFields.Guide, ["precision_threshold"] = ExactGuides },
                },
            }),
        };
        foreach (var column in facets.Columns.Where(column => request.Facets?.Contains(column.Name) is not false))
        {
            aggregations[NameOf(column)] = Filtered(filters.Without(column.Name), new()
            {
                ["values"] = new JsonObject
                {
                    ["terms"] = new JsonObject
                    {
                        ["field"] = ClusterFields.FacetOf(column.Name),
                        ["size"] = Math.Max(1, column.Values.Length),
                    },
                },
            });
        }

        return new()
        {
            ["size"] = 0,
            ["min_score"] = _least,
            ["query"] = ClauseQueries.Any([words(), QueryWindows.Others(others)]),
            ["aggs"] = aggregations,
        };
    }

    private static JsonObject Filtered(JsonNode filter, JsonObject aggregations) => new() { ["filter"] = filter, ["aggs"] = aggregations };

    private static string NameOf(FacetColumn column) => ClusterFields.FacetOf(column.Name);

    private static int CountOf(JsonElement bucket) => bucket.GetProperty("doc_count").GetInt32();

    private static Dictionary<string, int> ValuesOf(JsonElement facet) => facet.GetProperty("values").GetProperty("buckets")
        .EnumerateArray().ToDictionary(bucket => bucket.GetProperty("key").GetString()!, CountOf, StringComparer.Ordinal);
}
