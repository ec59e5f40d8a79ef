using Microsoft.Extensions.Logging;

namespace GuideSearch.Server.Jobs;

/// <summary>
/// Lets a task in the background go on after whatever the world does to it: a full disk, a folder that is gone, a link in a circle. A
/// failure is told once, not each time it is met, and so is its end.
/// </summary>
/// <param name="task">What is done, as the beginning of a sentence: <c>Looking at the index folder</c>.</param>
internal sealed partial class RetryLoop(string task, ILogger logger)
{
    private string? _told;

    /// <summary>Does a piece of the task; it may be done again, whatever came of it.</summary>
    /// <exception cref="OperationCanceledException">The service is stopping.</exception>
    public async Task TryAsync(Func<Task> piece, CancellationToken stoppingToken)
    {
        try
        {
            await piece();
            if (_told is not null)
                LogCured(logger, task);
            _told = null;
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
        {
            var failure = $"{exception.GetType()}: {exception.Message}";
            if (failure != _told)
                LogFailed(logger, exception, task);
            _told = failure;
        }
    }

    [LoggerMessage(1, LogLevel.Error, "{Task} failed; it is tried again, and told when it succeeds.")]
    private static partial void LogFailed(ILogger logger, Exception exception, string task);

    [LoggerMessage(2, LogLevel.Information, "{Task} succeeds again.")]
    private static partial void LogCured(ILogger logger, string task);
}
