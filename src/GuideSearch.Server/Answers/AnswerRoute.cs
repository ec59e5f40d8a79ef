using GuideSearch.Contract.Parameters;
using GuideSearch.Server.Endpoints;
using GuideSearch.Server.Problems;
using GuideSearch.Server.QueryLogs;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace GuideSearch.Server.Answers;

/// <summary>Makes the answer of a route for parameters that have no fault.</summary>
internal delegate ValueTask<Reply<byte[]>> AnswerMaker(ParameterReading reading, HttpContext context);

/// <summary>
/// One route over the index, for API and pages alike: parameters, 304 before any search, and answers that are kept per generation. The
/// parameters of a POST stand in its body; it is answered as the GET is.
/// </summary>
internal sealed class AnswerRoute(ParameterTable table, AnswerStore store, ResponseWriter writer, AnswerMaker make)
{
    private static readonly StringValues _kept = "search;dur=0;desc=\"kept\"";

    /// <summary>Whether unknown parameters are ignored, since links gather such things; otherwise they are faults.</summary>
    public bool IgnoresUnknown { get; init; }

    public async Task AnswerAsync(HttpContext context)
    {
        // One look: facets, entity tag and kept answer are of one generation.
        var open = store.Index.Status.Open;
        var inBody = HttpMethods.IsPost(context.Request.Method);
        var pairs = QueryPairs.From(context.Request);
        if (inBody)
            pairs = [.. pairs, .. await BodyPairs.ReadAsync(context.Request)];
        var reading = table.WithFacets(store.Facets.In(open)).Read(pairs, IgnoresUnknown);
        if (reading.Faults.Count > 0)
            throw ProblemException.From(reading.Faults);

        // An answer that names ignored parameters would fill the store with every spelling of its address.
        var storable = reading.Strays.Count == 0;
        var request = context.Request.Path.Value + reading.Spell();
        if (storable && open is not null)
        {
            if (!inBody && context.Request.Headers.IfNoneMatch.Count > 0
                && store.Tags.Of(open.Id, request) is var tag && EntityTags.Matches(context.Request, tag))
            {
                writer.WriteNotModified(context.Response, open.Id, tag);
                return;
            }

            if (store.Cache.Find(open.Id, request) is { } stored)
            {
                context.Response.Headers["Server-Timing"] = _kept;
                SearchRecorder.Note(context, stored.Searched);
                await writer.WriteAsync(context, stored);
                return;
            }
        }

        var reply = await make(reading, context);
        await WriteAsync(context, reply, request, storable && reply.Generation == open?.Id);
    }

    private async Task WriteAsync(HttpContext context, Reply<byte[]> reply, string request, bool storable)
    {
        if (reply.MovedTo is { } address)
        {
            ResponseWriter.WriteMoved(context.Response, address);
            return;
        }

        SearchRecorder.Note(context, reply.Searched);
        if (!storable || reply is not { Storable: true, Generation: { } generation })
        {
            await writer.WriteUncachedAsync(context, reply.Body, reply.Generation);
            return;
        }

        var answer = new StoredAnswer(reply.Body, generation, store.Tags.Of(generation, request)) { Searched = reply.Searched };
        // A late answer of a generation that was replaced meanwhile pushes nothing out.
        if (store.Index.Status.Open?.Id == generation)
            store.Cache.Keep(generation, request, answer);
        await writer.WriteAsync(context, answer);
    }
}
