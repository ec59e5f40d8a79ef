namespace GuideSearch.Lucene.Querying;

/// <summary>The documents that have a word, phrase or pair.</summary>
/// <param name="Documents">Ascending.</param>
/// <param name="Counts">Weighted occurrences over all fields, one per document; what <see cref="Bm25F.Saturate"/> takes.</param>
/// <param name="Idf">How much it says that a document has it.</param>
internal sealed record Matches(int[] Documents, float[] Counts, double Idf)
{
    public static Matches None { get; } = new([], [], 0);

    public bool Has(int document) => Array.BinarySearch(Documents, document) >= 0;

    /// <summary>Weighted occurrences in one document; 0 where it has none.</summary>
    public float CountIn(int document) => Array.BinarySearch(Documents, document) is >= 0 and var at ? Counts[at] : 0;
}
