using GuideSearch.Ranking.NearDuplicates;

namespace GuideSearch.Serving.Postings;

/// <summary>In how many guides each question of a generation is asked, and where.</summary>
internal sealed class AskedQuestions
{
    private readonly QuestionClusters _clusters;
    private readonly GuideMap _guides;
    private readonly Func<int, bool> _isShown;
    private readonly int[] _counts;

    /// <param name="isShown">Which documents count and are named.</param>
    public AskedQuestions(QuestionClusters clusters, GuideMap guides, Func<int, bool> isShown)
    {
        (_clusters, _guides, _isShown) = (clusters, guides, isShown);
        _counts = new int[guides.GuideOfDocuments.Length];
        Array.Fill(_counts, 1);
        foreach (var members in clusters.All)
        {
            var count = Math.Max(1, members.Where(isShown).DistinctBy(guides.Of).Count());
            foreach (var member in members)
                _counts[member] = count;
        }
    }

    /// <summary>How many guides ask it, its own included.</summary>
    public int CountOf(int document) => _counts[document];

    /// <summary>Equal for documents that ask the same, different for all others.</summary>
    public int QuestionOf(int document) => _clusters.FirstOf(document);

    /// <summary>The same question in other guides, by guide slug, then in the order of the guide.</summary>
    public IEnumerable<int> OthersOf(int document) =>
        _clusters.MembersOf(document).Where(member => _guides.Of(member) != _guides.Of(document) && _isShown(member));
}
