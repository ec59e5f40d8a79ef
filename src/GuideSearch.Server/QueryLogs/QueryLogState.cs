using Microsoft.Extensions.Logging;

namespace GuideSearch.Server.QueryLogs;

/// <summary>
/// What the service's log tells of the query log: that it fails, once; how much is missing, once a minute; that it works again. A search
/// alone never makes a line.
/// </summary>
internal sealed partial class QueryLogState(QueryLogQueue queue, ILogger logger)
{
    /// <summary>Between two counts of what is missing.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    private readonly Lock _gate = new();
    private bool _failing;
    private long _told;

    public void TellOff(Exception exception) => LogOff(logger, exception.Message);

    public void TellFailing(Exception exception)
    {
        if (!_failing)
            LogFailing(logger, exception.Message);
        _failing = true;
    }

    public void TellWorking()
    {
        if (_failing)
            LogWorking(logger);
        _failing = false;
    }

    /// <summary>Counts what is missing since the last count, refused by the disk or without a place in the queue.</summary>
    public void TellMissing()
    {
        lock (_gate)
        {
            var missing = queue.Dropped - _told;
            if (missing == 0)
                return;

            _told += missing;
            LogMissing(logger, missing);
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "The query log is off: {Reason}")]
    private static partial void LogOff(ILogger logger, string reason);

    [LoggerMessage(2, LogLevel.Warning, "The query log could not be written: {Reason} What is missing is counted once a minute.")]
    private static partial void LogFailing(ILogger logger, string reason);

    [LoggerMessage(3, LogLevel.Warning, "{Count} searches are missing in the query log.")]
    private static partial void LogMissing(ILogger logger, long count);

    [LoggerMessage(4, LogLevel.Information, "The query log is written again.")]
    private static partial void LogWorking(ILogger logger);
}
