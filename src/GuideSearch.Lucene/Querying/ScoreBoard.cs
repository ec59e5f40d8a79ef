namespace GuideSearch.Lucene.Querying;

/// <summary>
/// What one search knows of each document: the sum of its scores, and which parts of the query it has.
/// Used again after <see cref="Clear"/>.
/// </summary>
internal sealed class ScoreBoard(int documents)
{
    /// <summary>The part of a document that is near in meaning.</summary>
    public const int NearPart = 62;

    /// <summary>The part that stands for everything excluded.</summary>
    public const int ExcludedPart = 63;

    public double[] Sums { get; } = new double[documents];

    /// <summary>A bit per part of the query: words first, then phrases.</summary>
    public ulong[] Parts { get; } = new ulong[documents];

    /// <param name="weight">What the matches bring at most, per document.</param>
    public void Add(Matches matches, double weight, int part)
    {
        var (documents, shares, bit) = (matches.Documents, matches.Shares, 1UL << part);
        for (var i = 0; i < documents.Length; i++)
        {
            Sums[documents[i]] += weight * shares[i];
            Parts[documents[i]] |= bit;
        }
    }

    /// <summary>Adds to documents that have a part already, such as both words of a pair.</summary>
    public void AddBonus(Matches matches, double weight)
    {
        var (documents, shares) = (matches.Documents, matches.Shares);
        for (var i = 0; i < documents.Length; i++)
            Sums[documents[i]] += weight * shares[i];
    }

    public void Exclude(Matches matches)
    {
        foreach (var document in matches.Documents)
            Parts[document] |= 1UL << ExcludedPart;
    }

    public void Clear()
    {
        Array.Clear(Sums);
        Array.Clear(Parts);
    }
}
