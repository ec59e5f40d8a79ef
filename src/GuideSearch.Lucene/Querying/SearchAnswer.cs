using GuideSearch.Lucene.Facets;
using GuideSearch.Lucene.Spelling;
using GuideSearch.Ranking;
using GuideSearch.Search;

namespace GuideSearch.Lucene.Querying;

/// <summary>Makes the answer to a search from one generation.</summary>
internal static class SearchAnswer
{
    public static SearchResponse Make(SearchableGeneration generation, SearchRequest request, RankingOptions ranking, Deadline deadline)
    {
        RequestCheck.Require(request);
        var after = request.After is { } text ? Cursor.Read(text, generation.Id, request) : null;
        var scoring = new Scoring(generation, request, ranking);
        var facets = FacetsOf(generation, request);
        using var pass = new SearchPass(generation, scoring, request, facets, deadline);
        var page = new HitPage(request, after);
        page.Fill(pass.Run, generation);

        var late = deadline.WasMissed;
        return new()
        {
            Generation = generation.Id,
            Query = request.Query,
            Expansions = PlanExpansions.Of(scoring.Plan),
            Suggestion = late ? null : DidYouMean.Find(generation, request, scoring.Plan, ranking, deadline),
            Rules = pass.Rules?.Applied ?? [],
            Totals = late ? null : pass.Totals,
            Guides = generation.Titles.Match(scoring.Plan.Words),
            Hits = new HitMapper(generation, scoring, request, ranking) { Rules = pass.Rules }.Map(page.Hits, page.FirstRank),
            Facets = late ? null : facets.Facets(request.FacetSize, generation.LabelOf),
            Page = page.Position(generation.Id),
            TimedOut = late,
            Took = deadline.Elapsed,
        };
    }

    /// <summary>Filters of the text and of the request together.</summary>
    public static FacetCounter FacetsOf(SearchableGeneration generation, SearchRequest request) =>
        new(generation.FacetTable, [.. request.Query.Filters, .. request.Filters], [.. request.Facets]);
}
