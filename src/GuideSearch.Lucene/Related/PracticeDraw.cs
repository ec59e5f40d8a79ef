using GuideSearch.Lucene.Querying;
using GuideSearch.Ranking;
using GuideSearch.Search;

namespace GuideSearch.Lucene.Related;

/// <summary>Draws a set of questions to practise on: by seed, spread over sections and guides, none asked twice.</summary>
internal static class PracticeDraw
{
    /// <summary>With words in the query the set is drawn from so many hits per question; what ranks deeper is hardly meant.</summary>
    private const int HitsPerQuestion = 10;

    public static PracticeSet Make(SearchableGeneration generation, DrawRequest request, RankingOptions ranking, Deadline deadline)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(request.Count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(request.Count, DrawRequest.MaxCount);
        var pool = PoolOf(generation, request, ranking, deadline);
        SeededShuffle.Shuffle(pool, request.Seed);
        var different = pool.DistinctBy(generation.Asked.QuestionOf).ToList();
        var drawn = Spread(generation, different, request.Count).ConvertAll(generation.Catalog.ListedOf);
        return new(generation.Id, request.Seed, different.Count, drawn, deadline.WasMissed);
    }

    private static List<int> PoolOf(SearchableGeneration generation, DrawRequest request, RankingOptions ranking, Deadline deadline)
    {
        var search = request.Context with { Kind = KindFilter.Question, Facets = [] };
        RequestCheck.Require(search);
        var scoring = new Scoring(generation, search, ranking);
        var hits = new TopHits(scoring.Plan.Browses ? int.MaxValue : HitsPerQuestion * request.Count, behind: null);
        using var pass = new SearchPass(generation, scoring, search, SearchAnswer.FacetsOf(generation, search), deadline);
        pass.Run(hits);
        return hits.Ranked().ConvertAll(hit => hit.Document);
    }

    /// <summary>Always takes from the section that has given least so far, and there from the guide that has given least.</summary>
    private static List<int> Spread(SearchableGeneration generation, List<int> shuffled, int count)
    {
        var section = Array.Find(generation.Facets, facet => facet.Name == FacetNames.Section)!;
        var (ofSection, ofGuide) = (new int[section.Values.Length], new int[generation.Guides.Count]);
        var (left, drawn) = (shuffled.ToList(), new List<int>());
        while (drawn.Count < count && left.Count > 0)
        {
            var next = left.MinBy(document =>
                ofSection[section.SingleOf(document)] * (long)DrawRequest.MaxCount + ofGuide[generation.Guides.Of(document)]);
            ofSection[section.SingleOf(next)]++;
            ofGuide[generation.Guides.Of(next)]++;
            left.Remove(next);
            drawn.Add(next);
        }

        return drawn;
    }
}
