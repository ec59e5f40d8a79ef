using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using GuideSearch.Contract.Parameters;
using GuideSearch.Server.Answers;
using GuideSearch.Server.Endpoints;
using GuideSearch.Server.Problems;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace GuideSearch.Server.Admin;

/// <summary>Answers an operator; it sets status and headers where they are not the usual.</summary>
internal delegate Task<T> AdminHandler<T>(ParameterReading reading, HttpContext context);

/// <summary>Maps routes for operators: strict parameters, and nothing that a cache may keep.</summary>
internal static class AdminRouting
{
    private const string Root = "/api/v1/admin";

    private static readonly string[] _post = [HttpMethods.Post];

    extension(IEndpointRouteBuilder routes)
    {
        /// <summary>A route that looks and changes nothing.</summary>
        /// <param name="pattern">Behind <c>/api/v1/admin</c>.</param>
        public void MapAdminGet<T>(
            string pattern, ParameterTable table, JsonTypeInfo<T> json, EndpointDescription description, AdminHandler<T> handler) =>
            routes.MapDocumented<T>(Root + pattern, description, context => AnswerAsync(context, table, json, handler)).WithMetadata(table);

        /// <summary>A route that changes something.</summary>
        /// <param name="pattern">Behind <c>/api/v1/admin</c>.</param>
        public void MapAdminPost<T>(
            string pattern, ParameterTable table, JsonTypeInfo<T> json, EndpointDescription description, AdminHandler<T> handler) =>
            routes.MapDocumented<T>(Root + pattern, description, context => AnswerAsync(context, table, json, handler), _post)
                .WithMetadata(table);
    }

    private static async Task AnswerAsync<T>(HttpContext context, ParameterTable table, JsonTypeInfo<T> json, AdminHandler<T> handler)
    {
        var reading = table.Read(QueryPairs.From(context.Request));
        if (reading.Faults.Count > 0)
            throw ProblemException.From(reading.Faults);

        var body = JsonSerializer.SerializeToUtf8Bytes(await handler(reading, context), json);
        await ResponseWriter.Json.WriteUncachedAsync(context, body);
    }
}
