using System.Security.Cryptography;
using GuideSearch.Indexing;
using GuideSearch.Ranking.Meaning;
using GuideSearch.Serving.Companions;

namespace GuideSearch.Lucene.Storage;

/// <summary>What a build takes over of generations that this program need not be able to search: an upgrade loses nothing.</summary>
internal static class Salvaged
{
    /// <summary>The moves of a generation.</summary>
    /// <returns>Empty where they are not what was written.</returns>
    public static IReadOnlyList<QuestionMove> MovesOf(string generationPath)
    {
        try
        {
            return Manifest.Read(generationPath).Files.Contains(ManifestFile.Create(generationPath, MoveFile.Name))
                ? MoveFile.Read(File.ReadAllBytes(Path.Combine(generationPath, MoveFile.Name)))
                : [];
        }
        catch (Exception e) when (e is DamagedGenerationException or OtherSchemaException || StorageFault.Is(e))
        {
            return [];
        }
    }

    /// <summary>The vectors of a generation.</summary>
    /// <returns>Null where they are of another model or not what was written.</returns>
    public static DocumentSums? SumsOf(string generationPath, string model)
    {
        try
        {
            return Manifest.Read(generationPath) is { Generation: var generation, Files: var files } && generation.Model == model
                && files.Contains(ManifestFile.Create(generationPath, SumFile.Name))
                    ? SumFile.Read(File.ReadAllBytes(Path.Combine(generationPath, SumFile.Name)), model)
                    : null;
        }
        catch (Exception e) when (e is DamagedGenerationException or OtherSchemaException || StorageFault.Is(e))
        {
            return null;
        }
    }

    /// <summary>Writes vectors outside of any generation, with a checksum behind them: no manifest vouches for the file.</summary>
    public static void WriteSums(string path, DocumentSums sums, string model)
    {
        var bytes = SumFile.Write(sums, model);
        Durable.WriteFile(path, [.. bytes, .. SHA256.HashData(bytes)]);
    }

    /// <summary>Reads what <see cref="WriteSums"/> wrote.</summary>
    /// <returns>Null where the file is missing, or they are of another model or not what was written.</returns>
    public static DocumentSums? SumsIn(string path, string model)
    {
        try
        {
            if (!File.Exists(path) || File.ReadAllBytes(path) is not { Length: > SHA256.HashSizeInBytes } bytes)
                return null;

            var sums = bytes[..^SHA256.HashSizeInBytes];
            return SHA256.HashData(sums).AsSpan().SequenceEqual(bytes.AsSpan(sums.Length)) ? SumFile.Read(sums, model) : null;
        }
        catch (Exception e) when (e is DamagedGenerationException || StorageFault.Is(e))
        {
            return null;
        }
    }
}
