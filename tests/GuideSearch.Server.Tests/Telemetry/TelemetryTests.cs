using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Metrics;

namespace GuideSearch.Server.Tests.Telemetry;

public class TelemetryTests
{
    [Fact]
    public async Task Metrics_count_searches_by_their_outcome_and_hold_no_query()
    {
        await using var service = await RunningService.StartAsync(settings => settings.Telemetry.Metrics = true);
        foreach (var address in (string[])["/api/v1/search?q=conflict", "/search?q=conflict", "/search?q=conflict", "/api/v1/search?q=s3cretqqxyz"])
            (await service.Client.GetAsync(address)).Dispose();
        var metrics = await service.Client.GetStringAsync("/metrics");

        Assert.Matches("""guidesearch_search_duration_seconds_count\{[^}]*outcome="found"[^}]*\} 3\b""", metrics);
        Assert.Matches("""guidesearch_search_duration_seconds_count\{[^}]*outcome="none"[^}]*\} 1\b""", metrics);
        Assert.Matches(@"guidesearch_index_questions(\{[^}]*\})? 7\b", metrics);
        Assert.Contains("http_server_request_duration_seconds_count", metrics);
        Assert.DoesNotContain("s3cret", metrics);
    }

    [Fact]
    public async Task Unless_asked_for_there_are_no_metrics()
    {
        await using var service = await RunningService.StartAsync();
        using var response = await service.Client.GetAsync("/metrics");

        Assert.Equal(404, (int)response.StatusCode);
    }

    [Fact]
    public async Task Metrics_go_to_the_collector_and_hold_no_query()
    {
        var received = new ConcurrentDictionary<string, string>();
        await using var collector = await CollectorAsync(received);
        await using var service = await RunningService.StartAsync(settings => settings.Telemetry.OtlpEndpoint = collector.Urls.First());
        (await service.Client.GetAsync("/api/v1/search?q=s3cret+conflict")).Dispose();
        Assert.True(service.Services.GetRequiredService<MeterProvider>().ForceFlush());

        Assert.Contains("guidesearch.search.duration", received["/v1/metrics"]);
        Assert.DoesNotContain(received.Values, body => body.Contains("s3cret", StringComparison.Ordinal));
    }

    /// <summary>A collector that keeps what it is sent.</summary>
    private static async Task<WebApplication> CollectorAsync(ConcurrentDictionary<string, string> received)
    {
        var builder = WebApplication.CreateSlimBuilder();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.MapPost("/{**path}", async context =>
        {
            using var reader = new StreamReader(context.Request.Body, Encoding.Latin1);
            var body = await reader.ReadToEndAsync();
            received.AddOrUpdate(context.Request.Path, body, (_, before) => before + body);
            context.Response.StatusCode = StatusCodes.Status200OK;
        });
        await app.StartAsync();
        return app;
    }
}
