namespace GuideSearch.Ranking.NearDuplicates;

/// <summary>Which documents of a generation are the same question, as its build found out.</summary>
public sealed class QuestionClusters
{
    private readonly int[][] _clusters;
    private readonly int[] _clusterOf;

    /// <param name="clusters">Document numbers, each cluster ascending, none in two clusters.</param>
    public QuestionClusters(int[][] clusters, int documents)
    {
        _clusters = clusters;
        _clusterOf = new int[documents];
        Array.Fill(_clusterOf, -1);
        for (var cluster = 0; cluster < clusters.Length; cluster++)
        {
            foreach (var document in clusters[cluster])
                _clusterOf[document] = cluster;
        }
    }

    public IReadOnlyList<IReadOnlyList<int>> All => _clusters;

    /// <summary>The document itself and those that ask the same, in their order: by guide slug, then in the order of the guide.</summary>
    public IReadOnlyList<int> MembersOf(int document) => _clusterOf[document] is >= 0 and var cluster ? _clusters[cluster] : [document];

    /// <summary>The first of those that ask the same.</summary>
    public int FirstOf(int document) => _clusterOf[document] is >= 0 and var cluster ? _clusters[cluster][0] : document;
}
