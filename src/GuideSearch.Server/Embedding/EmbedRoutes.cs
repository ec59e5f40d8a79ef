using GuideSearch.Server.Answers;
using GuideSearch.Server.Endpoints;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Primitives;

namespace GuideSearch.Server.Embedding;

/// <summary><c>/embed/v1/…</c>, which follows the service, and <c>/embed/{hash}/…</c>, which never changes.</summary>
internal static class EmbedRoutes
{
    private static readonly StringValues _forTenMinutes = "public, max-age=600";
    private static readonly StringValues _forGood = "public, max-age=31536000, immutable";

    extension(IEndpointRouteBuilder routes)
    {
        public void MapEmbed(EmbedFiles files)
        {
            RequestDelegate answer = context => AnswerAsync(context, files);
            routes.MapMethods("/embed/{version}/{name}", [HttpMethods.Get, HttpMethods.Head], answer)
                .ServesStaticContent().ExcludeFromDescription();
        }
    }

    private static Task AnswerAsync(HttpContext context, EmbedFiles files)
    {
        var (version, response) = ((string)context.GetRouteValue("version")!, context.Response);
        if (files.Find(version, (string)context.GetRouteValue("name")!) is not { } file)
        {
            response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        response.Headers.ETag = file.EntityTag;
        response.Headers.CacheControl = version == EmbedFiles.Newest ? _forTenMinutes : _forGood;
        if (EntityTags.Matches(context.Request, file.EntityTag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        return ResponseWriter.SendAsync(context, file.ContentType, file.Length, file.Body);
    }
}
