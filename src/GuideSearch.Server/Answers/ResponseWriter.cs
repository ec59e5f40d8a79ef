using GuideSearch.Server.Wire;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace GuideSearch.Server.Answers;

/// <summary>Writes responses of one content type, with the headers that clients and caches go by.</summary>
/// <param name="contentType">With its charset.</param>
/// <param name="policy">Content security policy; null keeps the one that allows nothing.</param>
internal sealed class ResponseWriter(string contentType, string? policy = null)
{
    public const string GenerationHeader = "X-GuideSearch-Generation";

    private static readonly StringValues _forAMinute = "public, max-age=60";
    private static readonly StringValues _never = "no-store";

    private readonly StringValues _type = contentType;
    private readonly StringValues _policy = policy;

    public static ResponseWriter Json { get; } = new("application/json; charset=utf-8");

    /// <remarks>What was posted for is answered alike, but no cache can know it by its address.</remarks>
    public Task WriteAsync(HttpContext context, StoredAnswer answer)
    {
        var posted = HttpMethods.IsPost(context.Request.Method);
        SetHeaders(context.Response, answer.Generation, posted ? _never : _forAMinute);
        if (!posted)
            context.Response.Headers.ETag = answer.EntityTag;
        return SendAsync(context, _type, answer.Length, answer.Body);
    }

    /// <summary>For what no cache may keep: faults, the state of the service, and searches that ran out of time.</summary>
    /// <param name="generation">Null for what depends on none.</param>
    public Task WriteUncachedAsync(HttpContext context, byte[] body, string? generation = null)
    {
        SetHeaders(context.Response, generation, _never);
        return SendAsync(context, _type, body.Length, encoding => encoding < 0 ? body : Compression.Compress(body, encoding));
    }

    public void WriteNotModified(HttpResponse response, string? generation, string entityTag)
    {
        response.StatusCode = StatusCodes.Status304NotModified;
        SetHeaders(response, generation, _forAMinute);
        response.Headers.ETag = entityTag;
    }

    /// <param name="address">Made from the index, never from the request.</param>
    public static void WriteMoved(HttpResponse response, string address)
    {
        response.StatusCode = StatusCodes.Status308PermanentRedirect;
        response.Headers.Location = address;
        response.Headers.CacheControl = _forAMinute;
    }

    /// <summary>Sends a body in the best encoding that the client accepts.</summary>
    /// <param name="length">Bytes without encoding.</param>
    /// <param name="bodyIn">The body by the index of its encoding in <see cref="Compression.Encodings"/>; -1 for none.</param>
    public static Task SendAsync(HttpContext context, StringValues contentType, int length, Func<int, byte[]> bodyIn)
    {
        var encoding = Compression.Choose(context.Request, length);
        var body = bodyIn(encoding);
        var response = context.Response;
        response.Headers.ContentType = contentType;
        response.ContentLength = body.Length;
        if (encoding >= 0)
            response.Headers.ContentEncoding = Compression.Encodings[encoding];

        return BodyWriter.WriteAsync(context, body);
    }

    private void SetHeaders(HttpResponse response, StringValues generation, StringValues cacheControl)
    {
        response.Headers.CacheControl = cacheControl;
        if (generation.Count > 0)
            response.Headers[GenerationHeader] = generation;
        if (_policy.Count > 0)
            response.Headers.ContentSecurityPolicy = _policy;
    }
}
