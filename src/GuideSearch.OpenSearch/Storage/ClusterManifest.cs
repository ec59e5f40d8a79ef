using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using GuideSearch.Indexing;
using GuideSearch.Serving.Companions;

namespace GuideSearch.OpenSearch.Storage;

/// <summary>What a generation consists of; kept in the metadata of its index once it is complete.</summary>
/// <param name="Companions">In ordinal order of their names.</param>
/// <param name="Documents">SHA-256 over all documents in their order, as <see cref="DocumentHash"/> makes it.</param>
/// <param name="Checksum">SHA-256 over this manifest with an empty checksum.</param>
internal sealed record ClusterManifest(
    int Format, Generation Generation, IReadOnlyList<CompanionEntry> Companions, string Documents, string Checksum)
{
    /// <summary>Changes when this record does, or the companions that belong to a generation.</summary>
    public const int CurrentFormat = 1;

    /// <summary>Components of the vectors that the cluster itself finds; 0 where it has none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int VectorDimensions { get; init; }

    public static ClusterManifest Create(
        Generation generation, IReadOnlyList<CompanionEntry> companions, string documents, int vectorDimensions)
    {
        var open = new ClusterManifest(CurrentFormat, generation, companions, documents, Checksum: "")
        {
            VectorDimensions = vectorDimensions,
        };
        return open with { Checksum = open.ComputeChecksum() };
    }

    public string ToText() => JsonSerializer.Serialize(this, ClusterManifestJson.Default.ClusterManifest);

    /// <exception cref="DamagedGenerationException">It is not what was written.</exception>
    /// <exception cref="OtherSchemaException">Another version of the program wrote it.</exception>
    public static ClusterManifest Parse(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            var format = json.RootElement.GetProperty("format").GetInt32();
            if (format != CurrentFormat)
                throw new OtherSchemaException($"Its manifest has format {format}, this program reads {CurrentFormat}.");

            var manifest = JsonSerializer.Deserialize(text, ClusterManifestJson.Default.ClusterManifest)!;
            return manifest.Checksum == manifest.ComputeChecksum()
                ? manifest
                : throw new DamagedGenerationException("Its manifest is not what was written.");
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            throw new DamagedGenerationException($"Its manifest cannot be read: {e.Message}", e);
        }
    }

    private string ComputeChecksum() =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes((this with { Checksum = "" }).ToText())));
}

/// <param name="Length">In bytes.</param>
/// <param name="Sha256">Lower-case hexadecimal.</param>
internal sealed record CompanionEntry(string Name, long Length, string Sha256)
{
    public static CompanionEntry Create(string name, byte[] bytes) =>
        new(name, bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes)));
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(ClusterManifest))]
internal sealed partial class ClusterManifestJson : JsonSerializerContext;
