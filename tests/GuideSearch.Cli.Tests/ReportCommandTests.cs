using System.Text.Json.Nodes;

namespace GuideSearch.Cli.Tests;

public sealed class ReportCommandTests : IDisposable
{
    private readonly Workplace _place = new Workplace().WithGuides();

    public void Dispose() => _place.Dispose();

    [Fact]
    public async Task Queries_that_found_nothing_are_listed_for_a_reader_and_for_programs()
    {
        Log("index-data/log", Asked("kafka", 0), Asked("Kafka", 0), Asked("sql", 2), Asked("sql", 0, filtered: true));

        var text = await _place.RunAsync("report", "zero-results");
        var json = JsonNode.Parse((await _place.RunAsync("report", "zero-results", "--format", "json")).Out)!;

        Assert.Equal(
            ["searches  questions  slowest ms  last        query", $"       2          0           3  {Today}  kafka"], text.Lines);
        Assert.StartsWith("4 searches since ", text.Error, StringComparison.Ordinal);
        Assert.Equal(4, (int)json["searches"]!);
        Assert.Equal("kafka", (string)Assert.Single(json["queries"]!.AsArray())!["query"]!);
    }

    [Fact]
    public async Task Gaps_name_the_nearest_tags_with_their_questions_and_leave_out_what_is_answered_by_now()
    {
        await _place.RunAsync("index");
        Log("other", Asked("sqll kafka", 0), Asked("overfitting", 0));

        var json = await _place.RunAsync("report", "gaps", "--log-dir", "other", "--format", "json");
        var gap = Assert.Single(JsonNode.Parse(json.Out)!["gaps"]!.AsArray())!;
        var text = await _place.RunAsync("report", "gaps", "--log-dir", "other");

        Assert.Equal("sqll kafka", (string)gap["query"]!);
        Assert.Equal("SQL", (string)gap["tags"]![0]!["tag"]!);
        Assert.True((int)gap["tags"]![0]!["questions"]! > 0);
        Assert.Contains($"SQL ({gap["tags"]![0]!["questions"]})", text.Out);
    }

    [Fact]
    public async Task The_most_asked_and_the_slowest_stand_first()
    {
        Log("index-data/log", Asked("a", 1), Asked("b", 1), Asked("b", 1), Asked("c", 1, milliseconds: 250));

        Assert.EndsWith("b", (await _place.RunAsync("report", "top", "--size", "1")).Lines[1], StringComparison.Ordinal);
        Assert.EndsWith("c", Assert.Single((await _place.RunAsync("report", "slow")).Lines.Skip(1)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_logs_of_several_servers_make_one_report()
    {
        Log("logs/one", Asked("kafka", 0), Asked("sql", 2));
        Log("logs/two", Asked("kafka", 0), Asked("spark", 0));

        var report = await _place.RunAsync("report", "top", "--log-dir", "logs/one", "--log-dir", "logs/two", "--log-dir", "logs/one/");
        var missing = await _place.RunAsync("report", "top", "--log-dir", "logs/one", "--log-dir", "logs/three");

        Assert.EndsWith("kafka", report.Lines[1], StringComparison.Ordinal);
        Assert.StartsWith("       2", report.Lines[1], StringComparison.Ordinal);
        Assert.StartsWith("4 searches since", report.Error, StringComparison.Ordinal);
        Assert.StartsWith("warning: there is no query log in 'logs/three'.\n2 searches since", missing.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_log_there_is_nothing_to_report_and_without_an_index_no_gap_can_be_found()
    {
        Assert.Equal(ExitCode.Done, (await _place.RunAsync("report", "top")).Code);
        Assert.Equal(ExitCode.NoIndex, (await _place.RunAsync("report", "gaps")).Code);
        Assert.Equal(ExitCode.BadUsage, (await _place.RunAsync("report", "top", "--days", "0")).Code);
    }

    private static string Today => TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd", null);

    private void Log(string folder, params string[] lines) =>
        _place.Write($"{folder}/queries-20200101-001.jsonl", string.Concat(lines.Select(l => l + "\n")));

    /// <summary>A line as the service writes it.</summary>
    private static string Asked(string text, int questions, bool filtered = false, int milliseconds = 3) => new JsonObject
    {
        ["at"] = $"{Today}T00:00:00+00:00",
        ["text"] = text,
        ["questions"] = questions,
        ["allWords"] = questions,
        ["filtered"] = filtered,
        ["milliseconds"] = milliseconds,
        ["slow"] = milliseconds > 100,
    }.ToJsonString();
}
