using GuideSearch.Facets;
using GuideSearch.Ranking.Planning;
using GuideSearch.Search;
using GuideSearch.Serving.Collecting;
using GuideSearch.Serving.Postings;

namespace GuideSearch.Serving.Answering;

/// <summary>Answers searches, and lists the values of a facet in the context of one.</summary>
internal sealed class SearchService(SearchContext context, StoredTexts texts, GuideCatalog catalog)
{
    private readonly GuideTitles _titles = new(context.Columns.Guides.Summaries, context.Options);

    public SearchResponse Search(SearchRequest request, Deadline deadline)
    {
        using var run = SearchRun.Prepare(context, request, deadline);
        var page = HitPage.For(request, context.Generation);
        page.Fill(run, context.Columns);
        texts.Load(page.Hits.SelectMany(hit =>
            context.Columns.Asked.OthersOf(hit.Document).Take(request.AlsoAskedIn).Prepend(hit.Document)));

        var late = deadline.WasMissed;
        return new()
        {
            Generation = context.Generation,
            Query = run.Query with { Ignored = PlanExpansions.Ignored(run.Query, run.Formula.Plan) },
            Expansions = PlanExpansions.From(run.Formula.Plan, run.Postings.PhraseForms.Of),
            Suggestion = late ? null : DidYouMean.Find(context, request, run.Formula.Plan, deadline),
            UnknownValues = run.Facets.UnknownValues(),
            Rules = run.Rules?.Applied ?? [],
            Confidence = late ? null : Math.Round(run.Confidence, 3),
            Totals = late ? null : run.Totals,
            Guides = _titles.Match(run.Formula.Plan.Terms),
            Hits = new HitMapper(context, run, request, texts, catalog).Map(page.Hits, page.FirstRank),
            Facets = late ? null : run.Facets.Facets(request.FacetSize, context.Columns.LabelOf),
            Page = page.Position(context.Generation),
            TimedOut = late,
            MeaningFailed = run.MeaningFailed,
            Took = deadline.Elapsed,
        };
    }

    public FacetListing ListFacet(FacetRequest request, Deadline deadline)
    {
        var search = request.Context with { Facets = [request.Facet], After = null, Page = 1 };
        using var run = SearchRun.Execute(context, search, new CountingCollector(), deadline);
        return new(context.Generation, deadline.WasMissed ? null : Listed()) { MeaningFailed = run.MeaningFailed };

        Facet? Listed() => run.Facets.Facet(
            request.Facet, request.Size, context.Columns.LabelOf, label => LabelPrefix.Begins(label, request.Prefix));
    }
}
