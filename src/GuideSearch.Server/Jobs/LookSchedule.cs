namespace GuideSearch.Server.Jobs;

/// <summary>Says when a folder is to be looked at again: the longer a look takes, the seldomer.</summary>
/// <param name="clock">Measures looks and pauses.</param>
internal sealed class LookSchedule(TimeProvider clock)
{
    /// <summary>Pauses are so many times as long as the look before them: a folder at rest costs at most 2 % of a core.</summary>
    private const int Rest = 50;

    /// <summary>However long a look takes, a change that no event told of is seen within this time.</summary>
    private static readonly TimeSpan _maxPause = TimeSpan.FromMinutes(1);

    private TimeSpan _pause;
    private long _ended;

    /// <param name="noticed">Whether the system told of a change since.</param>
    public bool IsDue(bool noticed) => noticed || clock.GetElapsedTime(_ended) >= _pause;

    /// <summary>Takes a look.</summary>
    /// <param name="isSettled">Whether what was seen needs no second look soon.</param>
    public T Timed<T>(Func<T> look, Func<T, bool> isSettled)
    {
        // A look that fails is due again.
        _pause = TimeSpan.Zero;
        var started = clock.GetTimestamp();
        var seen = look();
        _ended = clock.GetTimestamp();
        var pause = Rest * clock.GetElapsedTime(started, _ended);
        _pause = !isSettled(seen) ? TimeSpan.Zero : pause < _maxPause ? pause : _maxPause;
        return seen;
    }
}
