using GuideSearch.Server.Answers;
using GuideSearch.Server.Wire;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace GuideSearch.Server.Pages.Shell;

/// <summary>Writes pages with their headers.</summary>
internal sealed class PageWriter(string contentType)
{
    public const string Html = "text/html; charset=utf-8";

    private static readonly StringValues _policy = PageStyle.Policy;
    private static readonly StringValues _forAMinute = "public, max-age=60";
    private static readonly StringValues _never = "no-store";

    private readonly StringValues _type = contentType;

    public Task WriteAsync(HttpContext context, StoredAnswer page)
    {
        var headers = context.Response.Headers;
        headers.ETag = page.EntityTag;
        headers.CacheControl = _forAMinute;
        var encoding = Compression.Choose(context.Request, page.Length);
        return WriteBodyAsync(context, page.Body(encoding), encoding);
    }

    /// <summary>For what no cache may keep: faults, and searches that ran out of time. The status is set already.</summary>
    public Task WriteUnkeptAsync(HttpContext context, byte[] page)
    {
        context.Response.Headers.CacheControl = _never;
        var encoding = Compression.Choose(context.Request, page.Length);
        return WriteBodyAsync(context, encoding < 0 ? page : Compression.Compress(page, encoding), encoding);
    }

    public static void WriteNotModified(HttpResponse response, string entityTag)
    {
        response.StatusCode = StatusCodes.Status304NotModified;
        response.Headers.ETag = entityTag;
        response.Headers.CacheControl = _forAMinute;
        response.Headers.ContentSecurityPolicy = _policy;
    }

    private Task WriteBodyAsync(HttpContext context, byte[] body, int encoding)
    {
        var response = context.Response;
        response.Headers.ContentType = _type;
        response.Headers.ContentSecurityPolicy = _policy;
        response.ContentLength = body.Length;
        if (encoding >= 0)
            response.Headers.ContentEncoding = Compression.Encodings[encoding];

        return BodyWriter.WriteAsync(context, body);
    }
}
