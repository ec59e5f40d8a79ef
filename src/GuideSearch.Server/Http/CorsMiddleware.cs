using System.Collections.Frozen;
using GuideSearch.Server.Admin;
using GuideSearch.Server.Settings;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace GuideSearch.Server.Http;

/// <summary>
/// Lets other sites read the API, and post what they look for: all of them, or those on an exact list; never with credentials.
/// </summary>
internal sealed class CorsMiddleware(ServerSettings settings)
{
    private readonly FrozenSet<string> _origins = settings.Cors.Origins.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private readonly bool _all = settings.Cors.Origins.Contains("*");

    /// <summary>Routes that take their parameters in a body.</summary>
    private static readonly FrozenSet<string> _posted =
        new[] { "/api/v1/search", "/api/v1/prepare" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private readonly StringValues _vary = settings.Cors.Origins.Count > 0 ? "Accept-Encoding, Origin" : "Accept-Encoding";

    /// <summary>
    /// Sets <c>Vary</c> on every answer, and on answers of the API what the origin is allowed. The widget's files are for every origin:
    /// without that neither a module nor one with <c>integrity</c> loads.
    /// </summary>
    /// <returns>Whether this was a preflight request, which is answered now.</returns>
    public bool Apply(HttpContext context)
    {
        var (request, headers) = (context.Request, context.Response.Headers);
        headers.Vary = _vary;
        if (request.Path.StartsWithSegments("/embed", StringComparison.OrdinalIgnoreCase, out var file) && file.HasValue)
        {
            headers.AccessControlAllowOrigin = "*";
            headers["Cross-Origin-Resource-Policy"] = "cross-origin";
            return false;
        }

        if (_origins.Count == 0 || !request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase)
            || AdminGate.Guards(request))
            return false;

        var preflight = HttpMethods.IsOptions(request.Method) && request.Headers.AccessControlRequestMethod.Count > 0;
        if (AllowedOrigin(request.Headers.Origin) is { } allowed)
        {
            headers.AccessControlAllowOrigin = allowed;
            if (preflight)
                AnswerPreflight(headers, _posted.Contains(request.Path.Value ?? ""));
            else
                headers.AccessControlExposeHeaders = "ETag, Retry-After, Server-Timing, X-GuideSearch-Generation";
        }

        if (preflight)
            context.Response.StatusCode = StatusCodes.Status204NoContent;
        return preflight;
    }

    private string? AllowedOrigin(StringValues origin) =>
        _all ? "*" : origin is [{ } one] && _origins.TryGetValue(one, out var listed) ? listed : null;

    private static void AnswerPreflight(IHeaderDictionary headers, bool posted)
    {
        headers.AccessControlAllowMethods = posted ? "GET, HEAD, POST" : "GET, HEAD";
        headers.AccessControlAllowHeaders = posted ? "If-None-Match, Content-Type" : "If-None-Match";
        headers.AccessControlMaxAge = "600";
    }
}
