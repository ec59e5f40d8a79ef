using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace GuideSearch.Server.Endpoints;

/// <summary>Maps routes and what is told of them.</summary>
internal static class Routing
{
    private static readonly string[] _methods = [HttpMethods.Get, HttpMethods.Head];

    extension(IEndpointRouteBuilder routes)
    {
        /// <summary>A route that the OpenAPI document tells of.</summary>
        /// <param name="methods">Null for GET and HEAD.</param>
        /// <remarks>The method is metadata because the document passes by a route without one.</remarks>
        public IEndpointConventionBuilder MapDocumented<T>(
            string pattern, EndpointDescription description, RequestDelegate answer, IReadOnlyList<string>? methods = null) =>
            routes.MapMethods(pattern, methods ?? _methods, answer)
                .WithName(description.Name)
                .WithMetadata(answer.Method, description)
                .WithMetadata(new ProducesResponseTypeMetadata(description.Status, typeof(T), ["application/json"]));
    }
}
