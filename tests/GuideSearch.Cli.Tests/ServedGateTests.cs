using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace GuideSearch.Cli.Tests;

/// <summary>The gate of the settings in a service of its own process: it judges what an operator asks for and what is watched.</summary>
public sealed class ServedGateTests : IAsyncLifetime
{
    private const string Key = "0123456789-of-no-use-elsewhere-9876543210";

    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(2);

    private readonly Workplace _place = new Workplace().WithGuides();
    private readonly HttpClient _client = new() { Timeout = _patience };

    /// <summary>A live generation that answers a judged query, and content that does not any more.</summary>
    public async Task InitializeAsync()
    {
        _client.DefaultRequestHeaders.Add("Authorization", $"Bearer {Key}");
        _place.Write("gate/queries.tsv", "qid\ttype\tquery\nq1\tkeyword\tleft join\n");
        _place.Write("gate/qrels.tsv", "qid\tdocument\tgrade\nq1\tdata-engineer/what-does-a-left-join-return\t3\n");
        await _place.RunAsync("index");
        _place.Write("content/data-engineer.md", SmallGuides.DataEngineer
            .Replace("What does a `LEFT JOIN` return?", "What is a window function?", StringComparison.Ordinal)
            .Replace("Every row of the left table, with NULL where the right one has no match.", "A sum over rows.", StringComparison.Ordinal));
    }

    public Task DisposeAsync()
    {
        _client.Dispose();
        _place.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task A_rebuild_over_HTTP_ends_as_gate_failed_and_force_publishes_it()
    {
        using var service = Start();
        var address = await service.AddressAsync();

        var refused = await RebuildAsync(address, "");
        var last = (await AskAsync($"{address}/api/v1/status"))["lastBuild"]!;
        var forced = await RebuildAsync(address, "?force=true");

        Assert.Equal(("refused", "gate-failed", 422), ((string)refused["state"]!, (string)refused["problem"]!["code"]!, (int)refused["problem"]!["status"]!));
        Assert.Contains("The query q1 'left join' would find no relevant document", (string)refused["problem"]!["detail"]!);
        Assert.Equal(("refused", (string)refused["problem"]!["detail"]!), ((string)last["outcome"]!, (string)last["reason"]!));
        Assert.Equal((null, "published"), ((string?)refused["generation"], (string)forced["state"]!));
    }

    [Fact]
    public async Task A_watched_edit_that_fails_the_gate_is_not_published()
    {
        var live = (await _place.RunAsync("generations", "list")).Out;
        using var service = Start("--watch");
        var address = await service.AddressAsync();

        var status = await UntilAsync($"{address}/api/v1/status", answer => answer["lastBuild"] is not null);

        Assert.Equal("refused", (string)status["lastBuild"]!["outcome"]!);
        Assert.Contains("The query q1 'left join'", (string)status["lastBuild"]!["reason"]!);
        Assert.Equal(live, (await _place.RunAsync("generations", "list")).Out);
    }

    private Child Start(params string[] flags) => Child.Start(
        _place,
        new Dictionary<string, string>
        {
            ["GUIDESEARCH_GATE__FOLDER"] = "gate",
            ["GUIDESEARCH_ADMIN_KEY_SHA256"] = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Key))),
        },
        ["serve", "--urls", "http://127.0.0.1:0", .. flags]);

    private async Task<JsonNode> RebuildAsync(string address, string parameters)
    {
        using var response = await _client.PostAsync($"{address}/api/v1/admin/rebuild{parameters}", content: null);
        Assert.Equal(202, (int)response.StatusCode);
        return await UntilAsync($"{address}{response.Headers.Location}", task => (string)task["state"]! != "running");
    }

    private async Task<JsonNode> UntilAsync(string address, Func<JsonNode, bool> isThere)
    {
        using var late = new CancellationTokenSource(_patience);
        while (true)
        {
            late.Token.ThrowIfCancellationRequested();
            if (await AskAsync(address) is var answer && isThere(answer))
                return answer;
        }
    }

    private async Task<JsonNode> AskAsync(string address) => JsonNode.Parse(await _client.GetStringAsync(address))!;
}
