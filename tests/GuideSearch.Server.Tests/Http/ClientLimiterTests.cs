using GuideSearch.Server.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace GuideSearch.Server.Tests.Http;

/// <summary>H02: the limit of a client, over HTTP.</summary>
[Trait("Fault", "H02")]
public class ClientLimiterTests
{
    [Fact]
    public async Task Without_a_limit_nobody_is_stopped()
    {
        await using var service = await RunningService.StartAsync(settings => settings.Proxies = ["127.0.0.1"]);

        Assert.All(await AskAsync(service, 100, "203.0.113.7"), status => Assert.Equal(200, status));
    }

    [Fact]
    public async Task Who_asks_too_often_is_told_when_to_come_back_and_health_and_operators_pass_by()
    {
        await using var service = await StartAsync();
        var asked = await AskAsync(service, 5);
        using var refused = await service.Client.GetAsync("/search?q=conflict");
        using var live = await service.Client.GetAsync("/health/live");
        using var operators = await service.Client.GetAsync("/api/v1/admin/tasks/x");

        Assert.Equal([200, 200, 200, 429, 429], asked);
        Assert.Equal((429, 200, 404), ((int)refused.StatusCode, (int)live.StatusCode, (int)operators.StatusCode));
        Assert.Equal(TimeSpan.FromSeconds(1), refused.Headers.RetryAfter?.Delta);
        Assert.Contains("\"code\":\"too-many-requests\"", await refused.Content.ReadAsStringAsync());
        Assert.Equal("nosniff", Assert.Single(refused.Headers.GetValues("X-Content-Type-Options")));
    }

    /// <summary>A client that writes the header itself must not get a bucket for each name it makes up.</summary>
    [Fact]
    public async Task The_address_that_is_forwarded_counts_from_a_configured_proxy_only()
    {
        await using var direct = await StartAsync();
        await using var elsewhere = await StartAsync("10.0.0.0/8", "2001:db8::1");
        await using var behind = await StartAsync("127.0.0.0/8");

        foreach (var service in (RunningService[])[direct, elsewhere])
            Assert.Equal([200, 200, 200, 429, 429, 429], await AskAsync(service, 6, "203.0.113.1", "203.0.113.2"));
        Assert.Equal([200, 200, 200, 200, 200, 200, 429], await AskAsync(behind, 7, "203.0.113.1", "203.0.113.2"));
        Assert.Equal([429, 429], await AskAsync(behind, 2, "198.51.100.9, 203.0.113.1", "198.51.100.8, 203.0.113.2"));
    }

    /// <summary>Three requests at once, and no time passes in which a fourth could come.</summary>
    private static Task<RunningService> StartAsync(params string[] proxies) => RunningService.StartAsync(
        settings => (settings.Limits.ClientRate, settings.Limits.ClientBurst, settings.Proxies) = (1, 3, proxies),
        services => services.AddSingleton<TimeProvider>(new ManualClock()));

    /// <param name="clients">Whom a proxy names, in turn.</param>
    private static async Task<IReadOnlyList<int>> AskAsync(RunningService service, int times, params string[] clients)
    {
        var statuses = new List<int>();
        for (var i = 0; i < times; i++)
        {
            using var response = clients is []
                ? await service.SendAsync("/api/v1/search?q=conflict")
                : await service.SendAsync("/api/v1/search?q=conflict", "GET", ("X-Forwarded-For", clients[i % clients.Length]));
            statuses.Add((int)response.StatusCode);
        }

        return statuses;
    }
}
