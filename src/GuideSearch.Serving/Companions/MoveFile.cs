using System.Text.Json;
using GuideSearch.Guides;
using GuideSearch.Indexing;

namespace GuideSearch.Serving.Companions;

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
}
