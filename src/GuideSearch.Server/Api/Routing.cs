using System.Text.Json.Serialization.Metadata;
using GuideSearch.Diagnostics;
using GuideSearch.Server.Answers;
using GuideSearch.Server.Parameters;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace GuideSearch.Server.Api;

/// <summary>What the OpenAPI document tells of a route beside its parameters.</summary>
/// <param name="Name">The operation id, in camelCase.</param>
/// <param name="Problems">Codes beside those that every route may answer.</param>
internal sealed record RouteStory(string Name, string Summary, params IReadOnlyList<string> Problems)
{
    /// <summary>Whether it answers 308 for an earlier slug or, of a question, an earlier wording.</summary>
    public bool Moves { get; init; }

    /// <summary>What it answers when nothing is wrong.</summary>
    public int Status { get; init; } = StatusCodes.Status200OK;

    /// <summary>Whether it is for operators, who present a key.</summary>
    public bool NeedsKey { get; private init; }

    /// <summary>Codes of every route that reads the index.</summary>
    public static readonly IReadOnlyList<string> OfIndex = [ProblemCodes.NoIndex, ProblemCodes.SchemaMismatch];

    /// <summary>Codes of every route.</summary>
    public static readonly IReadOnlyList<string> OfAll =
    [
        ProblemCodes.InvalidParameter, ProblemCodes.BadRequest, ProblemCodes.BodyTooLarge, ProblemCodes.UriTooLong,
        ProblemCodes.HeadersTooLarge, ProblemCodes.Internal,
    ];

    /// <summary>Everything the route may refuse with.</summary>
    public IEnumerable<string> AllProblems =>
        Problems.Concat(OfAll).Concat(NeedsKey ? [ProblemCodes.Unauthorized] : [ProblemCodes.Overloaded]);

    public static RouteStory OfAdmin(string name, string summary, params IReadOnlyList<string> problems) =>
        new(name, summary, problems) { NeedsKey = true };
}

/// <summary>Maps routes and what is told of them.</summary>
internal static class Routing
{
    private static readonly string[] _methods = [HttpMethods.Get, HttpMethods.Head];

    extension(IEndpointRouteBuilder routes)
    {
        /// <summary>A route of the API: strict parameters, kept answers.</summary>
        /// <param name="pattern">Behind <c>/api/v1</c>.</param>
        public void MapApi<T>(string pattern, ParameterTable table, JsonTypeInfo<T> json, RouteStory story, ApiHandler<T> handler)
        {
            var route = new ApiRoute<T>(table, json, handler, routes.ServiceProvider.GetRequiredService<AnswerStore>());
            routes.MapTold<T>($"/api/v1{pattern}", story, route.AnswerAsync).WithMetadata(table);
        }

        /// <summary>A route that the OpenAPI document tells of.</summary>
        /// <param name="methods">Null for GET and HEAD.</param>
        /// <remarks>The method is metadata because the document passes by a route without one.</remarks>
        public IEndpointConventionBuilder MapTold<T>(
            string pattern, RouteStory story, RequestDelegate answer, IReadOnlyList<string>? methods = null) =>
            routes.MapMethods(pattern, methods ?? _methods, answer)
                .WithName(story.Name)
                .WithMetadata(answer.Method, story)
                .WithMetadata(new ProducesResponseTypeMetadata(story.Status, typeof(T), ["application/json"]));
    }
}
