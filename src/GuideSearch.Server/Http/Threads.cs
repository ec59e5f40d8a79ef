namespace GuideSearch.Server.Http;

/// <summary>How many threads stand ready.</summary>
/// <remarks>
/// A search keeps its thread until it is done. By default one thread a core stands ready and others come two a second, so that a flood of
/// searches would hold up the health checks behind them, and a balancer would take a busy service for a dead one.
/// </remarks>
internal static class Threads
{
    /// <summary>Beside those of the searches: for health checks, operators, refusals and a build.</summary>
    private const int Spare = 12;

    /// <param name="slots">Requests that may be at work at the same time.</param>
    public static void Ready(int slots)
    {
        ThreadPool.GetMinThreads(out var workers, out var ports);
        ThreadPool.SetMinThreads(Math.Max(workers, slots + Spare), ports);
    }
}
