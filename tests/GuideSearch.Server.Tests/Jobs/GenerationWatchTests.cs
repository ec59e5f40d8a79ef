using System.Diagnostics;
using GuideSearch.Indexing;
using GuideSearch.Server.Tests.Telemetry;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GuideSearch.Server.Tests.Jobs;

public class GenerationWatchTests
{
    /// <summary>Longer than any machine of ours needs; a test that waits so long has failed.</summary>
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task A_new_generation_answers_within_two_seconds_and_old_answers_are_forgotten()
    {
        var log = new LogSink();
        await using var service = await RunningService.StartAsync(Loud, services => services.AddSingleton<ILoggerProvider>(log));
        var before = await service.Client.GetStringAsync("/api/v1/search?q=brand-new");
        service.Write("new-guide.md", ApiGuides.Sales.Replace("Sales Interview", "Brand-new", StringComparison.Ordinal));
        var generation = service.Rebuild();
        var published = Stopwatch.GetTimestamp();
        await log.WaitForAsync($"Generation {generation} answers", _patience);
        var took = Stopwatch.GetElapsedTime(published);
        var after = await service.Client.GetStringAsync("/api/v1/search?q=brand-new");

        Assert.InRange(took, TimeSpan.Zero, TimeSpan.FromSeconds(10));
        Assert.NotEqual(before, after);
        Assert.Contains($"\"generation\":\"{generation}\"", after);
    }

    [Fact]
    public async Task Without_an_index_the_service_builds_one_while_it_is_live()
    {
        var log = new LogSink();
        await using var service = await RunningService.StartWithoutIndexAsync(
            settings =>
            {
                Loud(settings);
                settings.BuildAtStart = true;
            },
            services => services.AddSingleton<ILoggerProvider>(log));

        Assert.Equal(200, (int)(await service.Client.GetAsync("/health/live")).StatusCode);
        await log.WaitForAsync("answers: 3 guides, 7 questions", _patience);
        Assert.Equal(200, (int)(await service.Client.GetAsync("/health/ready")).StatusCode);
    }

    [Fact]
    public async Task Content_that_is_no_use_leaves_the_service_live_and_tells_why()
    {
        var log = new LogSink();
        await using var service = await RunningService.StartWithoutIndexAsync(
            settings =>
            {
                Loud(settings);
                settings.BuildAtStart = true;
                settings.Content = Path.Combine(settings.Content, "nosuch");
            },
            services => services.AddSingleton<ILoggerProvider>(log));
        await log.WaitForAsync("could not be built", _patience);

        Assert.Equal(200, (int)(await service.Client.GetAsync("/health/live")).StatusCode);
        Assert.Equal(503, (int)(await service.Client.GetAsync("/health/ready")).StatusCode);
    }

    [Fact]
    public async Task While_another_process_builds_the_service_waits_for_its_generation()
    {
        var log = new LogSink();
        await using var service = await RunningService.StartWithoutIndexAsync(Loud, services => services.AddSingleton<ILoggerProvider>(log));
        var generation = service.Rebuild();

        await log.WaitForAsync($"Generation {generation} answers", _patience);
        Assert.False(service.Services.GetRequiredService<IQuestionIndex>().Status.Degraded);
    }

    private static void Loud(Server.Settings.ServerSettings settings) => settings.Logging.Level = Server.Settings.LogThreshold.Information;
}
