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
        await using var client = await McpClient.CreateAsync(new StdioClientTransport(new()
        {
            Command = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet",
            Arguments = [Path.Combine(AppContext.BaseDirectory, "guidesearch.dll"), "mcp", "--index", place["index-data"]],
            WorkingDirectory = place.Path,
            EnvironmentVariables = new Dictionary<string, string?> { ["GUIDESEARCH_SEMANTICS__ENABLED"] = "false" },
        }));

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
    public async Task Without_an_index_it_says_so_and_ends()
    {
        using var place = new Workplace();

        var outcome = await Child.RunAsync(place, "mcp");

        Assert.Equal(ExitCode.NoIndex, outcome.Code);
        Assert.Equal("", outcome.Out);
        Assert.Contains("There is no index", outcome.Error, StringComparison.Ordinal);
    }
}
