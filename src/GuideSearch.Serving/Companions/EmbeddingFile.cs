using System.Runtime.InteropServices;
using GuideSearch.Ranking.Embeddings;

namespace GuideSearch.Serving.Companions;

/// <summary>The embeddings of documents, kept beside their index: 192 signed bytes a document, in the order of documents.</summary>
internal static class EmbeddingFile
{
    public const string Name = "meanings.bin";

    public static byte[] Write(sbyte[] embeddings) => MemoryMarshal.AsBytes(embeddings.AsSpan()).ToArray();

    /// <exception cref="DamagedGenerationException">It is of another size than its documents need.</exception>
    public static sbyte[] Read(byte[] bytes, int documents) => bytes.Length == documents * WordVectors.Dimensions
        ? MemoryMarshal.Cast<byte, sbyte>(bytes).ToArray()
        : throw new DamagedGenerationException($"{Name} has {bytes.Length} bytes for {documents} documents.");
}
