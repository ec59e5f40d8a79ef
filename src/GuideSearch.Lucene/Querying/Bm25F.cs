namespace GuideSearch.Lucene.Querying;

/// <summary>BM25F: occurrences are weighted over the fields first and saturated once. Robertson and Zaragoza (2009), §3.6.</summary>
internal static class Bm25F
{
    /// <summary>How much it says that a document has a word: ln(1 + (N − n + ½) / (n + ½)), never negative.</summary>
    /// <param name="documents">N, of the generation.</param>
    /// <param name="having">n, those that have the word.</param>
    public static double Idf(int documents, int having) => Math.Log(1 + (documents - having + 0.5) / (having + 0.5));

    /// <summary>From a weighted number of occurrences to the share, below 1, of what the word can bring.</summary>
    public static double Saturate(double occurrences, double k1) => occurrences / (occurrences + k1);

    /// <summary>What an occurrence is divided by in a field of this length; 1 at average length.</summary>
    public static double LengthNorm(double length, double average, double b) => 1 - b + (average > 0 ? b * length / average : b);
}
