using GuideSearch.Contract.Answers;
using GuideSearch.Contract.Requests;
using GuideSearch.Contract.Wire;
using GuideSearch.Search;
using GuideSearch.Server.Answers;
using GuideSearch.Server.Endpoints;
using Microsoft.AspNetCore.Routing;

namespace GuideSearch.Server.Api;

/// <summary>What a candidate may mean while typing.</summary>
internal static class SuggestApi
{
    extension(IEndpointRouteBuilder routes)
    {
        public void MapSuggestApi(IQuestionSearcher searcher, Addresses addresses) =>
            routes.MapApi("/suggest", SuggestParameters.Table, ApiJson.Wire.SuggestAnswer,
                new("suggest", "Questions, guides and tags that may be meant while typing.", EndpointDescription.IndexProblems),
                async (reading, context) =>
                {
                    var list = await searcher.SuggestAsync(SuggestParameters.RequestOf(reading), context.RequestAborted);
                    return new(SuggestAnswer.From(list, addresses), list.Generation);
                });
    }
}
