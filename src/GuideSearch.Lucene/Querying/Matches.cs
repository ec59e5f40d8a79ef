namespace GuideSearch.Lucene.Querying;

/// <summary>The documents that have a word, phrase or pair.</summary>
/// <param name="Documents">Ascending.</param>
/// <param name="Shares">One per document: how much of <paramref name="Idf"/> it brings, above 0 and below 1.</param>
/// <param name="Idf">How much it says that a document has it: the most that a document can bring.</param>
internal sealed record Matches(int[] Documents, float[] Shares, double Idf)
{
    public static Matches None { get; } = new([], [], 0);

    public bool Has(int document) => Array.BinarySearch(Documents, document) >= 0;

    /// <summary>What one document brings of <see cref="Idf"/>; 0 where it has nothing.</summary>
    public float ShareIn(int document) => Array.BinarySearch(Documents, document) is >= 0 and var at ? Shares[at] : 0;
}
