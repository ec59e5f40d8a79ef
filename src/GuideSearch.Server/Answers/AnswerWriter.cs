using GuideSearch.Server.Wire;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace GuideSearch.Server.Answers;

/// <summary>Writes answers with the headers by which clients and caches judge them.</summary>
internal static class AnswerWriter
{
    public const string GenerationHeader = "X-GuideSearch-Generation";

    private static readonly StringValues _json = "application/json; charset=utf-8";
    private static readonly StringValues _forAMinute = "public, max-age=60";
    private static readonly StringValues _never = "no-store";

    public static Task WriteAsync(HttpContext context, StoredAnswer answer)
    {
        var headers = context.Response.Headers;
        headers.ETag = answer.EntityTag;
        headers.CacheControl = _forAMinute;
        if (answer.Generation.Count > 0)
            headers[GenerationHeader] = answer.Generation;

        var encoding = Compression.Choose(context.Request, answer.Length);
        return WriteBodyAsync(context, answer.Body(encoding), encoding);
    }

    /// <summary>For what no cache may keep: the state of the service, and a search that ran out of time.</summary>
    public static Task WriteUnkeptAsync(HttpContext context, byte[] body, string? generation)
    {
        var headers = context.Response.Headers;
        headers.CacheControl = _never;
        if (generation is not null)
            headers[GenerationHeader] = generation;

        return WriteBodyAsync(context, body, encoding: -1);
    }

    public static void WriteNotModified(HttpResponse response, string? generation, string entityTag)
    {
        response.StatusCode = StatusCodes.Status304NotModified;
        response.Headers.ETag = entityTag;
        response.Headers.CacheControl = _forAMinute;
        if (generation is not null)
            response.Headers[GenerationHeader] = generation;
    }

    /// <param name="address">Made from the index, never from the request.</param>
    public static void WriteMoved(HttpResponse response, string address)
    {
        response.StatusCode = StatusCodes.Status308PermanentRedirect;
        response.Headers.Location = address;
        response.Headers.CacheControl = _forAMinute;
    }

    private static Task WriteBodyAsync(HttpContext context, byte[] body, int encoding)
    {
        var response = context.Response;
        response.Headers.ContentType = _json;
        response.ContentLength = body.Length;
        if (encoding >= 0)
            response.Headers.ContentEncoding = Compression.Encodings[encoding];

        return BodyWriter.WriteAsync(context, body);
    }
}
