using GuideSearch.QueryLogs;
using GuideSearch.Server.Settings;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace GuideSearch.Server.QueryLogs;

/// <summary>Writes what was searched, in the background. Where the folder cannot be written, the log is off, with a warning.</summary>
internal sealed partial class QueryLogWriter(QueryLogQueue queue, ServerSettings settings, ILogger<QueryLogWriter> logger)
    : BackgroundService
{
    private const int MostAtOnce = 1024;

    private long _told;

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        queue.Close();
        // What was taken is written before the process ends.
        if (ExecuteTask is { } writing)
            await writing.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await base.StopAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!settings.QueryLog.Enabled)
            return;

        if (Open() is not { } folder)
        {
            queue.Close();
            return;
        }

        using (folder)
        {
            while (await queue.Reader.WaitToReadAsync(CancellationToken.None))
                Write(folder, Batch());
        }
    }

    private QueryLogFolder? Open()
    {
        try
        {
            return new(settings.QueryLogFolder, settings.QueryLog);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            LogOff(logger, exception.Message);
            return null;
        }
    }

    private List<LoggedQuery> Batch()
    {
        var batch = new List<LoggedQuery>();
        while (batch.Count < MostAtOnce && queue.Reader.TryRead(out var query))
            batch.Add(query);
        return batch;
    }

    private void Write(QueryLogFolder folder, List<LoggedQuery> batch)
    {
        try
        {
            folder.Append(batch);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The disk may have room again for the next.
            queue.Lose(batch.Count);
            LogFailure(logger, exception.Message);
        }

        if (queue.Dropped - _told is > 0 and var dropped)
        {
            _told += dropped;
            LogDropped(logger, dropped);
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "The query log is off: {Reason}")]
    private static partial void LogOff(ILogger logger, string reason);

    [LoggerMessage(2, LogLevel.Warning, "The query log could not be written: {Reason}")]
    private static partial void LogFailure(ILogger logger, string reason);

    [LoggerMessage(3, LogLevel.Warning, "{Count} searches are missing in the query log.")]
    private static partial void LogDropped(ILogger logger, long count);
}
