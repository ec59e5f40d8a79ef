namespace GuideSearch.Ranking.Statistics;

/// <summary>Which of its two twins a field is read by.</summary>
public enum TermForm
{
    /// <summary>Stems.</summary>
    Stem,

    /// <summary>Folded, unstemmed words at the positions of their stems.</summary>
    Word,
}

/// <summary>Receives a document and how often something occurs in it, above 0; documents come ascending.</summary>
public delegate void OccurrenceSink(int document, int count);

/// <summary>How often terms occur in the documents of a generation: what BM25F is fed with, whatever engine holds the postings.</summary>
/// <remarks>Documents are numbered from 0 on, without gaps. Safe to call from many threads.</remarks>
public interface IOccurrences
{
    /// <summary>N, the number of documents.</summary>
    int Documents { get; }

    /// <summary>n, in how many documents a term stands in a field.</summary>
    int DocumentFrequency(TextField field, TermForm form, string term);

    /// <summary>Terms in a row; a single one is simply counted.</summary>
    /// <param name="terms">At least one.</param>
    void Count(TextField field, TermForm form, IReadOnlyList<string> terms, OccurrenceSink found);

    /// <summary>One term, in some documents only.</summary>
    /// <param name="first">The first of them.</param>
    /// <param name="behind">Behind the last of them.</param>
    void CountWithin(TextField field, TermForm form, string term, int first, int behind, OccurrenceSink found) =>
        Count(field, form, [term], (document, count) =>
        {
            if (document >= first && document < behind)
                found(document, count);
        });

    /// <summary>Two stems at most <paramref name="window"/> positions apart, in either order.</summary>
    void CountNear(TextField field, string first, string second, int window, OccurrenceSink found);

    /// <summary>Length of a field in words, by document; 0 where the document has no such text.</summary>
    int[] LengthsOf(TextField field);
}
