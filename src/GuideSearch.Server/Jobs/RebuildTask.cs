using GuideSearch.Diagnostics;
using GuideSearch.Encoders;
using GuideSearch.Indexing;

namespace GuideSearch.Server.Jobs;

internal enum RebuildState
{
    Published,
    Unchanged,
    WouldPublish,
    Refused,
    Failed,
    Cancelled,
}

/// <summary>How a rebuild ended.</summary>
/// <param name="Report">Null when it failed or was cancelled.</param>
/// <param name="Code">One of <see cref="ProblemCodes"/>: why nothing was published; null when nothing is wrong.</param>
/// <param name="Detail">A sentence for operators; null for the meaning of the code.</param>
internal sealed record RebuildEnd(DateTimeOffset At, RebuildState State, BuildReport? Report, string? Code, string? Detail)
{
    /// <summary>Who was at work instead; null where nobody was, or where that is not known.</summary>
    public string? Holder { get; init; }

    /// <summary>Whether the content is why nothing was published: it will be so until somebody changes it.</summary>
    public bool IsOfContent { get; init; }

    public static RebuildEnd From(BuildReport report, DateTimeOffset at) => report.Outcome switch
    {
        BuildOutcome.Published => new(at, RebuildState.Published, report, null, null),
        BuildOutcome.Unchanged => new(at, RebuildState.Unchanged, report, null, null),
        BuildOutcome.WouldPublish => new(at, RebuildState.WouldPublish, report, null, null),
        BuildOutcome.GateFailed => new(at, RebuildState.Refused, report, ProblemCodes.GateFailed, ReasonsOf(report)),
        _ => new(at, RebuildState.Refused, report, ProblemCodes.BuildFailed, ReasonsOf(report)) { IsOfContent = true },
    };

    /// <summary>The reasons and what to do about them; who reads it may have the command line and no key, or the key alone.</summary>
    public static string ReasonsOf(BuildReport report) =>
        string.Join(' ', [.. report.Reasons, report.Advice("'guidesearch index --force' (over HTTP with force=true)")]);

    public static RebuildEnd From(Exception exception, DateTimeOffset at) => exception switch
    {
        OperationCanceledException => new(at, RebuildState.Cancelled, null, null, null),
        IndexBusyException busy =>
            new(at, RebuildState.Failed, null, ProblemCodes.RebuildRunning, exception.Message) { Holder = busy.Holder },
        IndexStorageException { DiskFull: true } => new(at, RebuildState.Failed, null, ProblemCodes.DiskFull, exception.Message),
        ContentFolderException =>
            new(at, RebuildState.Failed, null, ProblemCodes.BuildFailed, exception.Message) { IsOfContent = true },
        IndexStorageException or EncoderException =>
            new(at, RebuildState.Failed, null, ProblemCodes.BuildFailed, exception.Message),
        _ => new(at, RebuildState.Failed, null, ProblemCodes.Internal, null),
    };
}

/// <summary>One rebuild of this service, from its start until it is forgotten.</summary>
internal sealed class RebuildTask(DateTimeOffset startedAt) : IProgress<BuildProgress>, IDisposable
{
    private readonly CancellationTokenSource _cancellation = new();
    private readonly TaskCompletionSource _begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile BuildProgress? _progress;
    private volatile RebuildEnd? _end;

    public string Id { get; } = Guid.CreateVersion7(startedAt).ToString("N");

    public DateTimeOffset StartedAt { get; } = startedAt;

    public BuildProgress? Progress => _progress;

    /// <summary>Null while it runs.</summary>
    public RebuildEnd? End => _end;

    /// <summary>Completes when it holds the writer's lock and reads, or when it has ended without.</summary>
    public Task Begun => Task.WhenAny(_begun.Task, _ended.Task);

    public Task Ended => _ended.Task;

    public CancellationToken Cancelled => _cancellation.Token;

    /// <summary>Asks it to stop; once it has ended, nothing happens.</summary>
    public void Cancel() => _cancellation.Cancel();

    public void Report(BuildProgress value)
    {
        _progress = value;
        _begun.TrySetResult();
    }

    public void Finish(RebuildEnd end)
    {
        _end = end;
        _ended.TrySetResult();
    }

    public void Dispose() => _cancellation.Dispose();
}
