using GuideSearch.Diagnostics;
using GuideSearch.Server.Problems;

namespace GuideSearch.Server.Admin;

/// <summary>
/// How many builds operators may start. Only a build that starts counts: a request that is refused, a cancel or a switch to another
/// generation never stands in the way of an emergency.
/// </summary>
internal sealed class BuildLimit(TimeProvider clock)
{
    private const int Builds = 5;

    private static readonly TimeSpan _window = TimeSpan.FromMinutes(1);

    private readonly Lock _gate = new();
    private readonly Queue<DateTimeOffset> _started = [];

    /// <exception cref="ProblemException">Too many were started within the last minute.</exception>
    public void Check()
    {
        lock (_gate)
        {
            while (_started.TryPeek(out var first) && clock.GetUtcNow() - first >= _window)
                _started.Dequeue();
            if (_started.Count >= Builds)
                throw new ProblemException(ProblemCodes.RateLimited, ProblemCodes.Meanings[ProblemCodes.RateLimited]);
        }
    }

    public void Count()
    {
        lock (_gate)
            _started.Enqueue(clock.GetUtcNow());
    }
}
