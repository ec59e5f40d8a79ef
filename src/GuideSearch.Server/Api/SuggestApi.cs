using GuideSearch.Querying;
using GuideSearch.Search;
using GuideSearch.Server.Answers;
using GuideSearch.Server.Endpoints;
using GuideSearch.Server.Parameters;
using Microsoft.AspNetCore.Routing;

namespace GuideSearch.Server.Api;

/// <summary>What a candidate may mean while typing.</summary>
internal static class SuggestApi
{
    private static readonly TextParameter _text = new("q",
        "What was typed so far; the last word may be unfinished. Under two characters there are no suggestions.", QueryLimits.Characters)
    {
        Example = "overf reg",
    };

    private static readonly NumberParameter _size = new("size", "Suggestions at most.", 8, 1, SuggestRequest.MaxSize);

    private static readonly ParameterTable _table = new([_text, _size]);

    extension(IEndpointRouteBuilder routes)
    {
        public void MapSuggestApi(IQuestionSearcher searcher, Addresses addresses) =>
            routes.MapApi("/suggest", _table, ApiJson.Wire.SuggestAnswer,
                new("suggest", "Questions, guides and tags that may be meant while typing.", RouteStory.OfIndex),
                async (reading, context) =>
                {
                    var request = new SuggestRequest(reading.Get(_text), reading.Get(_size));
                    var list = await searcher.SuggestAsync(request, context.RequestAborted);
                    return new(SuggestAnswer.From(list, addresses), list.Generation);
                });
    }
}
