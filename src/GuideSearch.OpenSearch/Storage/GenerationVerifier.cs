using System.Text.Json.Nodes;
using GuideSearch.OpenSearch.Http;
using GuideSearch.Ranking.Meaning;
using GuideSearch.Serving.Companions;

namespace GuideSearch.OpenSearch.Storage;

/// <summary>Reads every byte of a generation back and compares it with what was written.</summary>
internal static class GenerationVerifier
{
    /// <exception cref="DamagedGenerationException">It is not what was written.</exception>
    /// <exception cref="ClusterException">The cluster does not answer.</exception>
    public static async Task VerifyAsync(ClusterClient client, string index, ClusterManifest manifest, CancellationToken cancellationToken)
    {
        var documents = new DocumentReader(client, index);
        foreach (var companion in manifest.Companions)
        {
            var bytes = await CompanionStore.ReadAsync(client, index, companion, cancellationToken).ConfigureAwait(false);
            if (companion.Name == VectorFile.Name && manifest.VectorDimensions > 0)
                await VectorDocuments.VerifyAsync(documents, VectorsOf(bytes, manifest), cancellationToken).ConfigureAwait(false);
        }

        await VerifyDocumentsAsync(documents, manifest, cancellationToken).ConfigureAwait(false);
    }

    private static Int8Matrix VectorsOf(byte[] bytes, ClusterManifest manifest) =>
        VectorFile.Read(bytes, manifest.Generation.Documents) ?? throw new DamagedGenerationException("It has no vectors to find.");

    private static async Task VerifyDocumentsAsync(DocumentReader documents, ClusterManifest manifest, CancellationToken cancellationToken)
    {
        var body = new JsonObject
        {
            ["size"] = 0,
            ["track_total_hits"] = true,
            ["query"] = new JsonObject { ["exists"] = new JsonObject { ["field"] = Schema.ClusterFields.Number } },
        };
        var found = (await documents.SearchAsync(body, cancellationToken).ConfigureAwait(false))
            .GetProperty("hits").GetProperty("total").GetProperty("value").GetInt32();
        var expected = manifest.Generation.Documents;
        if (found != expected)
            throw new DamagedGenerationException($"It has {found} documents instead of {expected}.");

        using var hash = new DocumentHash();
        var next = 0;
        await foreach (var document in documents.ReadAllAsync(cancellationToken).ConfigureAwait(false))
        {
            if (document.Number != next++)
                throw new DamagedGenerationException($"The document {next - 1} is missing or there twice.");
            hash.Add(document.Packed, document.Stored);
        }

        if (hash.Finish() != manifest.Documents)
            throw new DamagedGenerationException("Its documents are not what was written.");
    }
}
