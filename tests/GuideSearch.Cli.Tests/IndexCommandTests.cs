using System.Text.Json.Nodes;

namespace GuideSearch.Cli.Tests;

public sealed class IndexCommandTests : IDisposable
{
    private readonly Workplace _place = new Workplace().WithGuides();

    public void Dispose() => _place.Dispose();

    [Fact]
    public async Task A_build_tells_its_stages_and_what_is_live()
    {
        var outcome = await _place.RunAsync("index");

        Assert.Equal(ExitCode.Done, outcome.Code);
        Assert.StartsWith("guidesearch 1.0.0    content content    index index-data", outcome.Lines[0], StringComparison.Ordinal);
        var stages = outcome.Lines.Skip(1).Select(l => l.Split(' ')[0]).Where(l => l.Length > 0);
        Assert.Equal(["read", "split", "write", "check", "publish"], stages);
        Assert.Matches(@"^publish   \d{8}T\d{9}Z is live$", outcome.Lines[^1]);
        Assert.Equal("read 3 files\nsplit 7 questions\nwrite 7 documents\ncheck 7 documents\npublish 1 generation\n", outcome.Error);
    }

    [Fact]
    public async Task What_did_not_change_is_not_published_again_unless_forced()
    {
        await _place.RunAsync("index");
        var first = await LiveAsync();

        Assert.Matches($"publish   nothing changed, {first} stays live", (await _place.RunAsync("index")).Out);
        Assert.Equal(first, await LiveAsync());

        Assert.Equal(ExitCode.Done, (await _place.RunAsync("index", "--force")).Code);
        Assert.NotEqual(first, await LiveAsync());
    }

    [Fact]
    public async Task A_dry_run_writes_nothing()
    {
        var outcome = await _place.RunAsync("index", "--dry-run");

        Assert.Equal(ExitCode.Done, outcome.Code);
        Assert.Contains("this would go live; dry run, nothing was written", outcome.Out, StringComparison.Ordinal);
        Assert.Equal(ExitCode.NoIndex, (await _place.RunAsync("status")).Code);
    }

    [Fact]
    public async Task A_broken_guide_is_left_out_and_named_and_the_others_are_served()
    {
        _place.Write("content/broken.md", SmallGuides.Broken);

        var outcome = await _place.RunAsync("index");

        Assert.Equal(ExitCode.Done, outcome.Code);
        Assert.Matches(@"\n {10}content/broken\.md:\d+\S*\s+GS01\d\d  ", outcome.Out);
        Assert.Contains("1 rejected", outcome.Out, StringComparison.Ordinal);
        Assert.Equal(7, (int)(await StatusAsync())["live"]!["questions"]!);
    }

    [Fact]
    public async Task A_strict_build_refuses_a_broken_guide_and_the_old_generation_stays()
    {
        await _place.RunAsync("index");
        var live = await LiveAsync();
        _place.Write("content/broken.md", SmallGuides.Broken);

        var outcome = await _place.RunAsync("index", "--strict");

        Assert.Equal(ExitCode.ContentRefused, outcome.Code);
        Assert.Contains($"nothing was published; {live} stays live.", outcome.Error, StringComparison.Ordinal);
        Assert.Equal(live, await LiveAsync());
    }

    [Fact]
    public async Task A_folder_without_a_usable_guide_is_refused_even_by_force_and_the_old_index_stays_live()
    {
        await _place.RunAsync("index");
        var live = await LiveAsync();
        _place.Write("empty/broken.md", SmallGuides.Broken);
        _place.Write("empty/README.md", "# Not a guide\n");

        Assert.Equal(ExitCode.ContentRefused, (await _place.RunAsync("index", "empty", "--index", "index-data")).Code);
        Assert.Equal(ExitCode.ContentRefused, (await _place.RunAsync("index", "empty", "--index", "index-data", "--force")).Code);
        Assert.Equal(live, await LiveAsync());
    }

    [Fact]
    public async Task Much_less_content_than_before_needs_force()
    {
        await _place.RunAsync("index");
        File.Delete(_place["content/data-engineer.md"]);

        Assert.Equal(ExitCode.ContentRefused, (await _place.RunAsync("index")).Code);
        var forced = await _place.RunAsync("index", "--force");

        Assert.Equal(ExitCode.Done, forced.Code);
        Assert.Contains("\nforced    Only 4 documents", forced.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Old_generations_go_and_the_newest_stay()
    {
        for (var i = 0; i < 4; i++)
            await _place.RunAsync("index", "--force", "--keep", "2");

        Assert.Equal(2, Directory.GetDirectories(_place["index-data/generations"]).Length);
    }

    [Fact]
    public async Task Programs_can_read_the_report()
    {
        var report = JsonNode.Parse((await _place.RunAsync("index", "--format", "json")).Out)!;

        Assert.Equal("published", (string)report["outcome"]!);
        Assert.Equal((3, 7), ((int)report["guides"]!, (int)report["questions"]!));
        Assert.Equal(await LiveAsync(), (string)report["live"]!["id"]!);
    }

    [Fact]
    public async Task An_interrupted_build_says_so_and_publishes_nothing()
    {
        using var interruption = new CancellationTokenSource();
        await interruption.CancelAsync();

        var outcome = await _place.RunAsync(new Dictionary<string, string>(), ["index"], interruption.Token);

        Assert.Equal((ExitCode.Interrupted, "guidesearch: interrupted; what is live stays live.\n"), (outcome.Code, outcome.Error));
        Assert.Equal(ExitCode.NoIndex, (await _place.RunAsync("status")).Code);
    }

    private async Task<JsonNode> StatusAsync() => JsonNode.Parse((await _place.RunAsync("status", "--format", "json")).Out)!;

    private async Task<string> LiveAsync() => (string)(await StatusAsync())["live"]!["id"]!;
}
