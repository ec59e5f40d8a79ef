using System.Text.Json.Nodes;
using GuideSearch.Cli.Building;
using GuideSearch.Indexing;

namespace GuideSearch.Cli.Tests;

public sealed class BuildProgressTests : IDisposable
{
    private readonly Workplace _place = new Workplace().WithGuides();

    public void Dispose() => _place.Dispose();

    [Fact]
    public async Task Programs_read_a_line_of_JSON_for_each_step_and_every_stage_ends_complete()
    {
        var lines = (await _place.RunAsync("index", "--progress", "json")).Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonNode.Parse(line)!).ToList();

        Assert.Equal(["read", "split", "write", "check", "publish"], lines.Select(l => (string)l["stage"]!).Distinct());
        Assert.All(lines.GroupBy(l => (string)l["stage"]!).Where(s => s.Key != "split"), stage =>
            Assert.Equal((int)stage.Last()["total"]!, (int)stage.Last()["done"]!));
    }

    [Fact]
    public async Task Silence_is_silence() => Assert.Equal("", (await _place.RunAsync("index", "--progress", "none")).Error);

    [Fact]
    public async Task A_mode_that_does_not_exist_is_refused() =>
        Assert.Equal(ExitCode.BadUsage, (await _place.RunAsync("index", "--progress", "loud")).Code);

    [Fact]
    public async Task Bars_count_and_tell_the_time_that_is_left()
    {
        var outcome = await _place.RunAsync("index", "--progress", "bars");

        Assert.Equal(ExitCode.Done, outcome.Code);
        Assert.Contains("7/7", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_stage_says_every_ten_seconds_that_it_is_alive()
    {
        using var text = new StringWriter { NewLine = "\n" };
        var clock = new SteppingClock();
        var lines = new ProgressLines(text, clock);
        for (var done = 0; done <= 1000; done += 10)
        {
            lines.Report(new(BuildStage.Write, done, 1000));
            clock.Seconds++;
        }

        Assert.Equal(
            [
                "write 1000 documents", "write 100/1000 documents", "write 200/1000 documents", "write 300/1000 documents",
                "write 400/1000 documents", "write 500/1000 documents", "write 600/1000 documents", "write 700/1000 documents",
                "write 800/1000 documents", "write 900/1000 documents",
            ],
            text.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    private sealed class SteppingClock : TimeProvider
    {
        public long Seconds { get; set; }

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => Seconds;
    }
}
