using GuideSearch.Contract.Wire;
using GuideSearch.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace GuideSearch.Server.Http;

/// <summary>How large a request may be, and how slowly it may be written and its answer read.</summary>
/// <remarks>
/// Kestrel refuses with an empty answer; so its own limits stand at twice these, and what lies between is refused here,
/// with a problem that can be read.
/// </remarks>
internal static class RequestLimits
{
    /// <summary>Characters of the request's address.</summary>
    public const int Address = Addresses.MaxLength;

    /// <summary>Characters of all headers, names and values.</summary>
    public const int HeaderCharacters = 16 * 1024;

    public const int Headers = 64;

    /// <summary>Bytes of a body.</summary>
    public const int Body = 64 * 1024;

    /// <summary>
    /// Bytes a second that a client has to take of its answers on the whole, once the buffers of the system are full; below that its
    /// connection ends. A third of what the slowest telephones take.
    /// </summary>
    public const int ReadRate = 4 * 1024;

    /// <summary>Bytes a second of a body that a client has to send on the whole; below that it is told 408.</summary>
    public const int WriteRate = 1024;

    /// <summary>How long a client may stay below these at first, and how long it may take over its headers.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    public static void Apply(KestrelServerLimits limits, int connections)
    {
        limits.MaxRequestLineSize = 2 * Address;
        limits.MaxRequestHeadersTotalSize = 2 * HeaderCharacters;
        limits.MaxRequestHeaderCount = 2 * Headers;
        limits.MaxRequestBodySize = Body;
        limits.MaxConcurrentConnections = connections;
        limits.RequestHeadersTimeout = Grace;
        limits.MinResponseDataRate = new(ReadRate, Grace);
        limits.MinRequestBodyDataRate = new(WriteRate, Grace);
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

        return context.Request.ContentLength > Body ? ProblemCodes.BodyTooLarge : null;
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
