namespace GuideSearch.Ranking.Scoring;

/// <summary>What one search has added up for one document.</summary>
/// <param name="Words">Σ bm25f + proximity + phrases.</param>
/// <param name="Neighbors">Σ neighbors.</param>
/// <param name="Clauses">A bit per clause of the query that the document matches.</param>
public readonly record struct AccumulatedRow(double Words, double Neighbors, ulong Clauses);

/// <summary>Score accumulators, one per document, filled a clause at a time; used again after <see cref="Clear"/>.</summary>
/// <param name="documents">N, of the generation.</param>
public sealed class Accumulators(int documents)
{
    /// <summary>Set where similarity alone makes a document a hit.</summary>
    public const ulong SemanticClause = 1UL << 62;

    /// <summary>Set where a document has anything that the query excludes.</summary>
    public const ulong ExcludedClause = 1UL << 63;

    private readonly double[] _words = new double[documents];
    private readonly double[] _neighbors = new double[documents];
    private bool _hasNeighbors;

    /// <summary>A bit per clause of the query: terms first, then phrases.</summary>
    public ulong[] Clauses { get; } = new ulong[documents];

    /// <summary>Space for what is made of each row; never cleared, so written before it is read.</summary>
    public double[] Scores { get; } = new double[documents];

    /// <inheritdoc cref="Scores"/>
    public double[] Bounds { get; } = new double[documents];

    /// <inheritdoc cref="Scores"/>
    public float[] Similarities { get; } = new float[documents];

    /// <summary>Space for the numbers of documents.</summary>
    /// <inheritdoc cref="Scores"/>
    public int[] Hits { get; } = new int[documents];

    /// <inheritdoc cref="Hits"/>
    public int[] Undecided { get; } = new int[documents];

    public double WordsOf(int document) => _words[document];

    public AccumulatedRow RowOf(int document) => new(_words[document], _neighbors[document], Clauses[document]);

    /// <summary>Adds a clause that documents match by it.</summary>
    /// <param name="weight">What the clause brings at most.</param>
    /// <param name="clause">Number of the clause.</param>
    public void AddClause(ScoredPostings postings, double weight, int clause)
    {
        var (documents, impacts, bit) = (postings.Documents, postings.Impacts, 1UL << clause);
        for (var i = 0; i < documents.Length; i++)
        {
            _words[documents[i]] += weight * impacts[i];
            Clauses[documents[i]] |= bit;
        }
    }

    /// <summary>Adds to documents that match by other clauses, such as both words of a pair.</summary>
    public void AddBonus(ScoredPostings postings, double weight)
    {
        var (documents, impacts) = (postings.Documents, postings.Impacts);
        for (var i = 0; i < documents.Length; i++)
            _words[documents[i]] += weight * impacts[i];
    }

    /// <summary>Adds to documents that lack a clause, once all clauses are there.</summary>
    public void AddNeighbors(ScoredPostings postings, double weight, int clause)
    {
        var (documents, impacts, bit) = (postings.Documents, postings.Impacts, 1UL << clause);
        _hasNeighbors |= documents.Length > 0;
        for (var i = 0; i < documents.Length; i++)
        {
            if ((Clauses[documents[i]] & bit) == 0)
                _neighbors[documents[i]] += weight * impacts[i];
        }
    }

    public void AddSemanticHits(IEnumerable<int> documents)
    {
        foreach (var document in documents)
            Clauses[document] |= SemanticClause;
    }

    public void Exclude(ScoredPostings postings)
    {
        foreach (var document in postings.Documents)
            Clauses[document] |= ExcludedClause;
    }

    public void Clear()
    {
        Array.Clear(_words);
        Array.Clear(Clauses);
        if (_hasNeighbors)
            Array.Clear(_neighbors);
        _hasNeighbors = false;
    }
}
