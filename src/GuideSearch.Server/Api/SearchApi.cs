using GuideSearch.Diagnostics;
using GuideSearch.Facets;
using GuideSearch.Guides;
using GuideSearch.QueryLogs;
using GuideSearch.Search;
using GuideSearch.Server.Answers;
using GuideSearch.Server.Endpoints;
using GuideSearch.Server.Parameters;
using GuideSearch.Server.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace GuideSearch.Server.Api;

/// <summary>Search, the values of one facet, and why a question is or is not in the answer.</summary>
internal static class SearchApi
{
    private static readonly FacetParameter _facet = new("name", "Name of the facet.", FacetSet.BuiltIn) { InPath = true };

    private static readonly TextParameter _prefix = new("prefix",
        "How a value, or a later word of it, begins; case and accents do not matter.", 128);

    private static readonly TextParameter _id = new("id", "The question, as guide/question.", 601)
    {
        Required = true,
        Example = "ai-research-scientist-interview-guide/what-is-overfitting",
    };

    /// <summary>The name prefix belongs to the values here.</summary>
    private static readonly ParameterTable _facetTable =
        new([_facet, _prefix, .. SearchParameters.Choosing.Where(p => p != SearchParameters.Prefix), SearchParameters.FacetSize]);

    private static readonly ParameterTable _explainTable = new([_id, .. SearchParameters.Choosing], IdFault);

    extension(IEndpointRouteBuilder routes)
    {
        public void MapSearchApi(IQuestionSearcher searcher, Addresses addresses)
        {
            var json = ApiJson.Wire;
            routes.MapApi("/search", SearchParameters.Table, json.SearchAnswer,
                new("search", "Ranked questions with facets.",
                    [.. RouteStory.OfIndex, ProblemCodes.QueryTooLong, ProblemCodes.PageTooDeep, ProblemCodes.CursorExpired]),
                async (reading, context) =>
                {
                    var request = SearchQuery.RequestOf(reading);
                    var response = await searcher.SearchAsync(request, context.RequestAborted);
                    return new(SearchAnswer.From(response, reading, addresses), response.Generation, !response.TimedOut)
                    {
                        Searched = LoggedQuery.Of(request, response),
                    };
                });
            routes.MapApi("/facets/{name}", _facetTable, json.FacetListingAnswer,
                new("facet", "Values of one facet in the context of a search.", [.. RouteStory.OfIndex, ProblemCodes.QueryTooLong]),
                async (reading, context) => await ListFacetAsync(searcher, reading, context));
            routes.MapApi("/explain", _explainTable, json.ExplainAnswer,
                new("explain", "Why a question is, or is not, in the answer of a search.",
                    [.. RouteStory.OfIndex, ProblemCodes.QueryTooLong, ProblemCodes.QuestionNotFound]),
                async (reading, context) => await ExplainAsync(searcher, reading, context));
        }
    }

    private static async ValueTask<Reply<FacetListingAnswer>> ListFacetAsync(
        IQuestionSearcher searcher, ParameterReading reading, HttpContext context)
    {
        if (!_facet.For(reading.Facets).TryRead([(string)context.GetRouteValue(_facet.Name)!], out var name, out var fault))
            throw ProblemException.Of([fault]);

        var size = reading.Get(SearchParameters.FacetSize);
        var request = new FacetRequest(SearchQuery.Context(reading), (string)name, reading.Get(_prefix), size);
        var listing = await searcher.ListFacetAsync(request, context.RequestAborted);
        return new(FacetListingAnswer.From(listing), listing.Generation, listing.Facet is not null);
    }

    private static async ValueTask<Reply<ExplainAnswer>> ExplainAsync(
        IQuestionSearcher searcher, ParameterReading reading, HttpContext context)
    {
        var id = QuestionId.Parse(reading.Get(_id), null);
        var explanation = await searcher.ExplainAsync(SearchQuery.Context(reading), id, context.RequestAborted)
            ?? throw new ProblemException(ProblemCodes.QuestionNotFound, ProblemCodes.Meanings[ProblemCodes.QuestionNotFound]);
        return new(ExplainAnswer.From(explanation), explanation.Generation);
    }

    private static ParameterFault? IdFault(ParameterReading reading) =>
        !reading.Has(_id) || QuestionId.TryParse(reading.Get(_id), null, out _)
            ? null
            : new(_id.Name, "must be written guide/question", null);
}
