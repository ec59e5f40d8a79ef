using System.Text.Json.Nodes;

namespace GuideSearch.Cli.Tests;

/// <summary>What GitHub's code scanning asks of a SARIF log, rule by rule.</summary>
public sealed class SarifTests : IAsyncLifetime, IDisposable
{
    private readonly Workplace _place = new Workplace().WithGuides();
    private JsonNode _run = null!;

    public async Task InitializeAsync()
    {
        _place.Write("content/broken.md", SmallGuides.Broken);
        _place.Write("content/analyst.md", SmallGuides.Analyst);
        _place.Write("content/twice.md", "#### Why?\n\n#### Why?\n\n#### Why?\n");
        _run = await RunAsync();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _place.Dispose();

    [Fact]
    public void Each_rule_says_what_it_means_and_what_to_do()
    {
        var driver = _run["tool"]!["driver"]!;

        Assert.True(Uri.TryCreate((string)driver["informationUri"]!, UriKind.Absolute, out _));
        Assert.All(driver["rules"]!.AsArray(), rule => Assert.All(
            (string[])["shortDescription", "fullDescription", "help"],
            name => Assert.InRange(((string)rule![name]!["text"]!).Length, 1, 1024)));
    }

    [Fact]
    public void Each_result_names_its_rule_a_place_and_what_it_is_known_again_by()
    {
        var rules = _run["tool"]!["driver"]!["rules"]!.AsArray();
        var results = _run["results"]!.AsArray();

        Assert.All(results, result => Assert.Equal((string)result!["ruleId"]!, (string)rules[(int)result["ruleIndex"]!]!["id"]!));
        Assert.All(results, result => Assert.StartsWith(
            "content/", (string)Assert.Single(result!["locations"]!.AsArray())!["physicalLocation"]!["artifactLocation"]!["uri"]!));
        Assert.Equal(results.Count, results.Select(FingerprintOf).Distinct().Count());
    }

    [Fact]
    public async Task A_result_is_known_again_when_lines_come_before_it()
    {
        var before = _run["results"]!.AsArray().Select(FingerprintOf).ToList();
        _place.Write("content/twice.md", "Some words.\n\n#### Why?\n\n#### Why?\n\n#### Why?\n");

        Assert.Equal(before, (await RunAsync())["results"]!.AsArray().Select(FingerprintOf));
    }

    private async Task<JsonNode> RunAsync() => JsonNode.Parse((await _place.RunAsync("check", "--format", "sarif")).Out)!["runs"]![0]!;

    private static string FingerprintOf(JsonNode? result) => (string)result!["partialFingerprints"]!["primaryLocationLineHash"]!;
}
