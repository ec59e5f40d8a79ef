using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace GuideSearch.Benchmarks;

/// <summary>
/// Searches beside clients that hardly read and hardly write: the 99th percentile against that of quiet times, errors, health checks, and
/// how soon it is quiet again.
/// </summary>
internal static class SlowPeersLoad
{
    private const int PerSecond = 50;
    private const int Guides = 1_000;

    /// <summary>Seconds after which a reader has been let go for certain.</summary>
    private const int LetGo = 15;

    private static readonly TimeSpan _quiet = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan _crowded = TimeSpan.FromSeconds(40);

    /// <param name="peers">Readers, and as many writers.</param>
    public static async Task PrintAsync(int peers)
    {
        await using var service = await SyntheticService.StartAsync(
            Guides, PerSecond, settings => settings.Limits = new() { Connections = (2 * peers) + 200 });
        var (client, load) = (service.Client, service.Load);

        var idle = await load.RunUntilAsync(elapsed => elapsed > _quiet);
        using var stop = new CancellationTokenSource();
        var crowd = Enumerable.Range(0, peers).SelectMany(_ => new[] { ReadAsync(client, stop.Token), WriteAsync(client, stop.Token) }).ToList();
        var health = WatchHealthAsync(client, stop.Token);
        var busy = await load.RunUntilAsync(elapsed => elapsed > _crowded);
        await stop.CancelAsync();
        var (checks, slowest) = await health;
        await Task.WhenAll(crowd);
        var after = await load.RunUntilAsync(elapsed => elapsed > TimeSpan.FromSeconds(2));

        Print($"{peers} readers and {peers} writers beside {PerSecond} searches a second over {Guides} guides");
        Print("idle", idle, idle);
        Print("crowded", busy, idle);
        Print("the 2 s after", after, idle);
        Print($"health: {checks} checks, slowest {slowest:0.0} ms");
    }

    /// <summary>Asks for more than fits between the two and takes nothing; when it is let go, comes again.</summary>
    private static Task ReadAsync(HttpClient service, CancellationToken cancellationToken) =>
        AgainAsync(service, string.Concat(Enumerable.Repeat("GET /docs/scalar.js HTTP/1.1\r\nHost: localhost\r\n\r\n", 8)), drip: false, cancellationToken);

    /// <summary>Announces a body and sends a byte a second.</summary>
    private static Task WriteAsync(HttpClient service, CancellationToken cancellationToken) => AgainAsync(
        service, "POST /api/v1/search HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 9000\r\n\r\n{", drip: true, cancellationToken);

    private static async Task AgainAsync(HttpClient service, string request, bool drip, CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1));
        Socket? socket = null;
        try
        {
            for (var second = 0; await timer.WaitForNextTickAsync(cancellationToken); second++)
            {
                try
                {
                    if (socket is null || (!drip && second % LetGo == 0))
                    {
                        socket?.Dispose();
                        socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { ReceiveBufferSize = 2048 };
                        await socket.ConnectAsync("127.0.0.1", service.BaseAddress!.Port, cancellationToken);
                        await socket.SendAsync(Encoding.ASCII.GetBytes(request), cancellationToken);
                    }
                    else if (drip)
                        await socket.SendAsync(" "u8.ToArray(), cancellationToken);
                }
                catch (SocketException)
                {
                    socket?.Dispose();
                    socket = null;
                }
            }
        }
        catch (OperationCanceledException)
        {
            socket?.Dispose();
        }
    }

    private static async Task<(int Checks, double Slowest)> WatchHealthAsync(HttpClient client, CancellationToken cancellationToken)
    {
        var (checks, slowest) = (0, 0.0);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (!cancellationToken.IsCancellationRequested)
        {
            await timer.WaitForNextTickAsync(CancellationToken.None);
            var start = Stopwatch.GetTimestamp();
            using var response = await client.GetAsync("/health/live", CancellationToken.None);
            response.EnsureSuccessStatusCode();
            (checks, slowest) = (checks + 1, Math.Max(slowest, Stopwatch.GetElapsedTime(start).TotalMilliseconds));
        }

        return (checks, slowest);
    }

    private static void Print(string name, LoadResult result, LoadResult idle)
    {
        var (late, quiet) = (At(result, .99), At(idle, .99));
        Print($"{name,-14} {result.Times.Count} searches, {result.Errors.Count} errors, p50 {At(result, .5):0.0} p99 {late:0.0} ms, x{late / quiet:0.0}");
        foreach (var error in result.Errors.Distinct().Take(3))
            Print($"  {error}");
    }

    private static double At(LoadResult result, double share) => result.Times.Order().ElementAt((int)(share * (result.Times.Count - 1)));

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
