using System.Text.Json.Nodes;
using GuideSearch.OpenSearch.Schema;
using GuideSearch.OpenSearch.Storage;
using GuideSearch.Ranking.Meaning;

namespace GuideSearch.OpenSearch.Searching;

/// <summary>Vectors that stay in the cluster: its k-NN finds candidates, and their cosines are worked out here as anywhere.</summary>
/// <remarks>A graph is walked and not all of them compared, so that now and then one of the nearest is missed.</remarks>
/// <param name="documents">Of the generation.</param>
internal sealed class ClusterVectors(DocumentReader documents, int dimensions) : INearestVectors
{
    /// <summary>Candidates of each shard at least: the more a walk keeps, the fewer it misses.</summary>
    private const int LeastCandidates = 200;

    public int Dimensions => dimensions;

    public IReadOnlyList<NearVector> Nearest(ReadOnlySpan<sbyte> vector, int count)
    {
        if (count <= 0 || !vector.ContainsAnyExcept((sbyte)0))
            return [];

        var asked = vector.ToArray();
        var hits = Blocking.Run(() => documents.SearchAsync(BodyOf(asked, Math.Max(count, LeastCandidates)), CancellationToken.None))
            .GetProperty("hits").GetProperty("hits");
        return
        [
            .. hits.EnumerateArray().Select(VectorDocuments.Read)
                .Select(found => new NearVector(found.Row, Int8Matrix.CosineOf(asked, found.Vector.Span), found.Vector))
                .OrderByDescending(near => near.Cosine).ThenBy(near => near.Row).Take(count),
        ];
    }

    private static JsonObject BodyOf(sbyte[] vector, int candidates) => VectorDocuments.Fields(new()
    {
        ["size"] = candidates,
        ["query"] = new JsonObject
        {
            ["knn"] = new JsonObject
            {
                [ClusterFields.Vector] = new JsonObject
                {
                    ["vector"] = new JsonArray([.. vector.Select(component => (JsonNode?)(int)component)]),
                    ["k"] = candidates,
                },
            },
        },
    });
}
