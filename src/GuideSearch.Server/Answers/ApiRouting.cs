using System.Text.Json.Serialization.Metadata;
using GuideSearch.Contract.Parameters;
using GuideSearch.Server.Endpoints;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace GuideSearch.Server.Answers;

/// <summary>Maps the routes that everybody may ask.</summary>
internal static class ApiRouting
{
    extension(IEndpointRouteBuilder routes)
    {
        /// <summary>A route of the API: strict parameters, kept answers.</summary>
        /// <param name="pattern">Behind <c>/api/v1</c>.</param>
        public void MapApi<T>(string pattern, ParameterTable table, JsonTypeInfo<T> json, RouteStory story, ApiHandler<T> handler)
        {
            var route = new ApiRoute<T>(table, json, handler, routes.ServiceProvider.GetRequiredService<AnswerStore>());
            routes.MapTold<T>($"/api/v1{pattern}", story, route.AnswerAsync).WithMetadata(table);
        }
    }
}
