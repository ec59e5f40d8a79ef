namespace GuideSearch.Ranking.Meaning;

/// <summary>The documents of a generation nearest to a query in meaning.</summary>
public sealed class MeaningMatches
{
    private readonly Dictionary<int, float> _shares;

    /// <param name="nearest">Best first; cosines as multiples of 1 / <see cref="Int8Matrix.CosineSteps"/>.</param>
    internal MeaningMatches(float bestCosine, IReadOnlyList<(int Document, int Cosine)> nearest)
    {
        BestCosine = bestCosine;
        var (best, least) = nearest.Count == 0 ? (0, 0) : (nearest[0].Cosine, nearest[^1].Cosine);
        Nearest = [.. nearest.Select(match => (match.Document, best == least ? 1 : (float)(match.Cosine - least) / (best - least)))];
        _shares = Nearest.ToDictionary(match => match.Document, match => match.Share);
    }

    public static MeaningMatches None { get; } = new(0, []);

    /// <summary>Stands for what the model failed to find: another search for the same may find it.</summary>
    public static MeaningMatches Failed { get; } = new(0, []);

    /// <summary>Cosine of the query as it was asked and the document nearest to it: how sure it is that something answers.</summary>
    public float BestCosine { get; }

    /// <summary>Best first, of equal ones the first document first. The share is 1 for the best and 0 for the last.</summary>
    public IReadOnlyList<(int Document, float Share)> Nearest { get; }

    /// <summary>The share of a document; 0 for one that is not among the nearest.</summary>
    public float ShareOf(int document) => _shares.GetValueOrDefault(document);
}
