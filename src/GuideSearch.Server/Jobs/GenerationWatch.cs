using GuideSearch.Encoders;
using GuideSearch.Engines;
using GuideSearch.Indexing;
using GuideSearch.Server.Settings;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace GuideSearch.Server.Jobs;

/// <summary>
/// Opens the index, has it built where there is none, and notices within two seconds when another generation is published.
/// </summary>
internal sealed partial class GenerationWatch(
    IQuestionIndex index, LazyEncoder encoder, StartupBuild startup, Rebuilds rebuilds, ServerSettings settings, TimeProvider clock,
    ILogger<GenerationWatch> logger)
    : BackgroundService
{
    private static readonly TimeSpan _interval = TimeSpan.FromSeconds(1);

    private readonly RetryLoop _looking = new("Looking at the index folder", logger);

    private IndexStatus? _told;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await WatchAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The service is stopping.
        }

        await rebuilds.StopAsync();
    }

    private async Task WatchAsync(CancellationToken stoppingToken)
    {
        Task? build = null;
        using var timer = new PeriodicTimer(_interval, clock);
        do
        {
            await LookAsync(stoppingToken);
            // Whether there is need of a build shows once the cluster is there.
            build ??= index.Status.IsOutOfReach ? null : startup.RunAsync();
            Tell(index.Status, isBuilding: build is { IsCompleted: false });
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>A watch that ended would leave an old generation for ever; the next look may succeed.</summary>
    private Task LookAsync(CancellationToken stoppingToken) => _looking.TryAsync(() => index.RefreshAsync(stoppingToken), stoppingToken);

    /// <summary>Each change once; a fault that a build is curing is none yet.</summary>
    private void Tell(IndexStatus status, bool isBuilding)
    {
        if (isBuilding && status.Open is null)
            return;

        if (status.Open?.Id != _told?.Open?.Id && status.Open is { } open)
        {
            LogOpen(logger, open.Id, open.Guides, open.Questions);
            if (FacetSettings.NoticeOf(settings, open) is { } notice)
                LogNotice(logger, notice);
            if (SemanticState.Create(open, encoder).Reason is { } reason)
                LogSemantics(logger, encoder.Fault ?? reason);
        }

        if (status.Fault != (_told?.Fault ?? IndexFault.None) && status.Fault is not IndexFault.None)
            LogFault(logger, status.Fault, status.Detail);
        else if (status.Fault is IndexFault.None && _told is { Open: not null, Fault: not IndexFault.None })
            LogSound(logger);
        _told = status;
    }

    [LoggerMessage(1, LogLevel.Information, "Generation {Generation} answers: {Guides} guides, {Questions} questions.")]
    private static partial void LogOpen(ILogger logger, string generation, int guides, int questions);

    [LoggerMessage(2, LogLevel.Warning, "The index is not as it should be ({Fault}): {Detail}")]
    private static partial void LogFault(ILogger logger, IndexFault fault, string? detail);

    [LoggerMessage(5, LogLevel.Information, "The index is as it should be again.")]
    private static partial void LogSound(ILogger logger);

    [LoggerMessage(4, LogLevel.Information, "Searches go by words alone. {Reason}")]
    private static partial void LogSemantics(ILogger logger, string reason);

    [LoggerMessage(3, LogLevel.Warning, "{Notice}")]
    private static partial void LogNotice(ILogger logger, string notice);
}
