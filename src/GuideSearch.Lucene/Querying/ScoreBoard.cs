namespace GuideSearch.Lucene.Querying;

/// <summary>What one search knows of one document.</summary>
/// <param name="Sum">What words, pairs and phrases bring.</param>
/// <param name="Near">What words near those that it lacks bring.</param>
/// <param name="Parts">A bit per part of the query that it has.</param>
internal readonly record struct BoardRow(double Sum, double Near, ulong Parts);

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

    /// <summary>What words near those that it lacks bring.</summary>
    public double[] Nears { get; } = new double[documents];

    /// <summary>A bit per part of the query: words first, then phrases.</summary>
    public ulong[] Parts { get; } = new ulong[documents];

    public BoardRow RowOf(int document) => new(Sums[document], Nears[document], Parts[document]);

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

    /// <summary>Adds to documents that lack a part, once all parts are there.</summary>
    public void AddNear(Matches matches, double weight, int part)
    {
        var (documents, shares, bit) = (matches.Documents, matches.Shares, 1UL << part);
        for (var i = 0; i < documents.Length; i++)
        {
            if ((Parts[documents[i]] & bit) == 0)
                Nears[documents[i]] += weight * shares[i];
        }
    }

    public void AddNearInMeaning(IEnumerable<int> documents)
    {
        foreach (var document in documents)
            Parts[document] |= 1UL << NearPart;
    }

    public void Exclude(Matches matches)
    {
        foreach (var document in matches.Documents)
            Parts[document] |= 1UL << ExcludedPart;
    }

    public void Clear()
    {
        Array.Clear(Sums);
        Array.Clear(Nears);
        Array.Clear(Parts);
    }
}
