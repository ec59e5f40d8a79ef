using GuideSearch.Contract.Answers;
using GuideSearch.Contract.Parameters;
using GuideSearch.Contract.Requests;
using GuideSearch.Contract.Wire;
using GuideSearch.Diagnostics;
using GuideSearch.Guides;
using GuideSearch.QueryLogs;
using GuideSearch.Search;
using GuideSearch.Server.Answers;
using GuideSearch.Server.Endpoints;
using GuideSearch.Server.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace GuideSearch.Server.Api;

/// <summary>Search, the values of one facet, and why a question is or is not in the answer.</summary>
internal static class SearchApi
{
    private static readonly IReadOnlyList<string> _searchProblems =
        [.. EndpointDescription.IndexProblems, ProblemCodes.QueryTooLong, ProblemCodes.PageTooDeep, ProblemCodes.CursorExpired];

    extension(IEndpointRouteBuilder routes)
    {
        public void MapSearchApi(IQuestionSearcher searcher, Addresses addresses)
        {
            var json = ApiJson.Wire;
            routes.MapApi("/search", SearchParameters.Table, ApiJson.Search,
                new("search", "Ranked questions with facets.", _searchProblems)
                {
                    Posted = new("searchPosted", "The same search with its parameters in the body: for texts that no address holds.",
                        _searchProblems),
                },
                async (reading, context) =>
                {
                    var request = SearchQuery.RequestOf(reading);
                    var response = await searcher.SearchAsync(request, context.RequestAborted);
                    return new(SearchAnswer.From(response, reading, addresses), response.Generation, response.IsRepeatable)
                    {
                        Searched = LoggedQuery.Create(request, response),
                    };
                });
            routes.MapApi("/facets/{name}", FacetListingParameters.Table, json.FacetListingAnswer,
                new(
                    "facet", "Values of one facet in the context of a search.",
                    [.. EndpointDescription.IndexProblems, ProblemCodes.QueryTooLong]),
                async (reading, context) => await ListFacetAsync(searcher, reading, context));
            routes.MapApi("/explain", ExplainParameters.Table, json.ExplainAnswer,
                new("explain", "Why a question is, or is not, in the answer of a search.",
                    [.. EndpointDescription.IndexProblems, ProblemCodes.QueryTooLong, ProblemCodes.QuestionNotFound]),
                async (reading, context) => await ExplainAsync(searcher, reading, context));
        }
    }

    private static async ValueTask<Reply<FacetListingAnswer>> ListFacetAsync(
        IQuestionSearcher searcher, ParameterReading reading, HttpContext context)
    {
        var facet = FacetListingParameters.Facet.WithFacets(reading.Facets);
        if (!facet.TryRead([(string)context.GetRouteValue(facet.Name)!], out var name, out var fault))
            throw ProblemException.From([fault]);

        var listing = await searcher.ListFacetAsync(FacetListingParameters.RequestOf(reading, (string)name), context.RequestAborted);
        return new(FacetListingAnswer.From(listing), listing.Generation, listing.IsRepeatable);
    }

    private static async ValueTask<Reply<ExplainAnswer>> ExplainAsync(
        IQuestionSearcher searcher, ParameterReading reading, HttpContext context)
    {
        var id = QuestionId.Parse(reading.Get(ExplainParameters.Id), null);
        var explanation = await searcher.ExplainAsync(SearchQuery.Context(reading), id, context.RequestAborted)
            ?? throw new ProblemException(ProblemCodes.QuestionNotFound, ProblemCodes.Meanings[ProblemCodes.QuestionNotFound]);
        return new(ExplainAnswer.From(explanation), explanation.Generation);
    }
}
