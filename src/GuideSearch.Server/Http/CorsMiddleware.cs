using System.Collections.Frozen;
using GuideSearch.Server.Admin;
using GuideSearch.Server.Assistants;
using GuideSearch.Server.Settings;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace GuideSearch.Server.Http;

/// <summary>
/// Lets other sites read the API, post what they look for, and ask as assistants do: all of them, or those on an exact list; never with
/// credentials.
/// </summary>
internal sealed class CorsMiddleware(ServerSettings settings)
{
    private readonly FrozenSet<string> _origins = settings.Cors.Origins.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private readonly bool _all = settings.Cors.Origins.Contains("*");
    private readonly bool _assistants = settings.Mcp;

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

        if (_origins.Count == 0 || AccessTo(request) is not { } access)
            return false;

        var preflight = HttpMethods.IsOptions(request.Method) && request.Headers.AccessControlRequestMethod.Count > 0;
        if (AllowedOrigin(request.Headers.Origin) is { } allowed)
        {
            headers.AccessControlAllowOrigin = allowed;
            if (preflight)
                AnswerPreflight(headers, access);
            else
                headers.AccessControlExposeHeaders = access.Exposed;
        }

        if (preflight)
            context.Response.StatusCode = StatusCodes.Status204NoContent;
        return preflight;
    }

    /// <summary>Null where no page of another site has business.</summary>
    private Access? AccessTo(HttpRequest request) =>
        AssistantRoute.Holds(request) ? _assistants ? Access.OfAssistants : null
        : !request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase) || AdminGate.Guards(request) ? null
        : _posted.Contains(request.Path.Value ?? "") ? Access.ToPost
        : Access.ToRead;

    private string? AllowedOrigin(StringValues origin) =>
        _all ? "*" : origin is [{ } one] && _origins.TryGetValue(one, out var listed) ? listed : null;

    private static void AnswerPreflight(IHeaderDictionary headers, Access access)
    {
        headers.AccessControlAllowMethods = access.Methods;
        headers.AccessControlAllowHeaders = access.Headers;
        headers.AccessControlMaxAge = "600";
    }

    /// <summary>What a listed site may do.</summary>
    /// <param name="Headers">Those of requests that it may set.</param>
    /// <param name="Exposed">Headers of answers that it may read.</param>
    private sealed record Access(string Methods, string Headers, string Exposed)
    {
        private const string Answered = "ETag, Retry-After, Server-Timing, X-GuideSearch-Generation";

        public static readonly Access ToRead = new("GET, HEAD", "If-None-Match", Answered);

        public static readonly Access ToPost = new("GET, HEAD, POST", "If-None-Match, Content-Type", Answered);

        /// <summary>The protocol's own headers; a client may ask for a session, though a service here keeps none.</summary>
        public static readonly Access OfAssistants = new(
            "POST",
            "Content-Type, Last-Event-ID, MCP-Protocol-Version, Mcp-Method, Mcp-Name, Mcp-Session-Id",
            "Mcp-Session-Id, Retry-After");
    }
}
