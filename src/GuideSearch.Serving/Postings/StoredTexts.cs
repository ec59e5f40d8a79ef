using GuideSearch.Guides;
using GuideSearch.Serving.Companions;

namespace GuideSearch.Serving.Postings;

/// <summary>What a hit shows of a document.</summary>
internal sealed record StoredText(
    QuestionId Id,
    string Prompt,
    string Answer,
    SectionType Section,
    string SectionTitle,
    int AnswerWords,
    string? Anchor,
    ContentLocation Source);

/// <summary>The texts of documents, kept in memory once shown.</summary>
/// <param name="count">How many documents there are.</param>
/// <param name="read">Reads all that the index keeps of a document.</param>
internal sealed class StoredTexts(int count, Func<int, StoredQuestion> read)
{
    /// <summary>UTF-16 units kept at most, about 200 MB: 80,000 questions. What does not fit is read from disk each time.</summary>
    private const long MaxUnits = 100_000_000;

    private readonly StoredText?[] _known = new StoredText?[count];
    private long _units;

    public int Count => _known.Length;

    public StoredText Of(int document)
    {
        if (Volatile.Read(ref _known[document]) is { } known)
            return known;

        var stored = Stored(document);
        var text = new StoredText(
            QuestionId.Parse(stored.Id, null),
            stored.Prompt,
            stored.Answer,
            stored.Section,
            stored.SectionTitle,
            stored.AnswerWords,
            stored.Anchor,
            new(stored.Source.Path, stored.Source.Line, stored.Source.Column));
        if (Interlocked.Add(ref _units, text.Prompt.Length + text.Answer.Length) <= MaxUnits)
            Volatile.Write(ref _known[document], text);
        return text;
    }

    /// <summary>All that the index keeps of a document.</summary>
    public StoredQuestion Stored(int document) => read(document);
}
