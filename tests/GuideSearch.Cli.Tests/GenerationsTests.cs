using System.Text.Json.Nodes;

namespace GuideSearch.Cli.Tests;

public sealed class GenerationsTests : IDisposable
{
    private readonly Workplace _place = new Workplace().WithGuides();

    public void Dispose() => _place.Dispose();

    [Fact]
    public async Task An_operator_lists_verifies_rolls_back_and_returns()
    {
        var (first, second) = await PublishTwiceAsync();

        var rollback = await _place.RunAsync("generations", "rollback");
        Assert.Equal((ExitCode.Done, $"{first} is live: 3 guides, 7 questions\n"), (rollback.Code, rollback.Out));
        Assert.Equal($"undo: guidesearch generations activate {second}\n", rollback.Error);
        Assert.Equal([$"{second} False", $"{first} True"], await ListAsync());

        Assert.Equal(ExitCode.Done, (await _place.RunAsync("generations", "activate", second)).Code);
        Assert.Equal([$"{second} True", $"{first} False"], await ListAsync());
        var verified = await _place.RunAsync("verify");
        Assert.Equal((ExitCode.Done, $"generation           verdict\n{second}  ok\n{first}  ok\n"), (verified.Code, verified.Out));
    }

    [Fact]
    public async Task One_guide_with_one_question_is_told_in_the_singular()
    {
        using var place = new Workplace();
        place.Write("content/sql.md", "---\nterm: SQL\ncategory: Technical\nvertical: Data\n---\n\n## Technical Questions\n\n#### What is a join?\n\nRows.\n");
        await place.RunAsync("index");
        place.Write("content/sql.md", "---\nterm: SQL\ncategory: Technical\nvertical: Data\n---\n\n## Technical Questions\n\n#### What is a join?\n\nPairs.\n");
        await place.RunAsync("index");

        Assert.EndsWith(" is live: 1 guide, 1 question\n", (await place.RunAsync("generations", "rollback")).Out, StringComparison.Ordinal);
        Assert.Contains("holds     1 guide, 1 question, 1 document\n", (await place.RunAsync("status")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_table_shows_what_is_live_and_what_cannot_be_read()
    {
        var (first, _) = await PublishTwiceAsync();
        File.Delete(_place[$"index-data/generations/{first}/manifest.json"]);

        var list = await _place.RunAsync("generations", "list");

        Assert.Matches(@"^generation +guides +questions +documents +MB +state$", list.Lines[0]);
        Assert.Matches(@"^\d{8}T\d{9}Z +3 +7 +7 +\d+\.\d +live$", list.Lines[1]);
        Assert.StartsWith($"{first}       –", list.Lines[2], StringComparison.Ordinal);
        Assert.Contains("manifest cannot be read", list.Lines[2], StringComparison.Ordinal);
        Assert.Equal(ExitCode.FoundProblems, (await _place.RunAsync("verify", "previous")).Code);
        Assert.Equal(ExitCode.NoIndex, (await _place.RunAsync("generations", "activate", first)).Code);
    }

    [Fact]
    public async Task Prune_deletes_only_when_told_to()
    {
        var (first, second) = await PublishTwiceAsync();

        var dry = await _place.RunAsync("generations", "prune", "--keep", "1");
        Assert.Equal((ExitCode.Done, $"would delete {first}\n"), (dry.Code, dry.Out));
        Assert.Equal(2, (await ListAsync()).Count);

        var real = await _place.RunAsync("generations", "prune", "--keep", "1", "--apply");
        Assert.Equal((ExitCode.Done, $"deleted {first}\n"), (real.Code, real.Out));
        Assert.Equal([$"{second} True"], await ListAsync());
    }

    [Fact]
    public async Task Prune_says_that_a_generation_is_newer_than_the_live_one()
    {
        var (first, second) = await PublishTwiceAsync();
        await _place.RunAsync("generations", "rollback");

        Assert.Equal($"would delete {second}, newer than the live one\n", (await _place.RunAsync("generations", "prune", "--keep", "1")).Out);
        Assert.Equal($"deleted {second}, newer than the live one\n", (await _place.RunAsync("generations", "prune", "--keep", "1", "--apply")).Out);
        Assert.Equal([$"{first} True"], await ListAsync());
    }

    [Fact]
    public async Task A_name_that_does_not_exist_is_told_with_the_nearest_and_no_index_is_6()
    {
        Assert.Equal(ExitCode.NoIndex, (await _place.RunAsync("generations", "list")).Code);
        var (first, _) = await PublishTwiceAsync();
        var wrong = first.Replace("Z", "X", StringComparison.Ordinal);

        var outcome = await _place.RunAsync("generations", "activate", wrong);

        Assert.Equal(ExitCode.BadUsage, outcome.Code);
        Assert.StartsWith($"guidesearch: there is no generation '{wrong}' in 'index-data'; did you mean '{first}'?", outcome.Error, StringComparison.Ordinal);
    }

    private async Task<(string First, string Second)> PublishTwiceAsync()
    {
        await _place.RunAsync("index");
        await _place.RunAsync("index", "--force");
        var ids = await ListAsync();
        return (ids[1].Split(' ')[0], ids[0].Split(' ')[0]);
    }

    private async Task<IReadOnlyList<string>> ListAsync() =>
        [.. JsonNode.Parse((await _place.RunAsync("generations", "list", "--format", "json")).Out)!.AsArray()
            .Select(g => $"{g!["id"]} {(bool)g["live"]!}")];
}
