using System.Diagnostics;
using GuideSearch.QueryLogs;
using GuideSearch.Server.Settings;
using Microsoft.AspNetCore.Http;

namespace GuideSearch.Server.QueryLogs;

/// <summary>Offers to the query log what a request searched for, kept answers included; routes say it by <see cref="Note"/>.</summary>
internal sealed class SearchRecorder(RequestDelegate next, QueryLogQueue queue, ServerSettings settings, TimeProvider clock)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var started = Stopwatch.GetTimestamp();
        await next(context);
        if (context.Features.Get<LoggedQuery>() is { } query)
            Record(query, Stopwatch.GetElapsedTime(started).TotalMilliseconds);
    }

    /// <summary>Says what the request that is answered now searched for; null says nothing.</summary>
    public static void Note(HttpContext context, LoggedQuery? query)
    {
        if (query is not null)
            context.Features.Set(query);
    }

    private void Record(LoggedQuery query, double milliseconds)
    {
        var now = clock.GetUtcNow();
        queue.Offer(query with
        {
            At = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMinute)),
            Milliseconds = Math.Round(milliseconds, 1),
            Slow = milliseconds >= settings.QueryLog.SlowMilliseconds,
        });
    }
}
