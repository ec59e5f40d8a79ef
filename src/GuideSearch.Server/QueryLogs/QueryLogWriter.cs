using GuideSearch.QueryLogs;
using GuideSearch.Server.Settings;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace GuideSearch.Server.QueryLogs;

/// <summary>Writes what was searched, in the background. Where the folder cannot be written at the start, the log is off.</summary>
internal sealed class QueryLogWriter(QueryLogQueue queue, ServerSettings settings, TimeProvider clock, ILogger<QueryLogWriter> logger)
    : BackgroundService
{
    private const int MaxBatch = 1024;

    /// <summary>While it fails, so long nothing is tried: a search must not cost a look at a broken disk.</summary>
    private static readonly TimeSpan _pause = TimeSpan.FromSeconds(1);

    private readonly QueryLogState _state = new(queue, logger);
    private DateTimeOffset _nextTry;

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
        using (clock.CreateTimer(_ => _state.TellMissing(), null, QueryLogState.Interval, QueryLogState.Interval))
        {
            while (await queue.Reader.WaitToReadAsync(CancellationToken.None))
                Write(folder, Batch());
        }

        _state.TellMissing();
    }

    private QueryLogFolder? Open()
    {
        try
        {
            return QueryLogFolder.Open(settings.QueryLogFolder, settings.QueryLog);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            _state.TellOff(exception);
            return null;
        }
    }

    private List<LoggedQuery> Batch()
    {
        var batch = new List<LoggedQuery>();
        while (batch.Count < MaxBatch && queue.Reader.TryRead(out var query))
            batch.Add(query);
        return batch;
    }

    /// <summary>Whatever fails, the disk may have room again for the next.</summary>
    private void Write(QueryLogFolder folder, List<LoggedQuery> batch)
    {
        if (clock.GetUtcNow() < _nextTry)
        {
            queue.Lose(batch.Count);
            return;
        }

        try
        {
            folder.Append(batch);
            _state.TellWorking();
        }
        catch (Exception exception)
        {
            queue.Lose(batch.Count);
            _nextTry = clock.GetUtcNow() + _pause;
            _state.TellFailing(exception);
        }
    }
}
