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
/// <param name="AreAll">Whether there are no others.</param>
internal sealed record WindowCandidates(IReadOnlyDictionary<int, float> Best, IReadOnlyDictionary<int, float> Narrowed, bool AreAll)
{
    /// <returns>0 for a document that is no candidate.</returns>
    public float ScoreOf(int document) =>
        Best.TryGetValue(document, out var score) || Narrowed.TryGetValue(document, out score) ? score : 0;
}

/// <summary>
/// Counts in the cluster what a window does not hold: answers are the documents whose score there reaches that of the last candidate that
/// the formula takes for an answer.
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

    private float _least = QueryWindows.Enough;

    public bool HasEveryMatch => candidates.AreAll;

    public void Settle(Func<int, bool> passes)
    {
        var passing = candidates.Best.Keys.Count(passes);
        if (passing > 0 && passing < candidates.Best.Count)
            _least = candidates.Best.Values.OrderDescending().ElementAt(passing - 1);
    }

    public bool IsCounted(int document) => candidates.ScoreOf(document) >= _least;

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
