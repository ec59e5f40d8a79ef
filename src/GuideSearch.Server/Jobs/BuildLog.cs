using GuideSearch.Encoders;
using GuideSearch.Indexing;
using GuideSearch.Server.Settings;
using GuideSearch.Server.Telemetry;
using Microsoft.Extensions.Logging;

namespace GuideSearch.Server.Jobs;

/// <summary>What the service's log and its meter tell of rebuilds.</summary>
internal sealed partial class BuildLog(ServerSettings settings, ServiceMeter meter, ILogger<BuildLog> logger)
{
    public void Begin() => LogBegin(logger, settings.Content);

    public void Tell(BuildReport report)
    {
        foreach (var kept in report.Kept)
            LogKept(logger, kept.Place(), kept.Code, kept.Message, kept.Guide, kept.Since);
        if (report.Generation is { } generation)
            LogPublished(logger, generation.Id, report.Guides, report.Questions, report.Files.Rejected, report.Diagnostics.Count);
        else if (report.Outcome is BuildOutcome.ContentRefused or BuildOutcome.GateFailed)
            LogRefused(logger, RebuildEnd.ReasonsOf(report));
        else
            LogNothing(logger, report.Outcome);
    }

    public void Tell(Exception exception)
    {
        switch (exception)
        {
            case OperationCanceledException:
                LogInterrupted(logger);
                break;
            case IndexBusyException busy:
                LogBusy(logger, busy.Holder ?? "not known who");
                break;
            case ContentFolderException or IndexStorageException or EncoderException:
                LogFailed(logger, exception.Message);
                break;
            default:
                LogBroken(logger, exception);
                break;
        }
    }

    public void Measure(RebuildState end, TimeSpan time) => meter.Built(end.ToString().ToLowerInvariant(), time);

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

    [LoggerMessage(6, LogLevel.Information, "Another process is building the index ({Holder}); its generation will be noticed.")]
    private static partial void LogBusy(ILogger logger, string holder);

    [LoggerMessage(7, LogLevel.Information, "The build was interrupted; what is live stays live.")]
    private static partial void LogInterrupted(ILogger logger);

    [LoggerMessage(9, LogLevel.Warning, "{Place} {Code}: {Message} The guide {Guide} stays as generation {Since} had it.")]
    private static partial void LogKept(ILogger logger, string place, string code, string message, string guide, string since);

    [LoggerMessage(8, LogLevel.Information, "The build published nothing: {Outcome}.")]
    private static partial void LogNothing(ILogger logger, BuildOutcome outcome);
}
