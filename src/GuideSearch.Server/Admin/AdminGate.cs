using GuideSearch.Diagnostics;
using GuideSearch.Server.Problems;
using Microsoft.AspNetCore.Http;

namespace GuideSearch.Server.Admin;

/// <summary>
/// Stands before everything under <c>/api/v1/admin</c>, what does not exist included: without the key every request is refused alike.
/// </summary>
internal sealed class AdminGate(RequestDelegate next, AdminKey key, ProblemWriter problems)
{
    private const string Root = "/api/v1/admin";

    /// <summary>Whether a request is an operator's, whatever its key.</summary>
    public static bool Guards(HttpRequest request) => request.Path.StartsWithSegments(Root, StringComparison.OrdinalIgnoreCase);

    public async Task InvokeAsync(HttpContext context)
    {
        if (!Guards(context.Request))
        {
            await next(context);
        }
        else if (!key.Fits(context.Request.Headers.Authorization))
        {
            context.Response.Headers.WWWAuthenticate = "Bearer";
            await problems.WriteAsync(context, ProblemCodes.Unauthorized);
        }
        else
        {
            await next(context);
        }
    }
}
