using GuideSearch.Content;
using GuideSearch.Diagnostics;
using GuideSearch.Indexing;
using GuideSearch.Server.Settings;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace GuideSearch.Server.Jobs;

/// <summary>Has the index rebuilt when the content changes.</summary>
/// <remarks>
/// What the system tells of is looked at within a second. Events do not cross the mounts of networks and containers, and are lost when a
/// checkout writes many files, so it also looks by itself: as often as that costs next to nothing (<see cref="LookSchedule"/>).
/// </remarks>
internal sealed partial class ContentWatch(
    Rebuilds rebuilds, IGenerationArchive generations, ServerSettings settings, TimeProvider clock, ILogger<ContentWatch> logger)
    : BackgroundService
{
    private static readonly TimeSpan _interval = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!settings.Watch)
            return;

        LogWatching(logger, settings.Content);
        var watching = new RetryLoop("Watching the content", logger);
        QuietPeriod? rest = null;
        using var events = new ContentEvents(settings.Content);
        var schedule = new LookSchedule(clock);
        using var timer = new PeriodicTimer(_interval, clock);
        do
        {
            if (schedule.IsDue(events.Take()))
                await watching.TryAsync(async () => await LookAsync(rest ??= Begin(), schedule), stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private QuietPeriod Begin() => new(built: WasTakenBack() ? ContentFingerprint.Create(settings.Content, settings.FollowLinks) : "");

    private async Task LookAsync(QuietPeriod rest, LookSchedule schedule)
    {
        var seen = schedule.Timed(() => ContentFingerprint.Create(settings.Content, settings.FollowLinks), isSettled: rest.IsBuilt);
        if (rest.Sees(seen) && await BuildAsync())
            rest.Built();
    }

    /// <returns>False when another build is at work, which may have read the content before it changed.</returns>
    private async Task<bool> BuildAsync()
    {
        if (!rebuilds.TryStart(new() { Keep = settings.Keep, KeepsBrokenGuides = true }, out var task))
            return false;

        await task.Ended;
        return task.End?.Code != ProblemCodes.RebuildRunning;
    }

    /// <summary>After a rollback the content of the folder is what somebody did not want to serve: it waits for the next edit.</summary>
    private bool WasTakenBack() => generations.List() is [{ Live: false, Unpublished: false }, ..];

    [LoggerMessage(1, LogLevel.Information, "Watching {Content}: what changes there is built and published.")]
    private static partial void LogWatching(ILogger logger, string content);
}
