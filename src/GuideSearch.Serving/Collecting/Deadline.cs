namespace GuideSearch.Serving.Collecting;

/// <summary>The time one search may take. Once over, it stays over.</summary>
/// <param name="cancellationToken">Of the caller: a client that leaves stops its search.</param>
internal sealed class Deadline(TimeProvider clock, TimeSpan budget, CancellationToken cancellationToken)
{
    private readonly long _start = clock.GetTimestamp();
    private TimeSpan _outside;

    /// <summary>Whether <see cref="IsOver"/> ever said yes: something was left out.</summary>
    public bool WasMissed { get; private set; }

    public TimeSpan Elapsed => clock.GetElapsedTime(_start);

    /// <exception cref="OperationCanceledException">The caller does not wait any more.</exception>
    public bool IsOver()
    {
        cancellationToken.ThrowIfCancellationRequested();
        return WasMissed |= Elapsed - _outside > budget;
    }

    /// <summary>Something was left out for another reason than time.</summary>
    public void GiveUp() => WasMissed = true;

    /// <summary>
    /// Does work of bounded size that the budget does not count, since less of the index would not make it quicker: what a busy or cold
    /// machine takes for it must not cut the answer.
    /// </summary>
    public T Outside<T>(Func<T> work)
    {
        var start = clock.GetTimestamp();
        var result = work();
        _outside += clock.GetElapsedTime(start);
        return result;
    }
}
