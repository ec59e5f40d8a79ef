using System.Text.Json.Nodes;
using GuideSearch.Engines;
using GuideSearch.OpenSearch.Tests.Hosting;
using GuideSearch.Server.Settings;
using GuideSearch.Testing.Hosting;

namespace GuideSearch.OpenSearch.Tests.Serving;

/// <summary>What a service over a cluster says over HTTP while the cluster is away, and when it is back.</summary>
public class ServedFaultTests
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task A_cluster_that_is_not_there_has_a_code_of_its_own_everywhere()
    {
        var options = new ClusterOptions([new($"http://127.0.0.1:{OneAnswer.FreePort()}")]) { Retries = 0 };
        await using var service = await RunningService.StartWithoutIndexAsync(Measured, engine: EngineOver(options));

        foreach (var path in new[] { "/health/ready", "/api/v1/search?q=conflict", "/api/v1/facets", "/api/v1/suggest?q=con" })
        {
            using var answer = await service.Client.GetAsync(path);
            var problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
            Assert.Equal((path, 503, "cluster-unavailable"), (path, (int)answer.StatusCode, (string?)problem["code"]));
            Assert.Equal(TimeSpan.FromSeconds(5), answer.Headers.RetryAfter?.Delta);
            Assert.DoesNotContain("127.0.0.1", (string?)problem["detail"], StringComparison.Ordinal);
        }

        var status = await StatusAsync(service);
        Assert.False((bool)status["ready"]!);
        Assert.Equal(("cluster-unavailable", "unreachable"), ((string?)status["reason"], (string?)status["fault"]));
        Assert.Equal(200, (int)(await service.Client.GetAsync("/health/live")).StatusCode);
    }

    [Fact]
    public async Task Metrics_tell_the_state_the_errors_and_the_open_circuit()
    {
        var address = new Uri($"http://127.0.0.1:{OneAnswer.FreePort()}");
        await using var service = await RunningService.StartWithoutIndexAsync(Measured, engine: EngineOver(new([address])));

        // Calls made before anybody measures are told by none; the next trial of the node is.
        var metrics = "";
        await Polling.UntilAsync("a call is measured", _patience, async () =>
        {
            metrics = await service.Client.GetStringAsync("/metrics");
            return metrics.Contains("guidesearch_cluster_call_duration_seconds_count{", StringComparison.Ordinal);
        });

        Assert.Equal("1", ValueOf(metrics, "guidesearch_cluster_state", "state=\"unreachable\""));
        Assert.Equal("0", ValueOf(metrics, "guidesearch_cluster_state", "state=\"sound\""));
        Assert.Equal("1", ValueOf(metrics, "guidesearch_cluster_circuit_open", $"node=\"{address.Authority}\""));
        Assert.NotEqual("0", ValueOf(metrics, "guidesearch_cluster_errors_total", "fault=\"unreachable\""));
        Assert.NotEqual("0", ValueOf(metrics, "guidesearch_cluster_call_duration_seconds_count", "outcome=\"no-answer\""));
    }

    [ClusterFact]
    public async Task A_cluster_that_goes_away_is_told_and_one_that_comes_back_answers()
    {
        await using var front = await NodeFront.StartAsync(Cluster.Address!);
        using var index = new ClusterIndex(options => options with { Addresses = [front.Address], Retries = 0 });
        await using var service = await RunningService.StartWithoutIndexAsync(Building, engine: EngineOver(index.Options));
        await UntilReadyAsync(service, 200);
        var before = await service.Client.GetStringAsync("/api/v1/search?q=conflict");

        front.IsAway = true;
        using var away = await service.Client.GetAsync("/api/v1/search?q=overfitting");
        await UntilReadyAsync(service, 503);
        var status = await StatusAsync(service);
        front.IsAway = false;
        await UntilReadyAsync(service, 200);

        Assert.Equal(503, (int)away.StatusCode);
        Assert.Equal("unreachable", (string?)status["fault"]);
        Assert.Contains("does not answer", (string?)status["notice"], StringComparison.Ordinal);
        Assert.Equal(before, await service.Client.GetStringAsync("/api/v1/search?q=conflict"));
        Assert.Null((await StatusAsync(service))["fault"]);
    }

    [ClusterFact]
    public async Task An_index_is_built_once_the_cluster_comes()
    {
        await using var front = await NodeFront.StartAsync(Cluster.Address!);
        front.IsAway = true;
        using var index = new ClusterIndex(options => options with { Addresses = [front.Address], Retries = 0 });
        await using var service = await RunningService.StartWithoutIndexAsync(Building, engine: EngineOver(index.Options));
        await UntilReadyAsync(service, 503);

        front.IsAway = false;

        await UntilReadyAsync(service, 200);
        Assert.Contains("conflict", await service.Client.GetStringAsync("/api/v1/search?q=conflict"), StringComparison.Ordinal);
    }

    [ClusterFact]
    public async Task A_cluster_that_takes_nothing_new_answers_and_tells()
    {
        using var index = new ClusterIndex();
        await using var service = await RunningService.StartWithoutIndexAsync(Building, engine: EngineOver(index.Options));
        await UntilReadyAsync(service, 200);

        JsonObject Block(JsonNode? value) => new() { ["index.blocks.read_only_allow_delete"] = value };
        await index.Client.SendAsync(HttpMethod.Put, $"{index.Prefix}-*/_settings", Block(true), default);
        await Polling.UntilAsync("read-only", _patience, async () => (string?)(await StatusAsync(service))["fault"] is "read-only");
        var ready = JsonNode.Parse(await service.Client.GetStringAsync("/health/ready"))!;
        var search = await service.Client.GetAsync("/api/v1/search?q=discount");
        await index.Client.SendAsync(HttpMethod.Put, $"{index.Prefix}-*/_settings", Block(null), default);
        await Polling.UntilAsync("sound", _patience, async () => (await StatusAsync(service))["fault"] is null);

        Assert.Equal((true, "read-only", 200), ((bool)ready["degraded"]!, (string?)ready["fault"], (int)search.StatusCode));
    }

    private static void Measured(ServerSettings settings) => settings.Telemetry.Metrics = true;

    private static void Building(ServerSettings settings) => settings.BuildAtStart = true;

    private static EngineFactory EngineOver(ClusterOptions options) =>
        (folder, ranking, clock) => new OpenSearchEngine(options, folder, ranking, clock);

    private static async Task<JsonNode> StatusAsync(RunningService service) =>
        JsonNode.Parse(await service.Client.GetStringAsync("/api/v1/status"))!;

    private static Task UntilReadyAsync(RunningService service, int status) => Polling.UntilAsync(
        $"ready answers {status}", _patience, async () => (int)(await service.Client.GetAsync("/health/ready")).StatusCode == status);

    /// <summary>The value of the one line of a metric that has a label.</summary>
    private static string ValueOf(string metrics, string name, string label) => Assert.Single(metrics.Split('\n'), line =>
        line.StartsWith(name + "{", StringComparison.Ordinal) && line.Contains(label, StringComparison.Ordinal)).Split(' ')[1];
}
