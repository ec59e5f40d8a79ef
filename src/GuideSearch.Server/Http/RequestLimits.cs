using GuideSearch.Diagnostics;
using GuideSearch.Server.Admin;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace GuideSearch.Server.Http;

/// <summary>How large a request may be.</summary>
/// <remarks>
/// Kestrel refuses with an empty answer; so its own limits stand at twice these, and what lies between is refused here,
/// with a problem that can be read.
/// </remarks>
internal static class RequestLimits
{
    /// <summary>Characters of the request's address.</summary>
    public const int Address = 8 * 1024;

    /// <summary>Characters of all headers, names and values.</summary>
    public const int HeaderCharacters = 16 * 1024;

    public const int Headers = 64;

    /// <summary>Bytes of a body; no public route reads one.</summary>
    public const int Body = 16 * 1024;

    /// <summary>Bytes of an operator's body; no route reads one either.</summary>
    public const int AdminBody = 64 * 1024;

    public static void Apply(KestrelServerLimits limits, int connections)
    {
        limits.MaxRequestLineSize = 2 * Address;
        limits.MaxRequestHeadersTotalSize = 2 * HeaderCharacters;
        limits.MaxRequestHeaderCount = 2 * Headers;
        limits.MaxRequestBodySize = Body;
        limits.MaxConcurrentConnections = connections;
        limits.RequestHeadersTimeout = TimeSpan.FromSeconds(5);
        limits.KeepAliveTimeout = TimeSpan.FromSeconds(60);
        limits.Http2.MaxStreamsPerConnection = 50;
    }

    /// <returns>The code of the limit that a request exceeds; null when it keeps them all.</returns>
    public static string? Exceeded(HttpContext context)
    {
        if (context.Features.Get<IHttpRequestFeature>()?.RawTarget.Length > Address)
            return ProblemCodes.UriTooLong;

        var headers = context.Request.Headers;
        if (headers.Count > Headers || Characters(headers) > HeaderCharacters)
            return ProblemCodes.HeadersTooLarge;

        return context.Request.ContentLength > (AdminGate.Guards(context.Request) ? AdminBody : Body) ? ProblemCodes.BodyTooLarge : null;
    }

    private static int Characters(IHeaderDictionary headers)
    {
        var sum = 0;
        foreach (var (name, values) in headers)
        {
            foreach (var value in values)
                sum += name.Length + (value?.Length ?? 0);
        }

        return sum;
    }
}
