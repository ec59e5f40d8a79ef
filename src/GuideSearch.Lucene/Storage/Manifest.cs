using System.Runtime.ExceptionServices;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using GuideSearch.Encoders;
using GuideSearch.Indexing;
using GuideSearch.Serving.Companions;

namespace GuideSearch.Lucene.Storage;

/// <summary>
/// What a generation consists of, with the SHA-256 of every file: opening a damaged Lucene index misses one damage in seven.
/// </summary>
/// <param name="Lucene">Version of the library that wrote it.</param>
/// <param name="Files">In ordinal order of their names.</param>
/// <param name="Checksum">SHA-256 over this manifest with an empty checksum.</param>
internal sealed record Manifest(int Format, Generation Generation, string Lucene, IReadOnlyList<ManifestFile> Files, string Checksum)
{
    /// <summary>Changes when this record does, or the files that belong to a generation.</summary>
    public const int CurrentFormat = 5;

    public const string FileName = "manifest.json";

    public static Manifest For(Generation generation, string lucene, IReadOnlyList<ManifestFile> files)
    {
        var open = new Manifest(CurrentFormat, generation, lucene, files, Checksum: "");
        return open with { Checksum = open.ComputeChecksum() };
    }

    /// <exception cref="DamagedGenerationException">It is missing or not what was written.</exception>
    /// <exception cref="OtherSchemaException">Another version of the program wrote it.</exception>
    public static Manifest Read(string generationPath)
    {
        try
        {
            var bytes = File.ReadAllBytes(System.IO.Path.Combine(generationPath, FileName));
            RefuseOtherFormat(bytes);
            var manifest = JsonSerializer.Deserialize(bytes, ManifestJson.Default.Manifest)!;
            return manifest.Checksum == manifest.ComputeChecksum()
                ? manifest
                : throw new DamagedGenerationException("Its manifest is not what was written.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException or NullReferenceException)
        {
            throw new DamagedGenerationException($"Its manifest cannot be read: {e.Message}", e);
        }
    }

    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, ManifestJson.Default.Manifest);

    /// <summary>Reads every byte of the generation and compares.</summary>
    /// <exception cref="DamagedGenerationException">A file is missing, superfluous or changed.</exception>
    public void Verify(string generationPath)
    {
        var found = ManifestFile.NamesIn(generationPath);
        var expected = Files.Select(f => f.Name).ToList();
        if (!found.SequenceEqual(expected, StringComparer.Ordinal))
        {
            var odd = expected.Except(found).Concat(found.Except(expected)).First();
            throw new DamagedGenerationException($"The file '{odd}' is missing or does not belong to it.");
        }

        var intact = new bool[Files.Count];
        try
        {
            Parallel.For(0, intact.Length, i => intact[i] = ManifestFile.Create(generationPath, Files[i].Name) == Files[i]);
        }
        catch (AggregateException e)
        {
            ExceptionDispatchInfo.Throw(e.InnerExceptions[0]);
        }

        if (Array.IndexOf(intact, false) is >= 0 and var damaged)
            throw new DamagedGenerationException($"The file '{Files[damaged].Name}' is not what was written.");
    }

    /// <summary>Whether a generation only answered until one with vectors did; false where its manifest cannot be read.</summary>
    public static bool IsPending(string generationPath)
    {
        try
        {
            return Read(generationPath).Generation.Vectors is VectorState.Pending;
        }
        catch (Exception e) when (e is DamagedGenerationException or OtherSchemaException)
        {
            return false;
        }
    }

    /// <summary>Whether a generation is what was written, manifest included.</summary>
    public static bool IsIntact(string generationPath)
    {
        try
        {
            Read(generationPath).Verify(generationPath);
            return true;
        }
        catch (Exception e) when (e is DamagedGenerationException or OtherSchemaException || StorageFault.Is(e))
        {
            return false;
        }
    }

    private static void RefuseOtherFormat(byte[] bytes)
    {
        using var json = JsonDocument.Parse(bytes);
        if (json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("format", out var format)
            && format.ValueKind == JsonValueKind.Number && (!format.TryGetInt32(out var number) || number != CurrentFormat))
            throw new OtherSchemaException($"Its manifest has format {format.GetRawText()}, this program reads {CurrentFormat}.");
    }

    private string ComputeChecksum() => Convert.ToHexStringLower(SHA256.HashData((this with { Checksum = "" }).ToBytes()));
}

[JsonSourceGenerationOptions(
    WriteIndented = true, NewLine = "\n", PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(Manifest))]
internal sealed partial class ManifestJson : JsonSerializerContext;
