using System.Globalization;
using GuideSearch.Content.Files;
using GuideSearch.Guides;
using GuideSearch.Search;
using GuideSearch.Server.Answers;
using GuideSearch.Server.Endpoints;
using GuideSearch.Server.Http;
using GuideSearch.Server.Settings;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace GuideSearch.Server.Files;

/// <summary>
/// <c>/files/{path}</c>: guides as they are written, and the files that their answers link to. The index says which those are; the name
/// in a request is only looked up there.
/// </summary>
internal sealed class FileRoutes(IQuestionSearcher searcher, ServedFiles served, ServerSettings settings, TimeProvider clock)
{
    private static readonly StringValues _forAMinute = "public, max-age=60";

    public async Task AnswerAsync(HttpContext context)
    {
        var path = (string?)context.GetRouteValue("path") ?? "";
        if (served.Current is { } files && FileType.From(path) is { } type
            && await searcher.HasFileAsync(path, context.RequestAborted) && files.Find(path) is { } file)
            await SendAsync(context, path, type, file);
        else
            context.Response.StatusCode = StatusCodes.Status404NotFound;
    }

    private async Task SendAsync(HttpContext context, string path, FileType type, FileInfo file)
    {
        await using var stream = ContentFiles.Open(file);
        if (stream is null || !await IsPublicAsync(path, stream, context.RequestAborted))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var headers = context.Response.Headers;
        headers.CacheControl = _forAMinute;
        headers.ContentSecurityPolicy = ContentPolicy.File;
        headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        var changed = new DateTimeOffset(file.LastWriteTimeUtc);
        // Weak, for a text may be sent compressed.
        var version = string.Create(CultureInfo.InvariantCulture, $"\"{stream.Length:x}-{changed.Ticks:x}\"");
        var tag = new EntityTagHeaderValue(version, isWeak: true);
        var download = type.IsDownload ? Path.GetFileName(path) : null;
        await TypedResults.Stream(stream, type.MediaType, download, changed, tag, enableRangeProcessing: true).ExecuteAsync(context);
    }

    /// <summary>A guide may have become a draft since it was indexed.</summary>
    private async ValueTask<bool> IsPublicAsync(string path, Stream stream, CancellationToken cancellationToken)
    {
        if (!PublicText.IsAsked(path))
            return true;

        var bytes = new byte[stream.Length];
        await stream.ReadExactlyAsync(bytes, cancellationToken);
        stream.Position = 0;
        return PublicText.Allows(path, bytes, settings.PublishFuture ? null : DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
    }
}

/// <summary>Maps the route of files.</summary>
internal static class FileRouting
{
    extension(IEndpointRouteBuilder routes)
    {
        public void MapFiles()
        {
            var files = ActivatorUtilities.CreateInstance<FileRoutes>(routes.ServiceProvider);
            routes.MapMethods("/files/{**path}", [HttpMethods.Get, HttpMethods.Head], files.AnswerAsync)
                .ServesStaticContent().ExcludeFromDescription();
        }
    }
}
