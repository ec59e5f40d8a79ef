using System.Diagnostics;
using GuideSearch.Indexing;
using GuideSearch.OpenSearch.Tests.Hosting;
using GuideSearch.Search;

namespace GuideSearch.OpenSearch.Tests.Nodes;

/// <param name="Begun">Since the load began.</param>
/// <param name="Answer">As text; null where there was an error.</param>
/// <param name="Error">Null where there was an answer.</param>
internal sealed record Outcome(int Query, TimeSpan Begun, TimeSpan Took, string? Answer, Exception? Error);

/// <summary>
/// Twenty searches a second, whatever became of those before, while the index is looked at each second as a service does.
/// </summary>
internal sealed class SteadyLoad : IAsyncDisposable
{
    private static readonly TimeSpan _interval = TimeSpan.FromSeconds(1) / 20;
    private readonly CancellationTokenSource _end = new();
    private readonly List<Task<Outcome>> _asked = [];
    private readonly List<IndexFault> _faults = [];
    private readonly ClusterIndex _index;
    private readonly IReadOnlyList<SearchRequest> _requests;
    private readonly long _start = Stopwatch.GetTimestamp();
    private readonly Task[] _loops;

    static SteadyLoad()
    {
        // As the service does: a search keeps its thread until it is done.
        ThreadPool.GetMinThreads(out var workers, out var ports);
        ThreadPool.SetMinThreads(Math.Max(workers, 200), ports);
    }

    public SteadyLoad(ClusterIndex index, IReadOnlyList<SearchRequest> requests)
    {
        (_index, _requests) = (index, requests);
        _loops = [LoopAsync(_interval, Ask), LoopAsync(TimeSpan.FromSeconds(1), LookAsync)];
    }

    public TimeSpan Now => Stopwatch.GetElapsedTime(_start);

    /// <summary>What was the matter at each look, in its order.</summary>
    public IReadOnlyList<IndexFault> Faults
    {
        get
        {
            lock (_faults)
                return [.. _faults];
        }
    }

    /// <summary>Goes on for some time.</summary>
    public Task GoOnAsync(TimeSpan time)
    {
        var until = Now + time;
        return Polling.UntilAsync($"{until} is past", time + time, () => Task.FromResult(Now >= until));
    }

    /// <summary>Goes on until the last look found something.</summary>
    public Task UntilAsync(IndexFault fault, TimeSpan patience) =>
        Polling.UntilAsync(fault.ToString(), patience, () => Task.FromResult(Faults is [.., var last] && last == fault));

    /// <summary>Ends the load and waits for what was asked.</summary>
    public async Task<IReadOnlyList<Outcome>> EndAsync()
    {
        await _end.CancelAsync();
        await Task.WhenAll(_loops);
        return await Task.WhenAll(_asked);
    }

    public async ValueTask DisposeAsync()
    {
        await EndAsync();
        _end.Dispose();
    }

    private async Task LoopAsync(TimeSpan interval, Func<Task> work)
    {
        using var timer = new PeriodicTimer(interval);
        try
        {
            while (await timer.WaitForNextTickAsync(_end.Token))
                await work();
        }
        catch (OperationCanceledException)
        {
            // The load has ended.
        }
    }

    private Task Ask()
    {
        _asked.Add(AskAsync(_asked.Count % _requests.Count));
        return Task.CompletedTask;
    }

    private async Task<Outcome> AskAsync(int query)
    {
        var begun = Now;
        try
        {
            var response = await _index.Searcher.SearchAsync(_requests[query], CancellationToken.None);
            return new(query, begun, Now - begun, response.ToText(), null);
        }
        catch (Exception e)
        {
            return new(query, begun, Now - begun, null, e);
        }
    }

    private async Task LookAsync()
    {
        await _index.Index.RefreshAsync(CancellationToken.None);
        lock (_faults)
            _faults.Add(_index.Index.Status.Fault);
    }
}
