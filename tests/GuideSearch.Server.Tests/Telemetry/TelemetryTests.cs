using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using GuideSearch.Server.Tests.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace GuideSearch.Server.Tests.Telemetry;

[Collection(MeteredAlone.Name)]
public class TelemetryTests
{
    [Fact]
    public async Task Metrics_count_searches_by_their_outcome_and_hold_no_query()
    {
        await using var service = await RunningService.StartAsync(settings => settings.Telemetry.Metrics = true);
        foreach (var address in (string[])["/api/v1/search?q=conflict", "/search?q=conflict", "/search?q=conflict", "/api/v1/search?q=s3cretqqxyz"])
            (await service.Client.GetAsync(address)).Dispose();
        var metrics = await ScrapeAsync(service.Client, searches: 4);

        Assert.Matches("""guidesearch_search_duration_seconds_count\{[^}]*outcome="found"[^}]*\} 3\b""", metrics);
        Assert.Matches("""guidesearch_search_duration_seconds_count\{[^}]*outcome="none"[^}]*\} 1\b""", metrics);
        Assert.Matches(@"guidesearch_index_questions(\{[^}]*\})? 7\b", metrics);
        Assert.Matches(@"guidesearch_answers_hits_total(\{[^}]*\})? 1\b", metrics);
        Assert.Matches(@"guidesearch_answers_misses_total(\{[^}]*\})? 3\b", metrics);
        Assert.Matches("""guidesearch_build_info\{[^}]*schema="[0-9a-f]{12}"[^}]*version="\d+\.\d+\.\d+[^}]*\} 1\b""", metrics);
        Assert.Matches(@"guidesearch_index_age_seconds(\{[^}]*\})? \d+(\.\d+)?", metrics);
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

    [Fact]
    public async Task Traces_of_searches_and_rebuilds_go_to_the_collector_and_hold_no_query()
    {
        var received = new ConcurrentDictionary<string, string>();
        await using var collector = await CollectorAsync(received);
        await using var service = await RunningService.StartAsync(settings =>
            (settings.Telemetry.OtlpEndpoint, settings.AdminKeySha256) = (collector.Urls.First(), Operator.KeyHash));
        service.Client.DefaultRequestHeaders.Add("Authorization", Operator.Bearer);
        service.Client.DefaultRequestHeaders.Add(
            "traceparent", $"00-{Convert.ToHexStringLower("client trace id!"u8)}-00000000000000ab-01");
        (await service.Client.GetAsync("/api/v1/search?q=s3cret+conflict")).Dispose();
        await Operator.RebuildAsync(service.Client, "?force=true");
        await FlushTracesAsync(service);

        var traces = received["/v1/traces"];
        Assert.All(
            ["GET /api/v1/search", "answer", "POST /api/v1/admin/rebuild", "rebuild", "read", "write", "check", "publish", "client trace id!"],
            part => Assert.Contains(part, traces));
        Assert.DoesNotContain("s3cret", traces);
    }

    [Fact]
    public async Task No_trace_is_sent_where_none_is_wanted()
    {
        var received = new ConcurrentDictionary<string, string>();
        await using var collector = await CollectorAsync(received);
        await using var service = await RunningService.StartAsync(settings =>
            settings.Telemetry = new() { OtlpEndpoint = collector.Urls.First(), TraceShare = 0 });
        (await service.Client.GetAsync("/api/v1/search?q=conflict")).Dispose();

        Assert.Null(service.Services.GetService<TracerProvider>());
        Assert.True(service.Services.GetRequiredService<MeterProvider>().ForceFlush());
        Assert.Equal(["/v1/metrics"], received.Keys);
    }

    /// <summary>Asks until all are counted: a search is counted after its answer, and a scrape is kept for a moment.</summary>
    private static async Task<string> ScrapeAsync(HttpClient client, int searches)
    {
        while (true)
        {
            var metrics = await client.GetStringAsync("/metrics");
            var counts = Regex.Matches(metrics, @"guidesearch_search_duration_seconds_count\S* (\d+)").Select(match => match.Groups[1].Value);
            if (counts.Sum(count => int.Parse(count, CultureInfo.InvariantCulture)) >= searches)
                return metrics;
        }
    }

    /// <summary>A span ends after its answer has arrived; a service that stops waits for it.</summary>
    private static async Task FlushTracesAsync(RunningService service)
    {
        await service.App.StopAsync();
        Assert.True(service.Services.GetRequiredService<TracerProvider>().ForceFlush());
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

/// <summary>Meters are heard by name in the whole process: beside these tests no other service may answer a search.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class MeteredAlone
{
    public const string Name = "Metered alone";
}
