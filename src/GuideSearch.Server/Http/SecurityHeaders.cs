using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace GuideSearch.Server.Http;

/// <summary>Headers of every answer, whatever its status.</summary>
internal static class SecurityHeaders
{
    private static readonly StringValues _noSniff = "nosniff";
    private static readonly StringValues _noReferrer = "no-referrer";
    private static readonly StringValues _noPermissions =
        "accelerometer=(), camera=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()";
    private static readonly StringValues _nothing = ContentPolicy.Nothing;

    /// <summary>A route that serves pages replaces the policy by one of <see cref="ContentPolicy"/>.</summary>
    public static void Apply(IHeaderDictionary headers)
    {
        headers.XContentTypeOptions = _noSniff;
        headers["Referrer-Policy"] = _noReferrer;
        headers["Permissions-Policy"] = _noPermissions;
        headers.ContentSecurityPolicy = _nothing;
    }
}
