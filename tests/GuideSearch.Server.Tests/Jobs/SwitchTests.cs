using GuideSearch.Lucene;
using GuideSearch.Server.Settings;
using GuideSearch.Server.Tests.Telemetry;
using GuideSearch.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GuideSearch.Server.Tests.Jobs;

/// <summary>Publish, activate and rollback by somebody else while requests come in.</summary>
public class SwitchTests
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(60);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Every_switch_is_noticed_and_no_request_is_lost(bool readOnly)
    {
        using var folder = new TemporaryFolder();
        await using var builder = await RunningService.StartAsync();
        using var mount = readOnly ? Mount.TryReadOnly(builder.IndexFolder, folder["mounted"]) : null;
        var log = new LogSink();
        await using var service = await RunningService.StartWithoutIndexAsync(
            settings =>
            {
                settings.Index = mount is null ? builder.IndexFolder : folder["mounted"];
                settings.Logging.Level = LogThreshold.Information;
            },
            services => services.AddSingleton<ILoggerProvider>(log));
        var archive = new LuceneGenerationArchive(builder.IndexFolder, new());
        var first = archive.List()[0].Id;
        await log.WaitForAsync($"Generation {first} answers", _patience);
        using var stop = new CancellationTokenSource();
        var clients = Enumerable.Range(0, 3).Select(_ => Task.Run(() => AskAsync(service.Client, stop.Token))).ToList();

        builder.Write("sales-interview-guide.md", ApiGuides.Sales.Replace("discount", "rebate", StringComparison.Ordinal));
        var second = builder.Rebuild();
        await log.WaitForAsync($"Generation {second} answers", _patience);
        Assert.Equal(first, archive.RollBack().Id);
        await log.WaitForAsync($"Generation {first} answers", _patience, times: 2);
        archive.Activate(second);
        await log.WaitForAsync($"Generation {second} answers", _patience, times: 2);
        await stop.CancelAsync();
        var seen = (await Task.WhenAll(clients)).SelectMany(s => s).ToHashSet();

        Assert.Equal(new[] { first, second }.ToHashSet(), seen);
    }

    /// <summary>Asks until it is stopped; each answer must be whole and of one generation.</summary>
    private static async Task<HashSet<string>> AskAsync(HttpClient client, CancellationToken stop)
    {
        var generations = new HashSet<string>();
        for (var i = 0; !stop.IsCancellationRequested; i++)
        {
            using var response = await client.GetAsync($"/api/v1/search?q=customer&size={1 + (i % 50)}", CancellationToken.None);
            var body = await response.Content.ReadAsStringAsync(CancellationToken.None);
            var generation = Assert.Single(response.Headers.GetValues("X-GuideSearch-Generation"));

            Assert.Equal(200, (int)response.StatusCode);
            Assert.Contains($"\"generation\":\"{generation}\"", body, StringComparison.Ordinal);
            generations.Add(generation);
        }

        return generations;
    }
}
