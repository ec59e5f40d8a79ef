using System.Text.Json;
using GuideSearch.Guides;
using GuideSearch.Indexing;
using GuideSearch.Lucene.Schema;

namespace GuideSearch.Lucene.Storage;

/// <summary>The earlier addresses of questions, kept beside their index; the latest moves first.</summary>
internal static class MoveFile
{
    public const string Name = "moves.json";

    public static byte[] Write(IReadOnlyList<QuestionMove> moves) => JsonSerializer.SerializeToUtf8Bytes(
        [.. moves.Select(m => new StoredMove(m.From.ToString(), m.To.ToString()))], StoredJson.Compact.StoredMoveArray);

    public static IReadOnlyList<QuestionMove> Read(byte[] bytes) =>
    [
        .. (JsonSerializer.Deserialize(bytes, StoredJson.Compact.StoredMoveArray) ?? [])
            .Select(m => new QuestionMove(QuestionId.Parse(m.From, null), QuestionId.Parse(m.To, null))),
    ];

    /// <summary>Reads them of a generation that may be of another schema: an upgrade of the program loses no address.</summary>
    /// <returns>Empty where they are not what was written.</returns>
    public static IReadOnlyList<QuestionMove> Salvage(string generationPath)
    {
        try
        {
            return Manifest.Read(generationPath).Files.Contains(ManifestFile.Create(generationPath, Name))
                ? Read(File.ReadAllBytes(Path.Combine(generationPath, Name)))
                : [];
        }
        catch (Exception e) when (e is DamagedGenerationException or OtherSchemaException || StorageFault.Is(e))
        {
            return [];
        }
    }
}
