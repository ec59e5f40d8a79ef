namespace GuideSearch.Server.Http;

/// <summary>A slot that one request holds, and the time it may work. Both end when its answer begins to be sent, or with it.</summary>
internal sealed class Turn : IDisposable
{
    private readonly CancellationTokenSource _limit;
    private SemaphoreSlim? _slots;

    /// <param name="slots">One of them is held already.</param>
    /// <param name="client">Ends when the client leaves.</param>
    public Turn(SemaphoreSlim slots, TimeSpan timeout, CancellationToken client)
    {
        _slots = slots;
        _limit = CancellationTokenSource.CreateLinkedTokenSource(client);
        _limit.CancelAfter(timeout);
    }

    public CancellationToken Token => _limit.Token;

    /// <summary>Whether the time is up or the client has left.</summary>
    public bool IsOver => _limit.IsCancellationRequested;

    /// <summary>For <c>OnStarting</c>: the answer is made, and only the client's reading is left.</summary>
    public static Task EndAsync(object turn)
    {
        ((Turn)turn).End();
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        End();
        _limit.Dispose();
    }

    private void End()
    {
        if (Interlocked.Exchange(ref _slots, null) is not { } slots)
            return;

        _limit.CancelAfter(Timeout.InfiniteTimeSpan);
        slots.Release();
    }
}
