using GuideSearch.Guides;
using GuideSearch.Indexing;
using GuideSearch.Lucene.Segments;
using GuideSearch.Search;
using GuideSearch.Serving.Companions;
using GuideSearch.Serving.Postings;

namespace GuideSearch.Lucene.Storage;

/// <summary>The documents of an open generation for the build that follows: what was read of them once is known again.</summary>
internal sealed class EarlierDocuments(OpenGeneration open)
{
    private readonly StoredTexts _texts = StoredQuestions.From(open.Segment);
    private readonly Question?[] _known = new Question?[open.Segment.MaxDoc];
    private readonly Dictionary<string, GuideSummary> _guides = open.Guides.ToDictionary(guide => guide.Slug, StringComparer.Ordinal);
    private readonly Lazy<IReadOnlyDictionary<string, StoredReading>> _readings = new(
        () => open.TryRead(ReadingFile.Name) is { } bytes ? ReadingFile.Read(bytes) : new Dictionary<string, StoredReading>());

    public static EarlierDocuments Of(OpenGeneration open) => open.StateOf(o => new EarlierDocuments(o));

    public IEnumerable<Question> All => Enumerable.Range(0, _known.Length).Select(Of);

    /// <inheritdoc cref="IEarlierReadings.FindReading"/>
    public FileReading? FindReading(string path, string key)
    {
        if (!_readings.Value.TryGetValue(path, out var reading) || reading.Key != key)
            return null;

        var documents = new Question[reading.Count];
        for (var i = 0; i < documents.Length; i++)
            Volatile.Write(ref _known[reading.First + i], documents[i] = Of(reading.First + i));
        return reading.ToReading(_guides[reading.Guide], documents);
    }

    /// <summary>Where a guide stands just so, its documents included.</summary>
    /// <returns>Null where something of it differs, or its documents were not read from here.</returns>
    public (int First, int End)? Find(Guide guide)
    {
        if (!_readings.Value.TryGetValue(guide.Source.Path, out var reading) || reading.Guide != guide.Slug
            || reading.Count != guide.Documents.Count || !IsSame(_guides[guide.Slug], AddedGuides.SummaryOf(guide)))
            return null;

        for (var i = 0; i < reading.Count; i++)
        {
            if (Volatile.Read(ref _known[reading.First + i]) is not { } known || known != guide.Documents[i])
                return null;
        }

        return (reading.First, reading.First + reading.Count);
    }

    private Question Of(int document) => Volatile.Read(ref _known[document]) ?? _texts.Stored(document).ToQuestion();

    private static bool IsSame(GuideSummary one, GuideSummary other) =>
        GuidesFile.Write([one]).AsSpan().SequenceEqual(GuidesFile.Write([other]));
}
