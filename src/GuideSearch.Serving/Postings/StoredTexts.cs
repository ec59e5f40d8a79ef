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
/// <param name="read">Reads all that the index keeps of some documents, in their order.</param>
/// <param name="isFar">Whether each reading is a journey, so that <see cref="Load"/> saves some.</param>
internal sealed class StoredTexts(int count, Func<IReadOnlyList<int>, IReadOnlyList<StoredQuestion>> read, bool isFar = false)
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

        return Keep(document, Stored(document));
    }

    /// <summary>Reads what is not known of some documents at once, where that is quicker than one by one.</summary>
    public void Load(IEnumerable<int> documents)
    {
        if (!isFar)
            return;

        var missing = documents.Where(document => Volatile.Read(ref _known[document]) is null).Distinct().ToList();
        if (missing.Count == 0)
            return;

        if (Interlocked.Read(ref _units) > MaxUnits)
        {
            Array.Clear(_known);
            Interlocked.Exchange(ref _units, 0);
        }

        foreach (var (document, stored) in missing.Zip(read(missing)))
            Keep(document, stored);
    }

    private StoredText Keep(int document, StoredQuestion stored)
    {
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
    public StoredQuestion Stored(int document) => read([document])[0];
}
