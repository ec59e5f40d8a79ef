using GuideSearch.Guides;
using GuideSearch.Querying;

namespace GuideSearch.Ranking.NearDuplicates;

/// <summary>Gathers the questions of a build and says which of them are the same question in other words.</summary>
/// <remarks>
/// The wording that most guides use leads; every other one joins the leader it is most similar to, when it is similar enough and none of
/// its guides asks that question in other words already; else it leads itself. So the answer hangs on the content alone, every member
/// is similar to its leader, and the work does not grow with the square of a cluster.
/// </remarks>
public sealed class QuestionClustering
{
    /// <summary>
    /// The least Jaccard similarity of shingles at which two wordings are one question. Read by eye on 76 guides: of 80 pairs above it one
    /// differs in its object, of 43 between 0.5 and 0.6 every third asks about something else. // index time
    /// </summary>
    public const double Threshold = 0.6;

    private readonly WordingReader _reader = new();
    private int _documents;
    private int _guides;

    /// <summary>Takes the questions of a guide; guides come in their order. Overview passages are nobody's question.</summary>
    public void Add(Guide guide)
    {
        foreach (var document in guide.Documents)
        {
            if (document.Kind is DocumentKind.Question)
                _reader.Add(document.Prompt, _documents, _guides);
            _documents++;
        }

        _guides++;
    }

    /// <summary>Clusters of at least two documents, each ascending, in the order of their first documents.</summary>
    public int[][] Clusters()
    {
        var leaders = new SimilarWordings(Threshold, _reader.Frequencies);
        var clusters = new List<Cluster>();
        foreach (var wording in _reader.Wordings.OrderByDescending(w => w.Guides.Count).ThenBy(w => w.Documents[0]))
        {
            var joined = leaders.Find(wording).Select(number => clusters[number]).FirstOrDefault(cluster => cluster.MayTake(wording));
            if (joined is null)
            {
                leaders.Add(wording);
                clusters.Add(joined = new(wording.Turns));
            }

            joined.Take(wording);
        }

        return [.. clusters.Where(c => c.Documents.Count > 1).Select(c => c.Documents.Order().ToArray()).OrderBy(c => c[0])];
    }

    /// <param name="turns">Of its leader: "when to use it" and "when not to use it" are not the same question.</param>
    private sealed class Cluster(QuestionTurns turns)
    {
        private readonly HashSet<int> _guides = [];

        public List<int> Documents { get; } = [];

        public bool MayTake(Wording wording) => wording.Turns == turns && !wording.Guides.Exists(_guides.Contains);

        public void Take(Wording wording)
        {
            Documents.AddRange(wording.Documents);
            _guides.UnionWith(wording.Guides);
        }
    }
}
