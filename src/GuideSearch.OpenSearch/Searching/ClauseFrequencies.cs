using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using GuideSearch.OpenSearch.Storage;
using GuideSearch.Ranking.Planning;
using GuideSearch.Ranking.Scoring;

namespace GuideSearch.OpenSearch.Searching;

/// <summary>In how many documents of a generation clauses stand, counted by the cluster once and then known.</summary>
internal sealed class ClauseFrequencies(DocumentReader documents, ClauseQueries queries) : IFrequencies
{
    /// <summary>When so many are known, it begins anew.</summary>
    private const int MaxKnown = 200_000;

    private readonly ConcurrentDictionary<string, int> _known = new(StringComparer.Ordinal);

    public int CountOf(IReadOnlyList<VariantGroup> groups) => Known(KeyOf(groups), () => queries.Groups(groups));

    public int CountOf(QueryPhrase phrase) => Known(phrase.Key, () => ClauseQueries.Phrase(phrase));

    /// <summary>Counts what is not known of a plan, in one request.</summary>
    public async Task PrepareAsync(QueryPlan plan, CancellationToken cancellationToken)
    {
        var unknown = new Dictionary<string, JsonNode>(StringComparer.Ordinal);
        foreach (var term in plan.Terms.Where(term => term.Section is null))
        {
            // A group counts with all that come before it.
            var groups = queries.GroupsOf(term);
            for (var count = 1; count <= groups.Count; count++)
            {
                VariantGroup[] together = [.. groups.Take(count)];
                if (KeyOf(together) is var key && !_known.ContainsKey(key))
                    unknown.TryAdd(key, queries.Groups(together));
            }
        }

        foreach (var phrase in plan.Phrases.Where(phrase => !_known.ContainsKey(phrase.Key)))
            unknown.TryAdd(phrase.Key, ClauseQueries.Phrase(phrase));
        await CountAsync(unknown, cancellationToken).ConfigureAwait(false);
    }

    private int Known(string key, Func<JsonNode> query)
    {
        if (_known.TryGetValue(key, out var known))
            return known;

        Blocking.Run(() => CountAsync(new() { [key] = query() }, CancellationToken.None));
        return _known[key];
    }

    private async Task CountAsync(Dictionary<string, JsonNode> unknown, CancellationToken cancellationToken)
    {
        if (unknown.Count == 0)
            return;

        var keys = unknown.Keys.ToList();
        var body = new JsonObject
        {
            ["size"] = 0,
            ["aggs"] = new JsonObject
            {
                ["n"] = new JsonObject
                {
                    ["filters"] = new JsonObject { ["filters"] = new JsonArray([.. keys.Select(key => unknown[key])]) },
                },
            },
        };
        var reply = await documents.SearchAsync(body, cancellationToken).ConfigureAwait(false);
        var buckets = reply.GetProperty("aggregations").GetProperty("n").GetProperty("buckets");
        if (_known.Count > MaxKnown)
            _known.Clear();
        for (var i = 0; i < keys.Count; i++)
            _known[keys[i]] = buckets[i].GetProperty("doc_count").GetInt32();
    }

    private static string KeyOf(IEnumerable<VariantGroup> groups) =>
        string.Join('+', groups.Select(group => string.Join('|', group.Variants.Select(variant => variant.Key))));
}
