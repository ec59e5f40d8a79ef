using GuideSearch.Search;
using GuideSearch.Serving.Postings;

namespace GuideSearch.Serving.Collecting;

/// <summary>
/// Gathers every hit and then, from the best down, hands on those whose question was not handed on yet and whose guide has not had its
/// share. A hit that its guide has no room for does not take the place of the same question in another guide.
/// </summary>
internal sealed class DiversityCollector(DocumentColumns columns, SearchRequest request) : ICollector
{
    private readonly List<RankedDocument> _hits = [];

    /// <summary>Whether a request wants any of this.</summary>
    public static bool IsWantedBy(SearchRequest request) => request.PerGuide > 0 || request.Similar is SimilarMode.Collapse;

    public void Collect(RankedDocument hit) => _hits.Add(hit);

    public bool TryPass(double maxKey) => false;

    public void HandOn(ICollector next)
    {
        var max = request.PerGuide > 0 ? request.PerGuide : int.MaxValue;
        var collapses = request.Similar is SimilarMode.Collapse;
        var ofGuide = new int[columns.Guides.Count];
        var shown = new HashSet<int>();
        _hits.Sort();
        foreach (var hit in _hits)
        {
            var guide = columns.Guides.Of(hit.Document);
            if (ofGuide[guide] == max || (collapses && !shown.Add(columns.Asked.QuestionOf(hit.Document))))
                continue;

            ofGuide[guide]++;
            next.Collect(hit);
        }
    }
}
