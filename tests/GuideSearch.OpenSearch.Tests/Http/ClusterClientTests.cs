using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using GuideSearch.OpenSearch.Http;
using GuideSearch.OpenSearch.Storage;
using GuideSearch.OpenSearch.Tests.Hosting;

namespace GuideSearch.OpenSearch.Tests.Http;

/// <summary>A node that does not answer is passed by; a cluster that cannot answer in full says so.</summary>
public class ClusterClientTests
{
    private const string Whole = """{ "timed_out": false, "_shards": { "total": 3, "failed": 0 } }""";

    [Fact]
    public async Task A_node_that_is_gone_is_passed_by()
    {
        using var node = new OneAnswer(200, Whole);
        using var client = ClientOf(Gone(), node.Address);

        for (var i = 0; i < 10; i++)
            Assert.True((await client.GetAsync("", CancellationToken.None)).Succeeded);

        Assert.Single(client.SilentNodes);
    }

    [Fact]
    public async Task A_node_that_hangs_is_passed_by_once_it_let_requests_wait()
    {
        using var hanging = new TcpListener(IPAddress.Loopback, 0);
        hanging.Start();
        using var node = new OneAnswer(200, Whole);
        using var client = HastyClientOf(new Uri($"http://127.0.0.1:{((IPEndPoint)hanging.LocalEndpoint).Port}"), node.Address);

        for (var i = 0; i < 10; i++)
            Assert.True((await client.GetAsync("", CancellationToken.None)).Succeeded);

        Assert.Single(client.SilentNodes);
    }

    [Fact]
    public async Task A_node_that_waits_for_another_one_is_not_silent()
    {
        using var node = new OneAnswer(200, Whole) { HangsAt = "/slow" };
        using var client = HastyClientOf(node.Address);

        var fault = await Assert.ThrowsAsync<ClusterException>(() => client.GetAsync("slow", CancellationToken.None).AsTask());

        Assert.Equal(ClusterFault.Unreachable, fault.Fault);
        Assert.Empty(client.SilentNodes);
        Assert.True((await client.GetAsync("", CancellationToken.None)).Succeeded);
    }

    [Fact]
    public async Task While_a_node_is_silent_searches_stay_with_the_others()
    {
        using var node = new OneAnswer(200, """{ "nodes": { "abc": { "name": "node-1" } } }""");
        using var client = ClientOf(Gone(), node.Address);
        await client.LearnNamesAsync(CancellationToken.None);
        var before = client.Preference;

        for (var i = 0; i < 6; i++)
            await client.GetAsync("", CancellationToken.None);

        Assert.Equal(("", "&preference=_prefer_nodes:abc"), (before, client.Preference));
    }

    [Fact]
    public async Task A_cluster_of_which_no_node_answers_is_told_by_its_addresses()
    {
        var gone = Gone();
        using var client = ClientOf(gone);

        var fault = await Assert.ThrowsAsync<ClusterException>(() => client.GetAsync("", CancellationToken.None).AsTask());

        Assert.Equal(ClusterFault.Unreachable, fault.Fault);
        Assert.Contains(gone.Authority, fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "timed_out": false, "_shards": { "total": 3, "failed": 1 } }""")]
    [InlineData("""{ "timed_out": true, "_shards": { "total": 3, "failed": 0 } }""")]
    public async Task An_answer_of_some_shards_is_none(string reply)
    {
        using var node = new OneAnswer(200, reply);
        using var client = ClientOf(node.Address);

        var fault = await Assert.ThrowsAsync<ClusterException>(
            () => new DocumentReader(client, "index").SearchAsync(new JsonObject(), CancellationToken.None));

        Assert.Equal(ClusterFault.Partial, fault.Fault);
    }

    [Theory]
    [InlineData(401, """{ "error": "Unauthorized" }""", "Refused")]
    [InlineData(403, """{ "error": { "type": "security_exception", "reason": "no permissions" } }""", "Refused")]
    [InlineData(403, """{ "error": { "type": "cluster_block_exception", "reason": "read-only" } }""", "Full")]
    [InlineData(429, """{ "error": { "type": "cluster_block_exception", "reason": "disk usage exceeded" } }""", "Full")]
    [InlineData(429, """{ "error": { "type": "rejected_execution_exception", "reason": "queue" } }""", "Partial")]
    [InlineData(500, """{ "error": { "type": "node_disconnected_exception", "reason": "disconnected" } }""", "Partial")]
    [InlineData(503, """{ "error": { "type": "search_phase_execution_exception", "reason": "all shards failed" } }""", "Partial")]
    [InlineData(404, """{ "error": { "type": "index_not_found_exception", "reason": "no such index" } }""", "Missing")]
    [InlineData(409, """{ "error": { "type": "version_conflict_engine_exception", "reason": "conflict" } }""", "Conflict")]
    [InlineData(400, """{ "error": { "root_cause": [{ "type": "parsing_exception", "reason": "unknown" }] } }""", "Failed")]
    public async Task What_a_cluster_refuses_has_a_name(int status, string body, string expected)
    {
        using var node = new OneAnswer(status, body);
        using var client = ClientOf(node.Address);

        var reply = await client.GetAsync("", CancellationToken.None);

        Assert.Equal(expected, Assert.Throws<ClusterException>(() => reply.Require()).Fault.ToString());
    }

    [Fact]
    public async Task Credentials_are_sent_as_they_are_set_and_never_told()
    {
        using var node = new OneAnswer(401, """{ "error": "Unauthorized" }""");
        var options = new ClusterOptions([node.Address]) { Retries = 0 };
        using var named = new ClusterClient(options with { Username = "reader", Password = "pass" }, TimeProvider.System);
        using var keyed = new ClusterClient(options with { ApiKey = "a2V5" }, TimeProvider.System);

        var refused = (await named.GetAsync("", CancellationToken.None)).ToException();
        await keyed.GetAsync("", CancellationToken.None);

        Assert.Equal(["Basic cmVhZGVyOnBhc3M=", "ApiKey a2V5"], node.Credentials);
        Assert.DoesNotContain("pass", refused.Message.Replace("password", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "version": { "distribution": "opensearch", "number": "2.19.1" } }""", null)]
    [InlineData("""{ "version": { "distribution": "opensearch", "number": "3.9.0-SNAPSHOT" } }""", null)]
    [InlineData("""{ "version": { "distribution": "opensearch", "number": "1.3.0" } }""", "1.3.0")]
    [InlineData("""{ "version": { "distribution": "opensearch", "number": "4.0.0" } }""", "4.0.0")]
    [InlineData("""{ "version": { "number": "8.15.0" } }""", "elasticsearch 8.15.0")]
    [InlineData("""{ "hello": "world" }""", "no search cluster")]
    [InlineData("""[]""", "no search cluster")]
    public void A_cluster_of_another_product_or_version_is_told(string reply, string? named)
    {
        var fault = ClusterVersion.FaultOf(System.Text.Json.JsonElement.Parse(reply));

        if (named is null)
            Assert.Null(fault);
        else
            Assert.Contains(named, fault, StringComparison.Ordinal);
    }

    private static Uri Gone() => new($"http://127.0.0.1:{OneAnswer.FreePort()}");

    private static ClusterClient ClientOf(params Uri[] addresses) => new(new ClusterOptions(addresses) { Retries = 2 }, TimeProvider.System);

    /// <summary>Waits no longer than a node that answers takes on a busy machine.</summary>
    private static ClusterClient HastyClientOf(params Uri[] addresses) => new(
        new ClusterOptions(addresses) { Request = TimeSpan.FromSeconds(2), Retries = 2 }, TimeProvider.System);
}
