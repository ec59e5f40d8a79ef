using GuideSearch.Lucene.Schema;
using GuideSearch.Ranking.Statistics;
using GuideSearch.Serving.Postings;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace GuideSearch.Lucene.Segments;

/// <summary>Reads occurrences from the postings of the one segment of a generation.</summary>
internal sealed class LuceneOccurrences(AtomicReader reader) : IOccurrences
{
    public int Documents => reader.MaxDoc;

    public int DocumentFrequency(TextField field, TermForm form, string term) => reader.DocFreq(new Term(NameOf(field, form), term));

    public int[] LengthsOf(TextField field) => NumberColumn.Read(reader, IndexFields.TextOf(field).Length);

    public void Count(TextField field, TermForm form, IReadOnlyList<string> terms, OccurrenceSink found)
    {
        if (terms.Count == 1)
            CountWithin(field, form, terms[0], 0, Documents, found);
        else
            CountTogether(NameOf(field, form), terms, found, TermRows.Count);
    }

    public void CountWithin(TextField field, TermForm form, string term, int first, int behind, OccurrenceSink found)
    {
        if (reader.GetTermDocsEnum(new Term(NameOf(field, form), term)) is not { } documents)
            return;

        for (var document = first == 0 ? documents.NextDoc() : documents.Advance(first); document < behind; document = documents.NextDoc())
            found(document, documents.Freq);
    }

    public void CountNear(TextField field, string first, string second, int window, OccurrenceSink found) =>
        CountTogether(
            IndexFields.TextOf(field).Stems, [first, second], found, places => TermRows.CountNear(places[0], places[1], window));

    private static string NameOf(TextField field, TermForm form) =>
        form is TermForm.Stem ? IndexFields.TextOf(field).Stems : IndexFields.TextOf(field).Words;

    private void CountTogether(string field, IReadOnlyList<string> terms, OccurrenceSink found, Func<List<int>[], int> count)
    {
        var postings = new DocsAndPositionsEnum[terms.Count];
        for (var i = 0; i < postings.Length; i++)
        {
            if (reader.GetTermPositionsEnum(new Term(field, terms[i])) is not { } positions)
                return;
            postings[i] = positions;
        }

        var places = new List<int>[terms.Count];
        for (var i = 0; i < places.Length; i++)
            places[i] = [];
        var document = postings[0].NextDoc();
        while ((document = NextCommon(postings, document)) != DocIdSetIterator.NO_MORE_DOCS)
        {
            for (var i = 0; i < postings.Length; i++)
                ReadPositions(postings[i], places[i]);
            if (count(places) is > 0 and var times)
                found(document, times);
            document = postings[0].NextDoc();
        }
    }

    /// <summary>Leapfrogs to the next document, from <paramref name="document"/> on, that all postings hold.</summary>
    private static int NextCommon(DocsAndPositionsEnum[] postings, int document)
    {
        for (var i = 1; i < postings.Length && document != DocIdSetIterator.NO_MORE_DOCS; i++)
        {
            var other = postings[i].DocID < document ? postings[i].Advance(document) : postings[i].DocID;
            if (other == document)
                continue;

            document = other == DocIdSetIterator.NO_MORE_DOCS ? other : postings[0].Advance(other);
            i = 0;
        }

        return document;
    }

    private static void ReadPositions(DocsAndPositionsEnum posting, List<int> places)
    {
        places.Clear();
        for (var i = posting.Freq; i > 0; i--)
            places.Add(posting.NextPosition());
    }
}
