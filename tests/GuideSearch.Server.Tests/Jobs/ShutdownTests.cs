using System.Net;
using GuideSearch.Server.Health;
using GuideSearch.Server.Jobs;
using GuideSearch.Server.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace GuideSearch.Server.Tests.Jobs;

[Trait("Fault", "H08")]
public class ShutdownTests
{
    [Fact]
    public async Task A_request_under_way_is_answered_before_the_service_stops()
    {
        await using var service = await RunningService.StartAsync(
            settings => settings.Limits.NoticeSeconds = 0,
            services => services.Gated());
        var gate = service.Services.GetRequiredService<GatedSearcher>();
        var underWay = service.Client.GetAsync("/api/v1/search?q=conflict");
        await gate.ArrivalAsync();

        var lifetime = (SignalLifetime)service.Services.GetRequiredService<IHostLifetime>();
        var stopped = service.App.WaitForShutdownAsync();
        await lifetime.DrainAsync();
        Assert.False(stopped.IsCompleted);
        gate.Open();
        using var response = await underWay;
        await stopped;

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("\"hits\":[{", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task The_service_says_that_it_is_not_ready_before_it_stops()
    {
        await using var service = await RunningService.StartAsync(settings => settings.Limits.NoticeSeconds = 60);
        var lifetime = (SignalLifetime)service.Services.GetRequiredService<IHostLifetime>();
        var draining = lifetime.DrainAsync();

        using var ready = await service.Client.GetAsync("/health/ready");
        using var search = await service.Client.GetAsync("/api/v1/search?q=conflict");
        await service.App.StopAsync();
        await draining;

        Assert.Equal((503, 200), ((int)ready.StatusCode, (int)search.StatusCode));
        Assert.Equal("shutting-down", service.Services.GetRequiredService<Readiness>().Obstacle);
    }
}
