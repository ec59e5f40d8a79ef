using GuideSearch.Contract.Answers;
using GuideSearch.Indexing;
using GuideSearch.Server.Answers;
using GuideSearch.Server.Endpoints;
using Microsoft.AspNetCore.Routing;

namespace GuideSearch.Server.Api;

/// <summary>Tells which facets there are.</summary>
internal static class FacetsApi
{
    extension(IEndpointRouteBuilder routes)
    {
        public void MapFacetsApi(IQuestionIndex index) => routes.MapApi("/facets", new([]), ApiJson.Wire.FacetsAnswer,
            new("facets", "The facets that a search may be narrowed by, with their labels.", EndpointDescription.IndexProblems),
            (_, _) =>
            {
                var status = index.Status;
                var generation = status.Open ?? throw status.ToException();
                return new(new Reply<FacetsAnswer>(FacetsAnswer.From(generation), generation.Id));
            });
    }
}
