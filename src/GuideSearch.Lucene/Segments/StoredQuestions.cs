using GuideSearch.Lucene.Schema;
using GuideSearch.Serving.Companions;
using GuideSearch.Serving.Postings;
using Lucene.Net.Index;

namespace GuideSearch.Lucene.Segments;

/// <summary>Reads the stored texts of a segment.</summary>
internal static class StoredQuestions
{
    public static StoredTexts From(AtomicReader reader) =>
        new(reader.MaxDoc, documents => [.. documents.Select(document => Read(reader, document))]);

    private static StoredQuestion Read(AtomicReader reader, int document)
    {
        var bytes = reader.Document(document).GetBinaryValue(IndexFields.Stored);
        return StoredQuestion.FromBytes(bytes.Bytes.AsSpan(bytes.Offset, bytes.Length));
    }
}
