using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using GuideSearch.Contract.Parameters;
using GuideSearch.Server.Endpoints;
using GuideSearch.Server.Telemetry;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace GuideSearch.Server.Answers;

/// <summary>Finds the answer of an API route for parameters that have no fault.</summary>
internal delegate ValueTask<Reply<T>> ApiHandler<T>(ParameterReading reading, HttpContext context);

/// <summary>Maps the routes of the public API.</summary>
internal static class ApiRouting
{
    extension(IEndpointRouteBuilder routes)
    {
        /// <param name="pattern">Behind <c>/api/v1</c>.</param>
        public void MapApi<T>(
            string pattern, ParameterTable table, JsonTypeInfo<T> json, EndpointDescription description, ApiHandler<T> handler)
        {
            var route = new AnswerRoute(
                table,
                routes.ServiceProvider.GetRequiredService<AnswerStore>(),
                ResponseWriter.Json,
                (reading, context) => MakeAsync(handler, json, reading, context));
            routes.MapDocumented<T>($"/api/v1{pattern}", description, route.AnswerAsync).WithMetadata(table);
            if (description.Posted is { } posted)
            {
                routes.MapDocumented<T>($"/api/v1{pattern}", posted, route.AnswerAsync, [HttpMethods.Post])
                    .WithMetadata(table, BodyParameters.Mark);
            }
        }
    }

    private static async ValueTask<Reply<byte[]>> MakeAsync<T>(
        ApiHandler<T> handler, JsonTypeInfo<T> json, ParameterReading reading, HttpContext context)
    {
        var started = Stopwatch.GetTimestamp();
        Reply<T> reply;
        using (ServiceTrace.Source.StartActivity("answer"))
            reply = await handler(reading, context);
        var took = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        context.Response.Headers["Server-Timing"] = string.Create(CultureInfo.InvariantCulture, $"search;dur={took:0.##}");
        return reply.With(reply.MovedTo is null ? JsonSerializer.SerializeToUtf8Bytes(reply.Body, json) : []);
    }
}
