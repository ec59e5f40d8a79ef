using GuideSearch.Engines;
using GuideSearch.Indexing;
using GuideSearch.Server.Jobs;
using GuideSearch.Server.Settings;
using GuideSearch.Server.Tests.Telemetry;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace GuideSearch.Server.Tests.Jobs;

/// <summary>Whatever the world does to a task in the background, the service goes on: it is told once, and tried again.</summary>
[Trait("Fault", "F04")]
public class FaultyWorldTests
{
    private const string Guide = "sales-interview-guide.md";

    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(90);

    private readonly LogSink _log = new();

    [Theory]
    [InlineData("loop.md", "loop.md"), InlineData("there.md", "back.md", "back.md", "there.md"), InlineData("rules.yml", "rules.yml")]
    [InlineData("folder", "folder"), InlineData("guides.md", "."), InlineData("nowhere.md", "nosuch.md")]
    public async Task Links_that_lead_nowhere_or_in_a_circle_stop_neither_the_watch_nor_the_service(params string[] links)
    {
        await using var service = await StartAsync(settings => settings.Watch = true);
        await _log.WaitForAsync("published nothing", _patience);
        var content = service.Services.GetRequiredService<ServerSettings>().Content;
        foreach (var link in links.Chunk(2))
            File.CreateSymbolicLink(Path.Combine(content, link[0]), link[1]);
        service.Write(Guide, ApiGuides.Sales.Replace("at the end of the quarter", "in the aardvark season", StringComparison.Ordinal));

        // What may not be read as meant may be refused; the service and its watch are there all the same.
        await _log.WaitForAsync("Building the index", _patience, times: 2);
        foreach (var link in links.Chunk(2))
            File.Delete(Path.Combine(content, link[0]));
        service.Write(Guide, ApiGuides.Sales.Replace("at the end of the quarter", "in the buffalo season", StringComparison.Ordinal));
        await FoundAsync(service, "buffalo");

        await GoesOnAsync(service);
    }

    [Fact]
    public async Task A_watch_whose_index_folder_cannot_be_listed_watches_on()
    {
        var archive = new FaultyArchive(faults: 3);
        await using var service = await StartAsync(
            settings => settings.Watch = true, services => services.AddSingleton<IGenerationArchive>(archive));
        await _log.WaitForAsync("published nothing", _patience);

        Assert.Single(_log.Lines, line => line.Contains("No space left", StringComparison.Ordinal));
        await GoesOnAsync(service);
    }

    [Theory]
    [InlineData(typeof(IOException)), InlineData(typeof(UnauthorizedAccessException)), InlineData(typeof(InvalidOperationException))]
    public async Task An_index_that_cannot_be_looked_at_is_told_once_and_when_it_can_again(Type fault)
    {
        FaultyIndex? faulty = null;
        await using var service = await StartAsync(_ => { }, services => services.AddSingleton<IQuestionIndex>(s =>
            faulty = new FaultyIndex(s.GetRequiredService<IEngine>().Index)));
        faulty!.Fault = () => (Exception)Activator.CreateInstance(fault, "No space left")!;
        await faulty.LooksAsync(3).WaitAsync(_patience);
        faulty.Fault = null;
        await _log.WaitForAsync("again", _patience);

        Assert.Single(_log.Lines, line => line.Contains("No space left", StringComparison.Ordinal));
        await GoesOnAsync(service);
    }

    [Theory]
    [InlineData(typeof(IOException)), InlineData(typeof(UnauthorizedAccessException)), InlineData(typeof(OutOfMemoryException))]
    public async Task A_first_build_that_breaks_off_leaves_the_service_live(Type fault)
    {
        await using var service = await RunningService.StartWithoutIndexAsync(
            settings => (settings.BuildAtStart, settings.Logging.Level) = (true, LogThreshold.Information),
            services => services.AddSingleton<ILoggerProvider>(_log)
                .AddSingleton<IGuideSource>(new FaultySource(() => (Exception)Activator.CreateInstance(fault, "No space left")!)));
        await _log.WaitForAsync("No space left", _patience);
        await service.Services.GetRequiredService<Rebuilds>().StopAsync();

        Assert.Equal(200, (int)(await service.Client.GetAsync("/health/live")).StatusCode);
        Assert.False(service.App.Lifetime.ApplicationStopping.IsCancellationRequested);
    }

    [Fact]
    public async Task A_collector_that_is_not_there_costs_no_search()
    {
        await using var service = await StartAsync(settings => settings.Telemetry.OtlpEndpoint = "http://127.0.0.1:9");

        await GoesOnAsync(service);
    }

    [Fact]
    public async Task A_task_that_fails_in_a_way_nobody_thought_of_does_not_end_the_service()
    {
        await using var service = await StartAsync(_ => { }, services => services.AddHostedService<Broken>());
        await _log.WaitForAsync("Nobody thought of this", _patience);

        await GoesOnAsync(service);
    }

    private async Task<RunningService> StartAsync(Action<ServerSettings> change, Action<IServiceCollection>? more = null) =>
        await RunningService.StartAsync(
            settings =>
            {
                settings.Logging.Level = LogThreshold.Information;
                change(settings);
            },
            services =>
            {
                services.AddSingleton<ILoggerProvider>(_log);
                more?.Invoke(services);
            });

    private static async Task GoesOnAsync(RunningService service)
    {
        using var response = await service.Client.GetAsync("/api/v1/search?q=conflict");

        Assert.Equal(200, (int)response.StatusCode);
        Assert.False(service.App.Lifetime.ApplicationStopping.IsCancellationRequested);
    }

    /// <summary>Asks until a word is found.</summary>
    private static async Task FoundAsync(RunningService service, string word)
    {
        using var late = new CancellationTokenSource(_patience);
        while (!(await service.Client.GetStringAsync($"/api/v1/search?q={word}&typo=off&semantic=off&synonyms=off", late.Token))
            .Contains($"in the {word} season", StringComparison.Ordinal))
        {
            late.Token.ThrowIfCancellationRequested();
        }
    }

    private sealed class Broken : BackgroundService
    {
        protected override async Task ExecuteAsync(CancellationToken stoppingToken)
        {
            await Task.Yield();
            throw new InvalidOperationException("Nobody thought of this.");
        }
    }

    private sealed class FaultySource(Func<Exception> fault) : IGuideSource
    {
        public GuideReading Read(IProgress<(int Done, int Total)>? progress, CancellationToken cancellationToken) => throw fault();
    }

    private sealed class FaultyArchive(int faults) : IGenerationArchive
    {
        private int _left = faults;

        public IReadOnlyList<ArchivedGeneration> List() =>
            Interlocked.Decrement(ref _left) >= 0 ? throw new IOException("No space left") : [];

        public string? FaultOf(string id, CancellationToken cancellationToken) => throw new NotSupportedException();

        public IGenerationReader Open(string id) => throw new NotSupportedException();

        public Generation Activate(string id) => throw new NotSupportedException();

        public Generation RollBack() => throw new NotSupportedException();

        public PrunePlan Prune(int keep) => throw new NotSupportedException();
    }
}
