using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using GuideSearch.Guides;

namespace GuideSearch.Ranking.Meaning;

/// <summary>The two texts of a document that the sentence encoder reads.</summary>
/// <param name="Question">What is asked, as it is asked; of an overview passage, the heading above it.</param>
/// <param name="InContext">For whom it is asked, what is asked, and how the answer begins.</param>
public readonly record struct MeaningTexts(string Question, string InContext)
{
    /// <summary>Words of the answer that are read: longer texts cost more, and bring nothing. // index time</summary>
    private const int AnswerWords = 60;

    private const string AnswerLabel = "Answer:";
    private const string RoleEnd = "interview";

    public static MeaningTexts Create(Guide guide, Question question)
    {
        var answer = question.Answer.AsSpan().Trim();
        if (answer.StartsWith(AnswerLabel, StringComparison.OrdinalIgnoreCase))
            answer = answer[AnswerLabel.Length..];
        var words = FirstWords(answer);
        return new(question.Prompt, $"{RoleOf(guide.Title)}: {question.Prompt}{(words.Length > 0 ? " " : "")}{words}");
    }

    /// <summary>Names these texts: equal texts have equal hashes.</summary>
    /// <returns>The first half of their SHA-256.</returns>
    public UInt128 Hash() =>
        BinaryPrimitives.ReadUInt128BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"{Question}\0{InContext}")));

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

    private static string FirstWords(ReadOnlySpan<char> text)
    {
        var words = new StringBuilder();
        var count = 0;
        foreach (var range in text.SplitAny([' ', '\t', '\n', '\r', '\u00A0']))
        {
            if (text[range].IsEmpty)
                continue;

            words.Append(count > 0 ? " " : "").Append(text[range]);
            if (++count == AnswerWords)
                break;
        }

        return words.ToString();
    }
}
