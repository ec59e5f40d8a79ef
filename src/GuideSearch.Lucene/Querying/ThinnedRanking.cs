using GuideSearch.Search;

namespace GuideSearch.Lucene.Querying;

/// <summary>
/// Gathers every hit and then, from the best down, hands on those whose question was not handed on yet and whose guide has not had its
/// share. A hit that its guide has no room for does not take the place of the same question in another guide.
/// </summary>
internal sealed class ThinnedRanking(SearchableGeneration generation, SearchRequest request) : IHitSink
{
    private readonly List<RankedDocument> _hits = [];

    /// <summary>Whether a request wants any of this.</summary>
    public static bool IsWantedBy(SearchRequest request) => request.PerGuide > 0 || request.Similar is SimilarMode.Collapse;

    /// <summary>Which hits are kept is known at the end only.</summary>
    public double Least => double.NegativeInfinity;

    public void Pass() => throw new System.Diagnostics.UnreachableException();

    public void Offer(RankedDocument hit) => _hits.Add(hit);

    public void HandOn(IHitSink next)
    {
        var most = request.PerGuide > 0 ? request.PerGuide : int.MaxValue;
        var collapses = request.Similar is SimilarMode.Collapse;
        var ofGuide = new int[generation.Guides.Count];
        var shown = new HashSet<int>();
        _hits.Sort();
        foreach (var hit in _hits)
        {
            var guide = generation.Guides.Of(hit.Document);
            if (ofGuide[guide] == most || (collapses && !shown.Add(generation.Asked.QuestionOf(hit.Document))))
                continue;

            ofGuide[guide]++;
            next.Offer(hit);
        }
    }
}
