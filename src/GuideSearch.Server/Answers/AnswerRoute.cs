using GuideSearch.Contract.Parameters;
using GuideSearch.Indexing;
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

    private readonly KnownAddresses _known = new();

    /// <summary>Whether unknown parameters are ignored, since links gather such things; otherwise they are faults.</summary>
    public bool IgnoresUnknown { get; init; }

    public async Task AnswerAsync(HttpContext context)
    {
        // One look: facets, entity tag and kept answer are of one generation.
        var open = store.Index.Status.Open;
        var inBody = HttpMethods.IsPost(context.Request.Method);
        var request = inBody || open is null ? null : _known.Find(open.Id, context.Request);
        var reading = request is null ? await ReadAsync(context, open, inBody) : null;
        request ??= context.Request.Path.Value + reading!.Spell();
        // An answer that names ignored parameters would fill the store with every spelling of its address.
        var storable = reading is null or { Strays.Count: 0 };
        if (storable && open is not null)
        {
            if (!inBody && reading is not null)
                _known.Keep(open.Id, context.Request, request);
            if (await TryAnswerKeptAsync(context, open.Id, request, inBody))
                return;
        }

        var reply = await make(reading ?? await ReadAsync(context, open, inBody), context);
        await WriteAsync(context, reply, request, storable && reply.Generation == open?.Id);
    }

    /// <exception cref="ProblemException">The parameters have faults.</exception>
    private async ValueTask<ParameterReading> ReadAsync(HttpContext context, Generation? open, bool inBody)
    {
        var pairs = QueryPairs.From(context.Request);
        if (inBody)
            pairs = [.. pairs, .. await BodyPairs.ReadAsync(context.Request)];
        var reading = table.WithFacets(store.Facets.In(open)).Read(pairs, IgnoresUnknown);
        return reading.Faults.Count > 0 ? throw ProblemException.From(reading.Faults) : reading;
    }

    /// <returns>False where the answer must be made.</returns>
    private async ValueTask<bool> TryAnswerKeptAsync(HttpContext context, string generation, string request, bool inBody)
    {
        if (!inBody && context.Request.Headers.IfNoneMatch.Count > 0
            && store.Tags.Of(generation, request) is var tag && EntityTags.Matches(context.Request, tag))
        {
            writer.WriteNotModified(context.Response, generation, tag);
            return true;
        }

        if (store.Cache.Find(generation, request) is not { } stored)
            return false;

        context.Response.Headers["Server-Timing"] = _kept;
        SearchRecorder.Note(context, stored.Searched);
        await writer.WriteAsync(context, stored);
        return true;
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
