using GuideSearch.Indexing;
using GuideSearch.Server.Settings;
using Microsoft.Extensions.Logging;

namespace GuideSearch.Server.Jobs;

/// <summary>Builds the index once, in the background, when there is none or another version made it.</summary>
internal sealed partial class StartupBuild(
    IQuestionIndex index, IndexBuild build, ServerSettings settings, ILogger<StartupBuild> logger)
{
    /// <summary>Whether there is nothing to answer with, and a build may cure it.</summary>
    public bool IsNeeded =>
        settings.BuildAtStart && index.Status is { Open: null, Fault: IndexFault.NoIndex or IndexFault.SchemaMismatch };

    /// <summary>Builds if there is need; what goes wrong stands in the log, and the service stays up and not ready.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (!IsNeeded)
            return;

        LogBegin(logger, settings.Content);
        try
        {
            Tell(await Task.Run(() => build.Run(new(), progress: null, cancellationToken), cancellationToken));
            await index.RefreshAsync(cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            LogInterrupted(logger);
        }
        catch (IndexBusyException)
        {
            LogBusy(logger);
        }
        catch (Exception exception) when (exception is ContentFolderException or IndexStorageException)
        {
            LogFailed(logger, exception.Message);
        }
        catch (Exception exception)
        {
            LogBroken(logger, exception);
        }
    }

    private void Tell(BuildReport report)
    {
        if (report.Generation is { } generation)
            LogPublished(logger, generation.Id, report.Guides, report.Questions, report.Files.Rejected, report.Diagnostics.Count);
        else
            LogRefused(logger, string.Join(' ', report.Reasons));
    }

    [LoggerMessage(1, LogLevel.Information, "Building the index from {Content}.")]
    private static partial void LogBegin(ILogger logger, string content);

    [LoggerMessage(2, LogLevel.Information,
        "Built generation {Generation}: {Guides} guides, {Questions} questions, {Rejected} files rejected, {Diagnostics} diagnostics.")]
    private static partial void LogPublished(ILogger logger, string generation, int guides, int questions, int rejected, int diagnostics);

    [LoggerMessage(3, LogLevel.Error, "The content was refused: {Reasons}")]
    private static partial void LogRefused(ILogger logger, string reasons);

    [LoggerMessage(4, LogLevel.Error, "The index could not be built: {Reason}")]
    private static partial void LogFailed(ILogger logger, string reason);

    [LoggerMessage(5, LogLevel.Error, "The build of the index broke off.")]
    private static partial void LogBroken(ILogger logger, Exception exception);

    [LoggerMessage(6, LogLevel.Information, "Another process is building the index; its generation will be noticed.")]
    private static partial void LogBusy(ILogger logger);

    [LoggerMessage(7, LogLevel.Information, "The build was interrupted; nothing was published.")]
    private static partial void LogInterrupted(ILogger logger);
}
