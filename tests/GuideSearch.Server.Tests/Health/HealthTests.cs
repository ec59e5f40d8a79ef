using GuideSearch.Indexing;
using GuideSearch.Server.Health;
using Microsoft.Extensions.DependencyInjection;

namespace GuideSearch.Server.Tests.Health;

/// <summary>Live and ready in every state; and what a search is told meanwhile.</summary>
public class HealthTests
{
    [Fact]
    public async Task Before_the_first_index_the_service_is_live_and_says_when_to_come_back()
    {
        await using var service = await RunningService.StartWithoutIndexAsync();

        Assert.Equal((200, 503, 503), await StatesAsync(service));
        using var response = await service.Client.GetAsync("/api/v1/search?q=boom");
        Assert.Equal(TimeSpan.FromSeconds(5), response.Headers.RetryAfter?.Delta);
        Assert.Contains("\"code\":\"no-index\"", await response.Content.ReadAsStringAsync());
        Assert.Equal("no-store", response.Headers.CacheControl!.ToString());
    }

    [Theory]
    [InlineData("/api/v1/guides"), InlineData("/api/v1/guides/x"), InlineData("/api/v1/questions/x/y"), InlineData("/api/v1/facets/tag")]
    [InlineData("/api/v1/explain?q=x&id=a/b")]
    public async Task Before_the_first_index_no_route_says_that_something_is_not_there(string address)
    {
        await using var service = await RunningService.StartWithoutIndexAsync();
        using var response = await service.Client.GetAsync(address);

        Assert.Equal(503, (int)response.StatusCode);
    }

    [Fact]
    public async Task With_an_open_generation_it_is_ready()
    {
        await using var service = await RunningService.StartAsync();

        Assert.Equal((200, 200, 200), await StatesAsync(service));
    }

    [Fact]
    public async Task While_it_drains_it_answers_and_says_that_it_is_not_ready()
    {
        await using var service = await RunningService.StartAsync();
        service.Services.GetRequiredService<Readiness>().Drain();

        Assert.Equal((200, 503, 200), await StatesAsync(service));
        Assert.Contains("\"code\":\"shutting-down\"", await ReadAsync(service, "/health/ready"));
    }

    [Fact]
    public async Task An_index_of_another_version_is_told_from_none()
    {
        await using var service = await RunningService.StartWithForeignIndexAsync();

        Assert.Equal((200, 503, 503), await StatesAsync(service));
        Assert.Contains("\"code\":\"schema-mismatch\"", await ReadAsync(service, "/health/ready"));
        Assert.Contains("\"code\":\"schema-mismatch\"", await ReadAsync(service, "/api/v1/search?q=x"));
        Assert.Contains("\"reason\":\"schema-mismatch\"", await ReadAsync(service, "/api/v1/status"));
    }

    [Fact]
    public async Task A_build_that_fails_leaves_it_ready()
    {
        await using var service = await RunningService.StartAsync();
        service.Write("machine-learning-interview-guide.md", "no guide");
        service.Write("sales-interview-guide.md", "no guide");
        service.Write("symbols-interview-guide.md", "no guide");
        var report = service.Services.GetRequiredService<IndexBuild>().Run(new(), progress: null, CancellationToken.None);

        Assert.Equal(BuildOutcome.ContentRefused, report.Outcome);
        Assert.Equal((200, 200, 200), await StatesAsync(service));
    }

    [Fact]
    public async Task Live_asks_nothing_of_the_disk()
    {
        await using var service = await RunningService.StartAsync();
        Directory.Move(service.IndexFolder, service.IndexFolder + ".gone");

        Assert.Equal(200, (int)(await service.Client.GetAsync("/health/live")).StatusCode);
    }

    private static async Task<(int Live, int Ready, int Search)> StatesAsync(RunningService service) => (
        (int)(await service.Client.GetAsync("/health/live")).StatusCode,
        (int)(await service.Client.GetAsync("/health/ready")).StatusCode,
        (int)(await service.Client.GetAsync("/api/v1/search?q=conflict")).StatusCode);

    private static async Task<string> ReadAsync(RunningService service, string address) =>
        await (await service.Client.GetAsync(address)).Content.ReadAsStringAsync();
}
