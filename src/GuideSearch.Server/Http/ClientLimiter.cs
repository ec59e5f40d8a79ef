using System.Net;
using GuideSearch.Diagnostics;
using GuideSearch.Server.Admin;
using GuideSearch.Server.Health;
using GuideSearch.Server.Problems;
using GuideSearch.Server.Settings;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpOverrides;

namespace GuideSearch.Server.Http;

/// <summary>Tells a client that asks too often to wait. Health checks and operators pass by.</summary>
internal sealed class ClientLimiter(RequestDelegate next, ServerSettings settings, TimeProvider clock, ProblemWriter problems)
{
    private readonly ClientBuckets _buckets = new(settings.Limits.ClientRate, settings.Limits.ClientBurst, clock);

    public Task InvokeAsync(HttpContext context) =>
        HealthRoutes.Holds(context.Request) || AdminGate.Guards(context.Request)
        || _buckets.TryTake(ClientAddress.ClientOf(context.Connection.RemoteIpAddress ?? IPAddress.None))
            ? next(context)
            : problems.WriteAsync(context, ProblemCodes.TooManyRequests);
}

/// <summary>Puts the limiter into the pipeline, behind what tells it the client.</summary>
internal static class ClientLimits
{
    extension(IApplicationBuilder app)
    {
        /// <summary>Nothing where the settings set no limit.</summary>
        public void UseClientLimits(ServerSettings settings)
        {
            if (settings.Limits.ClientRate == 0)
                return;

            if (settings.Proxies.Count > 0)
                app.UseForwardedHeaders(ForwardedBy(settings.Proxies));
            app.UseMiddleware<ClientLimiter>();
        }
    }

    /// <summary>From the last proxy back to the first address that is none: what stands before it, the client wrote itself.</summary>
    private static ForwardedHeadersOptions ForwardedBy(IEnumerable<string> proxies)
    {
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor, ForwardLimit = null };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var proxy in proxies)
            options.KnownIPNetworks.Add(ClientAddress.NetworkOf(proxy));
        return options;
    }
}
