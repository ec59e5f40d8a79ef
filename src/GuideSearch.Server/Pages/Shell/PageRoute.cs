using GuideSearch.Server.Answers;
using GuideSearch.Server.Parameters;
using GuideSearch.Server.Problems;
using GuideSearch.Server.QueryLogs;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace GuideSearch.Server.Pages.Shell;

/// <summary>One route of the pages: its own parameters as strictly as the API, 304 before any search, pages kept per generation.</summary>
internal sealed class PageRoute(PageSource source, AnswerStore store)
{
    private static readonly ParameterTable _none = new([]);

    private readonly PageWriter _writer = new(source.ContentType);

    public async Task AnswerAsync(HttpContext context)
    {
        var reading = (source.Table ?? _none).For(store.Facets.Current).Read(context.Request.QueryString.Value, passOver: true);
        if (reading.Faults.Count > 0)
            throw ProblemException.Of(reading.Faults);

        var request = context.Request.Path.Value + reading.Spell();
        if (reading.Strays.Count == 0 && store.Index.Status.Open?.Id is { } open)
        {
            var tag = store.Tags.Of(open, request);
            if (context.Request.Headers.IfNoneMatch.Count > 0 && EntityTags.Matches(context.Request, tag))
            {
                PageWriter.WriteNotModified(context.Response, tag);
                return;
            }

            if (store.Cache.Find(open, request) is { } stored)
            {
                SearchRecorder.Note(context, stored.Searched);
                await _writer.WriteAsync(context, stored);
                return;
            }
        }

        await AnswerAnewAsync(context, reading, request);
    }

    private async Task AnswerAnewAsync(HttpContext context, ParameterReading reading, string request)
    {
        var (view, generation) = await OfOneGenerationAsync(reading, context);
        if (view.MovedTo is { } address)
        {
            AnswerWriter.WriteMoved(context.Response, address);
            return;
        }

        SearchRecorder.Note(context, view.Searched);
        context.RequestServices.GetRequiredService<StrayParameters>().Tell(reading.Strays);
        var page = await view.RenderAsync(context.RequestServices);
        // One with a note about its address would fill the store with every spelling of it.
        if (generation is null || !view.Storable || reading.Strays.Count > 0 || !store.IsReadAsServed(reading))
        {
            await _writer.WriteUnkeptAsync(context, page);
            return;
        }

        var answer = new StoredAnswer(page, generation, store.Tags.Of(generation, request)) { Searched = view.Searched };
        store.Cache.Keep(generation, request, answer);
        await _writer.WriteAsync(context, answer);
    }

    /// <summary>A page may ask several things; it asks again when a new generation was published between them.</summary>
    private async Task<(PageView View, string? Generation)> OfOneGenerationAsync(ParameterReading reading, HttpContext context)
    {
        while (true)
        {
            var before = store.Index.Status.Open?.Id;
            var view = await source.Make(reading, context);
            if (before == store.Index.Status.Open?.Id)
                return (view, before);
        }
    }
}
