using System.Buffers;
using System.Buffers.Text;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using GuideSearch.OpenSearch.Http;
using GuideSearch.OpenSearch.Schema;
using GuideSearch.Serving.Companions;

namespace GuideSearch.OpenSearch.Storage;

/// <summary>A document as the cluster gives it back.</summary>
/// <param name="Stored">JSON of a <see cref="StoredQuestion"/>, base64 as it is kept.</param>
internal readonly record struct ReadDocument(int Number, byte[] Packed, byte[] Stored);

/// <summary>Reads the documents of a generation: all of them, or some by their numbers.</summary>
/// <param name="index">Of the generation.</param>
internal sealed class DocumentReader(ClusterClient client, string index)
{
    private const int PageSize = 500;

    /// <summary>Every document in its order.</summary>
    /// <exception cref="ClusterException">The cluster does not answer, or not with all shards.</exception>
    public async IAsyncEnumerable<ReadDocument> ReadAllAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var (next, more) = (0, true); more; next += PageSize)
        {
            var body = new JsonObject
            {
                ["size"] = PageSize,
                ["query"] = new JsonObject
                {
                    ["range"] = new JsonObject
                    {
                        [ClusterFields.Number] = new JsonObject { ["gte"] = next, ["lt"] = next + PageSize },
                    },
                },
                ["sort"] = new JsonArray(ClusterFields.Number),
                ["docvalue_fields"] = new JsonArray(ClusterFields.Number, ClusterFields.Packed),
            };
            var hits = (await SearchAsync(body, cancellationToken).ConfigureAwait(false)).GetProperty("hits").GetProperty("hits");
            foreach (var hit in hits.EnumerateArray())
                yield return Read(hit);
            more = hits.GetArrayLength() > 0;
        }
    }

    /// <summary>The texts of some documents, in the order in which they are asked for.</summary>
    /// <exception cref="ClusterException">The cluster does not answer, or does not have one.</exception>
    public async Task<IReadOnlyList<StoredQuestion>> ReadTextsAsync(IEnumerable<int> documents, CancellationToken cancellationToken)
    {
        var body = new JsonObject { ["ids"] = new JsonArray([.. documents.Select(document => (JsonNode?)IdOf(document))]) };
        var reply = (await client.ReadAsync($"{index}/_mget?realtime=false", body, cancellationToken).ConfigureAwait(false)).Require();
        return [.. reply.GetProperty("docs").EnumerateArray().Select(document => StoredQuestion.FromBytes(StoredOf(document)))];
    }

    /// <summary>The name of a document in the cluster.</summary>
    public static string IdOf(int document) => document.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>One search, by all shards or none.</summary>
    /// <exception cref="ClusterException">The cluster does not answer, or not with all shards.</exception>
    public async Task<JsonElement> SearchAsync(JsonObject body, CancellationToken cancellationToken)
    {
        var reply = (await client.ReadAsync($"{index}/_search?allow_partial_search_results=false", body, cancellationToken)
            .ConfigureAwait(false)).Require();
        return reply.GetProperty("timed_out").GetBoolean() || reply.GetProperty("_shards").GetProperty("failed").GetInt32() > 0
            ? throw new ClusterException(ClusterFault.Partial, "Some shards of the index did not answer.")
            : reply;
    }

    /// <summary>Every hit of a search, however many, page by page; the search must sort.</summary>
    /// <exception cref="ClusterException">The cluster does not answer, or not with all shards.</exception>
    public async Task<IReadOnlyList<JsonElement>> SearchAllAsync(JsonObject body, int pageSize, CancellationToken cancellationToken)
    {
        var all = new List<JsonElement>();
        body["size"] = pageSize;
        while (true)
        {
            var hits = (await SearchAsync(body, cancellationToken).ConfigureAwait(false)).GetProperty("hits").GetProperty("hits");
            all.AddRange(hits.EnumerateArray());
            if (hits.GetArrayLength() < pageSize)
                return all;

            body["search_after"] = JsonNode.Parse(all[^1].GetProperty("sort").GetRawText());
        }
    }

    private static ReadDocument Read(JsonElement hit)
    {
        var fields = hit.GetProperty("fields");
        return new(
            fields.GetProperty(ClusterFields.Number)[0].GetInt32(),
            PackedOf(hit),
            StoredOf(hit));
    }

    /// <summary>What the formula reads of a document, as a doc value: in base 64, which a cluster writes without padding.</summary>
    public static byte[] PackedOf(JsonElement hit)
    {
        var quoted = JsonMarshal.GetRawUtf8Value(hit.GetProperty("fields").GetProperty(ClusterFields.Packed)[0]);
        var text = ArrayPool<byte>.Shared.Rent(quoted.Length);
        try
        {
            var letters = text.AsSpan(0, quoted.Length - 2);
            quoted[1..^1].CopyTo(letters);
            letters.Replace((byte)'+', (byte)'-');
            letters.Replace((byte)'/', (byte)'_');
            return Base64Url.DecodeFromUtf8(letters);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(text);
        }
    }

    private static byte[] StoredOf(JsonElement document) =>
        document.TryGetProperty("error", out var error)
        ? throw ClusterReply.FaultOf(error, "a document")
        : document.TryGetProperty("_source", out var source) && source.TryGetProperty(ClusterFields.Stored, out var stored)
            ? stored.GetBytesFromBase64()
            : throw new ClusterException(ClusterFault.Missing, "A document is not there.");
}
