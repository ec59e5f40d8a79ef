using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using GuideSearch.Guides;

namespace GuideSearch.Ranking.Meaning;

/// <summary>The texts of a document that the sentence encoder reads.</summary>
/// <param name="Question">What is asked, as it is asked; of an overview passage, the heading above it.</param>
/// <param name="InContext">For whom it is asked, what is asked, and how the answer begins.</param>
public readonly record struct MeaningTexts(string Question, string InContext)
{
    /// <summary>Words of the answer that are read in context: longer texts cost more, and bring nothing. // index time</summary>
    private const int AnswerWords = 60;

    /// <summary>Words of a piece of the answer, at most. // index time</summary>
    private const int PieceWords = 80;

    /// <summary>A piece begins so many words behind the last one: what one cuts stands whole in another. // index time</summary>
    private const int PieceStep = 50;

    /// <summary>More of an answer is not read. // index time</summary>
    private const int MaxPieces = 20;

    private const string AnswerLabel = "Answer:";
    private const string RoleEnd = "interview";

    /// <summary>The whole answer, in pieces that overlap; none where it is not read or there is no answer.</summary>
    public IReadOnlyList<string> Pieces { get; init; } = [];

    /// <param name="wholeAnswer">Whether the answer is read to its end.</param>
    public static MeaningTexts Create(Guide guide, Question question, bool wholeAnswer = false)
    {
        var answer = question.Answer.AsSpan().Trim();
        if (answer.StartsWith(AnswerLabel, StringComparison.OrdinalIgnoreCase))
            answer = answer[AnswerLabel.Length..];
        var words = WordsOf(answer, wholeAnswer ? PieceStep * MaxPieces + PieceWords : AnswerWords);
        var beginning = string.Join(' ', words.Take(AnswerWords));
        return new(question.Prompt, $"{RoleOf(guide.Title)}: {question.Prompt}{(words.Count > 0 ? " " : "")}{beginning}")
        {
            Pieces = wholeAnswer ? [.. PiecesOf(words)] : [],
        };
    }

    /// <summary>Names these texts: equal texts have equal hashes.</summary>
    /// <returns>The first half of their SHA-256.</returns>
    public UInt128 Hash() =>
        BinaryPrimitives.ReadUInt128BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', [Question, InContext, .. Pieces]))));

    /// <summary>Titles read "Wealth Manager Interview Guide": the role ends where the interview begins.</summary>
    private static string RoleOf(string title)
    {
        for (var at = title.IndexOf(RoleEnd, StringComparison.OrdinalIgnoreCase); at > 0;
            at = title.IndexOf(RoleEnd, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            if (!char.IsLetterOrDigit(title[at - 1]) && title[..at].TrimEnd(' ', '-', '–', '—', ':', '|', ',', '(') is { Length: > 0 } role)
                return role;
        }

        return title;
    }

    private static List<string> WordsOf(ReadOnlySpan<char> text, int max)
    {
        var words = new List<string>();
        foreach (var range in text.SplitAny([' ', '\t', '\n', '\r', '\u00A0']))
        {
            if (words.Count == max)
                break;
            if (!text[range].IsEmpty)
                words.Add(text[range].ToString());
        }

        return words;
    }

    /// <summary>What a piece has beyond the one before must be worth a text of its own.</summary>
    private static IEnumerable<string> PiecesOf(List<string> words)
    {
        for (var start = 0; start < Math.Min(PieceStep * MaxPieces, words.Count); start += PieceStep)
        {
            if (start == 0 || words.Count - start > PieceWords - PieceStep)
                yield return string.Join(' ', words.Skip(start).Take(PieceWords));
        }
    }
}
