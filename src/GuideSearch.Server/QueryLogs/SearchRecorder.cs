using System.Diagnostics;
using GuideSearch.QueryLogs;
using GuideSearch.Server.Telemetry;
using Microsoft.AspNetCore.Http;

namespace GuideSearch.Server.QueryLogs;

/// <summary>
/// Measures what a request searched for, kept answers included, and offers it to the query log; routes say it by <see cref="Note"/>.
/// </summary>
internal sealed class SearchRecorder(RequestDelegate next, QueryLogQueue queue, ServiceMeter meter)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var started = Stopwatch.GetTimestamp();
        await next(context);
        if (context.Features.Get<LoggedQuery>() is not { } query)
            return;

        var time = Stopwatch.GetElapsedTime(started);
        meter.Searched(query, time);
        queue.Offer(query, time);
    }

    /// <summary>Says what the request that is answered now searched for; null says nothing.</summary>
    public static void Note(HttpContext context, LoggedQuery? query)
    {
        if (query is not null)
            context.Features.Set(query);
    }
}
