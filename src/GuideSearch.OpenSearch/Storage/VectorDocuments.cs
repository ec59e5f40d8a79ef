using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using GuideSearch.OpenSearch.Schema;
using GuideSearch.Ranking.Meaning;
using GuideSearch.Serving.Companions;

namespace GuideSearch.OpenSearch.Storage;

/// <summary>
/// Vectors that are too many for a front end: documents of the index beside its questions, so that no search by words meets one. The
/// companion with the same vectors stays, for whoever may hold more.
/// </summary>
internal static class VectorDocuments
{
    private const int PageSize = 500;

    public static async Task WriteAsync(BulkWriter bulk, string index, Int8Matrix vectors, CancellationToken cancellationToken)
    {
        for (var row = 0; row < vectors.Rows; row++)
        {
            if (!vectors.Has(row))
                continue;

            bulk.Add($"{ClusterFields.Vector}.{row}", json => Write(json, row, vectors[row]));
            if (bulk.IsFull)
                await bulk.FlushAsync(index, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <exception cref="DamagedGenerationException">They are not the vectors of the companion.</exception>
    /// <exception cref="Http.ClusterException">The cluster does not answer.</exception>
    public static async Task VerifyAsync(DocumentReader documents, Int8Matrix vectors, CancellationToken cancellationToken)
    {
        for (var first = 0; first < vectors.Rows; first += PageSize)
        {
            var found = await documents.SearchAsync(PageOf(first), cancellationToken).ConfigureAwait(false);
            var written = found.GetProperty("hits").GetProperty("hits").EnumerateArray().Select(Read).ToList();
            var expected = Enumerable.Range(first, Math.Min(PageSize, vectors.Rows - first)).Where(vectors.Has);
            if (!written.Select(one => one.Row).SequenceEqual(expected)
                || !written.All(one => vectors[one.Row].SequenceEqual(one.Vector.Span)))
                throw new DamagedGenerationException($"Of the vectors from document {first} on some are missing or not what was written.");
        }
    }

    /// <summary>What a search must ask for so that its hits can be read.</summary>
    public static JsonObject Fields(JsonObject body)
    {
        body["stored_fields"] = "_none_";
        body["docvalue_fields"] = new JsonArray(ClusterFields.VectorOf, ClusterFields.Packed);
        return body;
    }

    public static (int Row, ReadOnlyMemory<sbyte> Vector) Read(JsonElement hit) => (
        hit.GetProperty("fields").GetProperty(ClusterFields.VectorOf)[0].GetInt32(),
        MemoryMarshal.Cast<byte, sbyte>(DocumentReader.PackedOf(hit)).ToArray());

    private static JsonObject PageOf(int first) => Fields(new()
    {
        ["size"] = PageSize,
        ["query"] = new JsonObject
        {
            ["range"] = new JsonObject { [ClusterFields.VectorOf] = new JsonObject { ["gte"] = first, ["lt"] = first + PageSize } },
        },
        ["sort"] = new JsonArray(ClusterFields.VectorOf),
    });

    private static void Write(Utf8JsonWriter json, int row, ReadOnlySpan<sbyte> vector)
    {
        json.WriteNumber(ClusterFields.VectorOf, row);
        json.WriteStartArray(ClusterFields.Vector);
        foreach (var component in vector)
            json.WriteNumberValue(component);
        json.WriteEndArray();
        json.WriteBase64String(ClusterFields.Packed, MemoryMarshal.AsBytes(vector));
    }
}
