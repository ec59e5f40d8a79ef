using System.Text.Json;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace GuideSearch.Cli.Tests;

/// <summary><c>guidesearch mcp</c>, started by the client of the protocol's own library as an assistant starts it.</summary>
public sealed class McpTests
{
    [Fact]
    public async Task An_assistant_starts_the_program_searches_and_reads()
    {
        using var place = new Workplace().WithGuides();
        Assert.Equal(ExitCode.Done, (await place.RunAsync("index")).Code);
        await using var client = await StartAsync(place);

        var tools = await client.ListToolsAsync();
        var found = await client.CallToolAsync("search", new Dictionary<string, object?> { ["q"] = "overfitting", ["fields"] = "id" });
        var guides = await client.ListResourcesAsync();

        Assert.Equal(["search", "question", "draw", "prepare"], tools.Select(tool => tool.Name));
        using var answer = JsonDocument.Parse(Assert.IsType<TextContentBlock>(Assert.Single(found.Content)).Text);
        Assert.Equal(
            "data-scientist/explain-overfitting-and-how-to-avoid-it", answer.RootElement.GetProperty("hits")[0].GetProperty("id").GetString());
        Assert.Equal(3, guides.Count);
    }

    [Fact]
    public async Task A_generation_that_goes_live_while_an_assistant_asks_answers_it()
    {
        using var place = new Workplace().WithGuides();
        Assert.Equal(ExitCode.Done, (await place.RunAsync("index")).Code);
        await using var client = await StartAsync(place);
        Assert.Equal(3, (await client.ListResourcesAsync()).Count);

        place.Write("content/zookeeper.md", "---\nterm: Zookeeper Interview Guide\n---\n## Technical Questions\n### How do you feed an okapi?\nWith leaves.\n");
        Assert.Equal(ExitCode.Done, (await place.RunAsync("index")).Code);

        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        string found;
        do
            found = await SearchAsync(client, "okapi", patience.Token);
        while (!found.Contains("how-do-you-feed-an-okapi", StringComparison.Ordinal));
        Assert.Equal(4, (await client.ListResourcesAsync(cancellationToken: patience.Token)).Count);
    }

    [Fact]
    public async Task Without_an_index_it_says_so_and_ends()
    {
        using var place = new Workplace();

        var outcome = await Child.RunAsync(place, "mcp");

        Assert.Equal(ExitCode.NoIndex, outcome.Code);
        Assert.Equal("", outcome.Out);
        Assert.Contains("There is no index", outcome.Error, StringComparison.Ordinal);
    }

    private static Task<McpClient> StartAsync(Workplace place) => McpClient.CreateAsync(new StdioClientTransport(new()
    {
        Command = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet",
        Arguments = [Path.Combine(AppContext.BaseDirectory, "guidesearch.dll"), "mcp", "--index", place["index-data"]],
        WorkingDirectory = place.Path,
        EnvironmentVariables = new Dictionary<string, string?> { ["GUIDESEARCH_SEMANTICS__ENABLED"] = "false" },
    }));

    private static async Task<string> SearchAsync(McpClient client, string query, CancellationToken cancellationToken)
    {
        var found = await client.CallToolAsync(
            "search", new Dictionary<string, object?> { ["q"] = query, ["fields"] = "id" }, cancellationToken: cancellationToken);
        return Assert.IsType<TextContentBlock>(Assert.Single(found.Content)).Text;
    }
}
