using GuideSearch.Ranking.Statistics;

namespace GuideSearch.Ranking.Scoring;

/// <summary>The documents that have a term, a phrase or a pair, scored: what one clause of a query brings each of them.</summary>
/// <param name="Documents">Ascending.</param>
/// <param name="Impacts">One per document: the share of <paramref name="Idf"/> that it brings, above 0, at most 1.</param>
/// <param name="Idf">What the clause brings at most; 0 where no document has it.</param>
public sealed record ScoredPostings(int[] Documents, float[] Impacts, double Idf)
{
    public static ScoredPostings None { get; } = new([], [], 0);

    /// <summary>n, in how many documents of the generation it stands: as many as are here, or more where only some are at hand.</summary>
    public int Frequency { get; init; } = Documents.Length;

    /// <summary>Whether no document of the generation has it.</summary>
    public bool IsEmpty => Frequency == 0;

    /// <param name="documents">N, of the generation.</param>
    public static ScoredPostings From(Impacts impacts, int documents) => From(impacts, documents, impacts.Documents.Length);

    /// <param name="documents">N, of the generation.</param>
    /// <param name="frequency">n, of the generation.</param>
    public static ScoredPostings From(Impacts impacts, int documents, int frequency) => frequency == 0
        ? None
        : new(impacts.Documents, impacts.Values, Bm25F.Idf(documents, frequency)) { Frequency = frequency };

    public bool Has(int document) => Array.BinarySearch(Documents, document) >= 0;

    /// <summary>The impact in one document; 0 where it has nothing.</summary>
    public float ImpactIn(int document) => Array.BinarySearch(Documents, document) is >= 0 and var at ? Impacts[at] : 0;
}

/// <summary>Documents with their weighted, saturated occurrences.</summary>
/// <param name="Documents">Ascending.</param>
/// <param name="Values">One per document, above 0, at most 1.</param>
public readonly record struct Impacts(int[] Documents, float[] Values);
