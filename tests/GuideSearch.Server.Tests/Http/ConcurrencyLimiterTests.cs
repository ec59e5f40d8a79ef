using GuideSearch.Server.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace GuideSearch.Server.Tests.Http;

[Trait("Fault", "H02")]
public class ConcurrencyLimiterTests
{
    [Fact]
    public async Task Beyond_those_at_work_and_waiting_a_request_is_told_to_come_back_and_health_stays()
    {
        await using var service = await RunningService.StartAsync(
            settings => (settings.Limits.Concurrency, settings.Limits.Queue) = (1, 0),
            services => services.Gated());
        var gate = service.Services.GetRequiredService<GatedSearcher>();
        var first = service.Client.GetAsync("/api/v1/search?q=conflict");
        await gate.ArrivalAsync();

        using var refused = await service.Client.GetAsync("/api/v1/search?q=overfitting");
        using var live = await service.Client.GetAsync("/health/live");
        using var ready = await service.Client.GetAsync("/health/ready");
        gate.Open();
        using var answered = await first;
        using var again = await service.Client.GetAsync("/api/v1/search?q=overfitting");

        Assert.Equal((503, 200, 200), ((int)refused.StatusCode, (int)live.StatusCode, (int)ready.StatusCode));
        Assert.Equal(TimeSpan.FromSeconds(1), refused.Headers.RetryAfter?.Delta);
        Assert.Contains("\"code\":\"overloaded\"", await refused.Content.ReadAsStringAsync());
        Assert.Equal((200, 200), ((int)answered.StatusCode, (int)again.StatusCode));
    }

    /// <summary>A search keeps its thread; what has to come by all the same must not wait for the pool to grow.</summary>
    [Fact]
    public async Task A_thread_stands_ready_for_each_request_at_work_and_some_more_for_health_checks()
    {
        await using var service = await RunningService.StartAsync(settings => settings.Limits.Concurrency = 40);

        ThreadPool.GetMinThreads(out var ready, out _);

        Assert.InRange(ready, 48, int.MaxValue);
    }

    [Fact]
    public async Task A_request_that_waits_gets_its_turn()
    {
        await using var service = await RunningService.StartAsync(
            settings => (settings.Limits.Concurrency, settings.Limits.Queue) = (1, 5),
            services => services.Gated());
        var gate = service.Services.GetRequiredService<GatedSearcher>();
        var all = Enumerable.Range(0, 6).Select(i => service.Client.GetAsync($"/api/v1/search?q=conflict+w{i}")).ToList();
        await gate.ArrivalAsync();
        gate.Open();

        Assert.All(await Task.WhenAll(all), response => Assert.Equal(200, (int)response.StatusCode));
    }

    [Fact]
    public async Task A_request_that_takes_too_long_is_given_up()
    {
        await using var service = await RunningService.StartAsync(settings => settings.Limits.RequestSeconds = 1, services => services.Gated());
        using var response = await service.Client.GetAsync("/api/v1/search?q=conflict");

        Assert.Equal(503, (int)response.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(1), response.Headers.RetryAfter?.Delta);
    }
}
