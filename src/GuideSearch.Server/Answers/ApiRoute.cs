using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using GuideSearch.Server.Parameters;
using GuideSearch.Server.Problems;
using GuideSearch.Server.QueryLogs;
using GuideSearch.Server.Telemetry;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace GuideSearch.Server.Answers;

/// <summary>Finds the answer of a route for parameters that have no fault.</summary>
internal delegate ValueTask<Reply<T>> ApiHandler<T>(ParameterReading reading, HttpContext context);

/// <summary>
/// One route of the API, from query string to bytes: strict parameters, 304 before any search, answers kept per generation.
/// </summary>
internal sealed class ApiRoute<T>(
    ParameterTable table, JsonTypeInfo<T> json, ApiHandler<T> handler, AnswerStore store)
{
    private static readonly StringValues _kept = "search;dur=0;desc=\"kept\"";

    public async Task AnswerAsync(HttpContext context)
    {
        var reading = table.For(store.Facets.Current).Read(context.Request.QueryString.Value);
        if (reading.Faults.Count > 0)
            throw ProblemException.Of(reading.Faults);

        var request = context.Request.Path.Value + reading.Spell();
        if (store.Index.Status.Open?.Id is { } open)
        {
            var stored = store.Cache.Find(open, request);
            if (context.Request.Headers.IfNoneMatch.Count > 0
                && (stored?.EntityTag.ToString() ?? store.Tags.Of(open, request)) is var tag && EntityTags.Matches(context.Request, tag))
            {
                AnswerWriter.WriteNotModified(context.Response, open, tag);
                return;
            }

            if (stored is not null)
            {
                context.Response.Headers["Server-Timing"] = _kept;
                SearchRecorder.Note(context, stored.Searched);
                await AnswerWriter.WriteAsync(context, stored);
                return;
            }
        }

        await AnswerAnewAsync(context, reading, request);
    }

    private async Task AnswerAnewAsync(HttpContext context, ParameterReading reading, string request)
    {
        var started = Stopwatch.GetTimestamp();
        Reply<T> reply;
        using (ServiceTrace.Source.StartActivity("answer"))
            reply = await handler(reading, context);
        var took = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        context.Response.Headers["Server-Timing"] = string.Create(CultureInfo.InvariantCulture, $"search;dur={took:0.##}");

        if (reply.MovedTo is { } address)
        {
            AnswerWriter.WriteMoved(context.Response, address);
            return;
        }

        SearchRecorder.Note(context, reply.Searched);
        var body = JsonSerializer.SerializeToUtf8Bytes(reply.Body, json);
        if (reply is not { Storable: true, Generation: { } generation } || !store.IsReadAsServed(reading))
        {
            await AnswerWriter.WriteUnkeptAsync(context, body, reply.Generation);
            return;
        }

        var answer = new StoredAnswer(body, generation, store.Tags.Of(generation, request)) { Searched = reply.Searched };
        store.Cache.Keep(generation, request, answer);
        await AnswerWriter.WriteAsync(context, answer);
    }
}
