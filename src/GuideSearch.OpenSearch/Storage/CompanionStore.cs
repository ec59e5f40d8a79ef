using System.Text.Json;
using System.Text.Json.Nodes;
using GuideSearch.OpenSearch.Http;
using GuideSearch.OpenSearch.Schema;
using GuideSearch.Serving.Companions;

namespace GuideSearch.OpenSearch.Storage;

/// <summary>Companions of a generation: documents of its index, a piece each.</summary>
internal static class CompanionStore
{
    private const int PieceBytes = 1 << 20;

    /// <summary>Pieces that are asked for at once.</summary>
    private const int PiecesAtOnce = 4;

    public static async Task<CompanionEntry> WriteAsync(
        BulkWriter bulk, string index, string name, byte[] bytes, CancellationToken cancellationToken)
    {
        for (var piece = 0; piece * (long)PieceBytes < bytes.Length; piece++)
        {
            var part = bytes.AsMemory(piece * PieceBytes, Math.Min(PieceBytes, bytes.Length - piece * PieceBytes));
            bulk.Add(IdOf(name, piece), json => json.WriteBase64String(ClusterFields.Piece, part.Span));
            if (bulk.IsFull)
                await bulk.FlushAsync(index, cancellationToken).ConfigureAwait(false);
        }

        return CompanionEntry.Create(name, bytes);
    }

    /// <exception cref="DamagedGenerationException">It is not what was written.</exception>
    /// <exception cref="ClusterException">The cluster does not answer.</exception>
    public static async Task<byte[]> ReadAsync(
        ClusterClient client, string index, CompanionEntry companion, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream(checked((int)companion.Length));
        var pieces = (int)((companion.Length + PieceBytes - 1) / PieceBytes);
        for (var first = 0; first < pieces; first += PiecesAtOnce)
        {
            var ids = Enumerable.Range(first, Math.Min(PiecesAtOnce, pieces - first))
                .Select(piece => (JsonNode?)IdOf(companion.Name, piece));
            var body = new JsonObject { ["ids"] = new JsonArray([.. ids]) };
            var reply = (await client.ReadAsync($"{index}/_mget?realtime=false", body, cancellationToken).ConfigureAwait(false)).Require();
            foreach (var document in reply.GetProperty("docs").EnumerateArray())
                bytes.Write(PieceOf(document, companion.Name));
        }

        var read = bytes.ToArray();
        return CompanionEntry.Create(companion.Name, read) == companion
            ? read
            : throw new DamagedGenerationException($"The companion '{companion.Name}' is not what was written.");
    }

    private static byte[] PieceOf(JsonElement document, string name)
    {
        if (document.TryGetProperty("error", out var error))
            throw ClusterReply.FaultOf(error, $"'{name}'");

        return document.TryGetProperty("_source", out var source) && source.TryGetProperty(ClusterFields.Piece, out var piece)
            ? piece.GetBytesFromBase64()
            : throw new DamagedGenerationException($"A piece of the companion '{name}' is missing.");
    }

    private static string IdOf(string name, int piece) => $"{name}.{piece}";
}
