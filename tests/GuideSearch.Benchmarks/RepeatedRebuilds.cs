using System.Globalization;
using GuideSearch.Indexing;
using GuideSearch.Server.Settings;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace GuideSearch.Benchmarks;

/// <summary>
/// Serves 200 searches a second while another process rebuilds the index again and again, then turns the pointer to and fro: errors, answers
/// that mix generations, percentiles, and what stays in memory and open.
/// </summary>
internal static class RepeatedRebuilds
{
    private const int PerSecond = 200;
    private const int Guides = 1_000;
    private const int Swaps = 200;
    private const int Look = 25;

    private static readonly TimeSpan _quiet = TimeSpan.FromSeconds(20);

    /// <param name="seconds">How long it is rebuilt.</param>
    public static async Task PrintAsync(int seconds)
    {
        await using var service = await SyntheticService.StartAsync(Guides, PerSecond);
        var (settings, load) = (service.Settings, service.Load);

        LoadedRebuild.Print("idle", await load.RunUntilAsync(elapsed => elapsed > _quiet));
        using var stop = new CancellationTokenSource();
        var builds = RebuildAsync(settings, stop.Token);
        LoadedRebuild.Print("beside builds", await load.RunUntilAsync(elapsed => elapsed.TotalSeconds > seconds));
        await stop.CancelAsync();
        Print($"{await builds} rebuilds");
        await SwapAsync(service.App, load);
    }

    /// <summary>Each build finds other guides than the one before.</summary>
    /// <returns>How many ended.</returns>
    private static async Task<int> RebuildAsync(ServerSettings settings, CancellationToken cancellationToken)
    {
        for (var build = 1; ; build++)
        {
            SyntheticFolder.Write(settings.Content, Guides, build % 2 == 0 ? "alpha" : "beta");
            var said = await LoadedRebuild.RunBuilderAsync(settings);
            if (said != "builder exit 0")
                throw new InvalidOperationException(said);
            if (cancellationToken.IsCancellationRequested)
                return build;
        }
    }

    /// <summary>Turns the pointer as an operator does, a few searches after each time.</summary>
    private static async Task SwapAsync(WebApplication app, SteadyLoad load)
    {
        var (archive, index) = (app.Services.GetRequiredService<IGenerationArchive>(), app.Services.GetRequiredService<IQuestionIndex>());
        var ids = archive.List().Select(generation => generation.Id).Take(2).ToList();
        var all = new LoadResult([], [], []);
        for (var swap = 1; swap <= Swaps; swap++)
        {
            archive.Activate(ids[swap % 2]);
            await index.RefreshAsync(CancellationToken.None);
            var found = await load.RunUntilAsync(elapsed => elapsed > TimeSpan.FromMilliseconds(50));
            all.Times.AddRange(found.Times);
            all.Errors.AddRange(found.Errors);
            all.Generations.UnionWith(found.Generations);
            if (swap % Look == 0)
                Print($"after {swap,3} swaps: {MemoryFacts.Take()}");
        }

        LoadedRebuild.Print("beside swaps", all);
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
