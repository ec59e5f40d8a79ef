using System.Diagnostics;

namespace GuideSearch.Benchmarks.Load;

/// <summary>What a round of requests cost.</summary>
/// <param name="Times">Of each request, in milliseconds.</param>
/// <param name="Cpu">Milliseconds of processor time of the served process for each request.</param>
/// <param name="Bytes">Length of an answer, on average.</param>
internal sealed record Round(List<double> Times, double Cpu, double PerSecond, double Bytes)
{
    public double At(double share) => Times.Order().ElementAt((int)(share * (Times.Count - 1)));
}

/// <summary>Asks one service for a list of addresses, with as many clients side by side as wanted, each waiting for its answer.</summary>
internal static class Drive
{
    /// <param name="addresses">Behind the base address of the client; each is asked once.</param>
    /// <exception cref="HttpRequestException">An answer is not 200.</exception>
    public static async Task<Round> RunAsync(HttpClient client, MeasuredProcess service, IReadOnlyList<string> addresses, int clients)
    {
        var (next, bytes) = (-1, 0L);
        var times = new List<double>(addresses.Count);
        var (cpu, start) = (service.Cpu, Stopwatch.GetTimestamp());
        await Task.WhenAll(Enumerable.Range(0, clients).Select(_ => Task.Run(AskAsync)));
        var wall = Stopwatch.GetElapsedTime(start);
        return new(
            times,
            (service.Cpu - cpu).TotalMilliseconds / addresses.Count,
            addresses.Count / wall.TotalSeconds,
            (double)bytes / addresses.Count);

        async Task AskAsync()
        {
            while (Interlocked.Increment(ref next) is var i && i < addresses.Count)
            {
                var asked = Stopwatch.GetTimestamp();
                var body = await client.GetByteArrayAsync(addresses[i]);
                var took = Stopwatch.GetElapsedTime(asked).TotalMilliseconds;
                Interlocked.Add(ref bytes, body.Length);
                lock (times)
                    times.Add(took);
            }
        }
    }
}
