using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using GuideSearch.Content;
using GuideSearch.Indexing;
using GuideSearch.Lucene;
using GuideSearch.Server.Settings;

namespace GuideSearch.Benchmarks;

/// <summary>
/// Serves 50 searches a second over HTTP while the index is rebuilt from changed guides, by another process or by the service itself:
/// errors, answers that mix generations, and the 99th percentile against that of quiet times.
/// </summary>
internal static class LoadedRebuild
{
    private const int PerSecond = 50;
    private const string AdminKey = "the-key-of-the-benchmark-of-rebuilds";
    private static readonly TimeSpan _quiet = TimeSpan.FromSeconds(30);

    /// <param name="inside">Whether the service rebuilds, asked through its admin API.</param>
    public static async Task PrintAsync(int guides, bool inside)
    {
        await using var service = await SyntheticService.StartAsync(guides, PerSecond, settings =>
            settings.AdminKeySha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(AdminKey))));
        var (settings, client, load) = (service.Settings, service.Client, service.Load);

        var idle = await load.RunUntilAsync(elapsed => elapsed > _quiet);
        Print("idle", idle);
        SyntheticFolder.Write(settings.Content, guides, "beta");
        var rebuild = inside ? AskToRebuildAsync(client) : RunBuilderAsync(settings);
        TimeSpan? ended = null;
        var busy = await load.RunUntilAsync(elapsed => rebuild.IsCompleted && elapsed > (ended ??= elapsed) + TimeSpan.FromSeconds(5));
        Print($"rebuild {ended?.TotalSeconds:0} s", busy);
        Print($"{await rebuild}, p99 x{At(busy.Times, .99) / At(idle.Times, .99):0.0}");
    }

    public static async Task<string> RunBuilderAsync(ServerSettings settings)
    {
        using var builder = Process.Start(Environment.ProcessPath!, [.. Arguments, "build", settings.Content, settings.Index]);
        builder.PriorityClass = ProcessPriorityClass.BelowNormal; // as an operator does with nice
        await builder.WaitForExitAsync();
        return $"builder exit {builder.ExitCode}";
    }

    private static async Task<string> AskToRebuildAsync(HttpClient client)
    {
        using var start = new HttpRequestMessage(HttpMethod.Post, "/api/v1/admin/rebuild");
        start.Headers.Authorization = new("Bearer", AdminKey);
        using var started = await client.SendAsync(start);
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1));
        while (await timer.WaitForNextTickAsync())
        {
            using var look = new HttpRequestMessage(HttpMethod.Get, started.Headers.Location);
            look.Headers.Authorization = new("Bearer", AdminKey);
            using var task = await client.SendAsync(look);
            var state = (string)JsonNode.Parse(await task.Content.ReadAsStringAsync())!["state"]!;
            if (state is not "running")
                return $"rebuild {state}";
        }

        throw new UnreachableException();
    }

    /// <summary>The builder's process.</summary>
    public static void Build(string content, string index) => new IndexBuild(
        new GuideFolder(content), new LuceneIndexer(index, TimeProvider.System), new(), TimeProvider.System)
        .Run(new(), progress: null, CancellationToken.None);

    /// <summary>Before our own: the assembly, where the runtime's host runs it.</summary>
    private static IEnumerable<string> Arguments =>
        Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [typeof(LoadedRebuild).Assembly.Location] : [];

    public static void Print(string name, LoadResult result)
    {
        var (median, late, latest) = (At(result.Times, .5), At(result.Times, .99), At(result.Times, 1));
        Print($"{name,-14} {result.Times.Count} requests, {result.Errors.Count} errors, p50 {median:0.0} p99 {late:0.0} max {latest:0.0} ms");
        foreach (var error in result.Errors.Distinct().Take(5))
            Print($"  {error}");
        foreach (var (generation, mark) in result.Generations.Order())
            Print($"  {generation} answers {mark}");
    }

    private static double At(List<double> times, double share) => times.Order().ElementAt((int)(share * (times.Count - 1)));

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
