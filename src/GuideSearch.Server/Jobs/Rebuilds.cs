using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using GuideSearch.Indexing;
using GuideSearch.Server.Telemetry;

namespace GuideSearch.Server.Jobs;

/// <summary>The rebuilds of this service: one at a time, in the background, the last of them remembered.</summary>
internal sealed class Rebuilds(IndexBuild build, IQuestionIndex index, TimeProvider clock, BuildLog log) : IDisposable
{
    private const int Remembered = 20;

    private readonly Lock _gate = new();
    private readonly List<RebuildTask> _tasks = [];

    /// <summary>How the last one ended; null before the first has.</summary>
    public RebuildEnd? Last
    {
        get
        {
            lock (_gate)
                return _tasks.FindLast(task => task.End is not null)?.End;
        }
    }

    /// <summary>Starts a rebuild, unless one runs.</summary>
    /// <param name="task">The new one, or the one that runs.</param>
    public bool TryStart(BuildRequest request, out RebuildTask task)
    {
        lock (_gate)
        {
            if (_tasks is [.., { End: null } running])
            {
                task = running;
                return false;
            }

            if (_tasks.Count == Remembered)
            {
                _tasks[0].Dispose();
                _tasks.RemoveAt(0);
            }

            _tasks.Add(task = new(clock.GetUtcNow()));
        }

        // A build takes a thread for long, and those of the pool answer searches.
        var started = task;
        _ = Task.Factory.StartNew(
            () => RunAsync(request, started), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        return true;
    }

    public bool TryFind(string id, [NotNullWhen(true)] out RebuildTask? task)
    {
        lock (_gate)
            task = _tasks.Find(t => t.Id == id);
        return task is not null;
    }

    /// <summary>Forgets a rebuild that never came to work.</summary>
    public void Forget(RebuildTask task)
    {
        lock (_gate)
            _tasks.Remove(task);
        task.Dispose();
    }

    /// <summary>Cancels what runs and waits until nothing of it is left.</summary>
    public async Task StopAsync()
    {
        RebuildTask? last;
        lock (_gate)
            last = _tasks.LastOrDefault();
        if (last is null)
            return;

        last.Cancel();
        await last.Ended;
    }

    public void Dispose() => _tasks.ForEach(t => t.Dispose());

    /// <summary>Whoever waits for the end gets one, whatever fails.</summary>
    private async Task RunAsync(BuildRequest request, RebuildTask task)
    {
        var end = RebuildEnd.From(new InvalidOperationException("The rebuild came to no end."), task.StartedAt);
        try
        {
            end = await TraceAsync(request, task);
            log.Measure(end.State, end.At - task.StartedAt);
        }
        finally
        {
            task.Finish(end);
        }
    }

    private async Task<RebuildEnd> TraceAsync(BuildRequest request, RebuildTask task)
    {
        using var span = ServiceTrace.Source.StartActivity("rebuild");
        using var stages = new StageTrace(task);
        var end = await BuildAsync(request, stages, task.Cancelled);
        span?.SetTag("guidesearch.outcome", end.State.ToString().ToLowerInvariant())
            .SetStatus(end.Code is null ? ActivityStatusCode.Unset : ActivityStatusCode.Error, end.Code);
        return end;
    }

    private async Task<RebuildEnd> BuildAsync(BuildRequest request, StageTrace stages, CancellationToken cancelled)
    {
        try
        {
            log.Begin();
            var report = build.Run(request, stages, cancelled);
            log.Tell(report);
            await index.RefreshAsync(CancellationToken.None);
            return RebuildEnd.From(report, clock.GetUtcNow());
        }
        catch (Exception exception)
        {
            log.Tell(exception);
            return RebuildEnd.From(exception, clock.GetUtcNow());
        }
    }
}
