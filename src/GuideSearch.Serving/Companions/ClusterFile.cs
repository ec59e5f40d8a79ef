using System.Text.Json;

namespace GuideSearch.Serving.Companions;

/// <summary>Which documents of a generation are the same question, kept beside its index.</summary>
internal static class ClusterFile
{
    public const string Name = "clusters.json";

    public static byte[] Write(int[][] clusters) => JsonSerializer.SerializeToUtf8Bytes(clusters, StoredJson.Compact.Int32ArrayArray);

    /// <returns>Document numbers, each cluster ascending, none in two clusters.</returns>
    public static int[][] Read(byte[] bytes) => JsonSerializer.Deserialize(bytes, StoredJson.Compact.Int32ArrayArray) ?? [];
}
