using GuideSearch.Guides;
using GuideSearch.Lucene.Schema;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace GuideSearch.Lucene.Segments;

/// <summary>Finds documents by their addresses.</summary>
internal sealed class DocumentIds(AtomicReader reader)
{
    /// <returns>Null when there is no such question or passage.</returns>
    public int? Find(QuestionId id)
    {
        var documents = reader.GetTermDocsEnum(new Term(IndexFields.Id, id.ToString()));
        return documents?.NextDoc() is { } document and not DocIdSetIterator.NO_MORE_DOCS ? document : null;
    }
}
