using System.Diagnostics.CodeAnalysis;
using GuideSearch.Indexing;

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

        var started = task;
        _ = Task.Run(() => RunAsync(request, started));
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

    private async Task RunAsync(BuildRequest request, RebuildTask task)
    {
        RebuildEnd end;
        try
        {
            log.Begin();
            var report = build.Run(request, task, task.Cancelled);
            log.Tell(report);
            await index.RefreshAsync(CancellationToken.None);
            end = RebuildEnd.Of(report, clock.GetUtcNow());
        }
        catch (Exception exception)
        {
            log.Tell(exception);
            end = RebuildEnd.Of(exception, clock.GetUtcNow());
        }

        log.Measure(end.State, end.At - task.StartedAt);
        task.Finish(end);
    }
}
