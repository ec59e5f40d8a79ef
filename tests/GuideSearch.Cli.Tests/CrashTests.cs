using System.Runtime.InteropServices;
using System.Text.Json.Nodes;

namespace GuideSearch.Cli.Tests;

/// <summary>Builds that are killed, interrupted or begun twice: real processes, killed where their progress says they are.</summary>
[Trait("Fault", "S01")]
public sealed class CrashTests : IDisposable
{
    private readonly Workplace _place = new Workplace().WithGuides();

    public void Dispose() => _place.Dispose();

    [Fact]
    public async Task After_a_kill_at_any_stage_the_old_generation_answers_and_the_next_build_succeeds()
    {
        await _place.RunAsync("index");
        var live = await LiveAsync();
        WriteManyGuides();

        foreach (var stage in new[] { "read", "read", "split", "split", "write", "write" })
        {
            using var build = Child.Start(_place, "index");
            Assert.True(build.Says(stage), $"The build never came to '{stage}'.");
            build.Kill();
            await build.ExitAsync();

            Assert.Equal(live, await LiveAsync());
            Assert.StartsWith("1 question in 1 guide", (await _place.RunAsync("search", "overfitting")).Out, StringComparison.Ordinal);
        }

        Assert.Equal(ExitCode.Done, (await _place.RunAsync("index")).Code);
        Assert.NotEqual(live, await LiveAsync());
        Assert.Equal(2, Directory.GetDirectories(_place["index-data/generations"]).Length);
    }

    [Theory]
    [InlineData("check")]
    [InlineData("publish")]
    public async Task A_kill_towards_the_end_leaves_one_complete_generation_or_the_other(string stage)
    {
        await _place.RunAsync("index");
        WriteManyGuides();

        using var build = Child.Start(_place, "index");
        Assert.True(build.Says(stage));
        build.Kill();
        await build.ExitAsync();

        Assert.Contains((int)(await StatusAsync())["live"]!["questions"]!, new[] { 7, 7 + ManyQuestions });
        Assert.Equal(ExitCode.Done, (await _place.RunAsync("index")).Code);
        Assert.Equal(7 + ManyQuestions, (int)(await StatusAsync())["live"]!["questions"]!);
    }

    [Fact]
    public async Task A_second_writer_is_sent_away()
    {
        WriteManyGuides();
        using var first = Child.Start(_place, "index");
        Assert.True(first.Says("read"));

        var second = await _place.RunAsync("index");
        first.Kill();

        Assert.Equal((ExitCode.Busy, ""), (second.Code, second.Out));
    }

    [Theory]
    [InlineData(PosixSignal.SIGINT)]
    [InlineData(PosixSignal.SIGTERM)]
    public async Task An_interrupted_build_ends_with_130_and_leaves_nothing_behind(PosixSignal signal)
    {
        await _place.RunAsync("index");
        var live = await LiveAsync();
        WriteManyGuides();

        using var build = Child.Start(_place, "index");
        Assert.True(build.Says("read"));
        build.Send(signal);

        Assert.Equal((int)ExitCode.Interrupted, await build.ExitAsync());
        Assert.Equal(live, await LiveAsync());
        Assert.Single(Directory.GetDirectories(_place["index-data/generations"]));
    }

    private const int ManyQuestions = 200 * 20;

    private void WriteManyGuides()
    {
        for (var guide = 0; guide < 200; guide++)
        {
            var head = $"---\nterm: Field {guide} Guide\ncategory: Technical\nvertical: Many\n---\n\n## Technical Questions\n\n";
            var questions = Enumerable.Range(1, 20).Select(q =>
                $"#### {q}. How would you approach task {q} of field {guide}?\n\nStep {q} of field {guide}: measure, compare, decide.\n");
            _place.Write($"content/many/field-{guide}.md", head + string.Join('\n', questions));
        }
    }

    private async Task<JsonNode> StatusAsync()
    {
        var outcome = await _place.RunAsync("status", "--format", "json");

        Assert.Equal((ExitCode.Done, ""), (outcome.Code, outcome.Error));
        return JsonNode.Parse(outcome.Out)!;
    }

    private async Task<string> LiveAsync() => (string)(await StatusAsync())["live"]!["id"]!;
}
