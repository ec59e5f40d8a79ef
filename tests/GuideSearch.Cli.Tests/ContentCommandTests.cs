using System.Text.Json.Nodes;

namespace GuideSearch.Cli.Tests;

/// <summary>Export and check: commands that read guides and write nothing.</summary>
public sealed class ContentCommandTests : IDisposable
{
    private readonly Workplace _place = new Workplace().WithGuides();

    public void Dispose() => _place.Dispose();

    [Fact]
    public async Task An_export_lists_every_question_with_its_place()
    {
        var outcome = await _place.RunAsync("export");
        var rows = JsonNode.Parse(outcome.Out)!.AsArray();

        Assert.Equal((ExitCode.Done, ""), (outcome.Code, outcome.Error));
        Assert.Equal(7, rows.Count);
        Assert.Equal("data-engineer.md", (string)rows[0]!["file"]!);
        Assert.Equal("What does a LEFT JOIN return?", (string)rows[0]!["question"]!);
        Assert.Equal("technical", (string)rows[0]!["section"]!);
        Assert.Equal("Technical Questions", (string)rows[0]!["sectionTitle"]!);
        Assert.Equal((1, 13, 15), ((int)rows[0]!["number"]!, (int)rows[0]!["line"]!, (int)rows[0]!["endLine"]!));
        Assert.True((bool)rows[0]!["hasAnswer"]!);
        Assert.Equal("question", (string)rows[0]!["kind"]!);
        Assert.Equal(["Pipelines", "SQL"], rows[0]!["tags"]!.AsArray().Select(t => (string)t!));
        Assert.Null(rows[3]!["number"]);
        Assert.Equal("How do you run a one-on-one?", (string)rows[6]!["question"]!);
        Assert.False((bool)rows[6]!["hasAnswer"]!);
    }

    [Theory]
    [InlineData("--tag sql", 5)]
    [InlineData("--tag sql --tag People", 7)]
    [InlineData("--tag sql --section technical", 4)]
    [InlineData("--category Leadership", 2)]
    [InlineData("--vertical data --has list", 1)]
    [InlineData("--section behavioral --section situational", 2)]
    [InlineData("--guide data-scientist", 2)]
    [InlineData("--tag nothing", 0)]
    [InlineData("--kind any", 7)]
    [InlineData("--kind overview", 0)]
    public async Task Filters_are_those_of_a_search(string filters, int questions)
    {
        var outcome = await _place.RunAsync(["export", "--format", "jsonl", .. filters.Split(' ')]);

        Assert.Equal(questions, outcome.Lines.Count);
        Assert.All(outcome.Lines, line => Assert.NotNull(JsonNode.Parse(line)));
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("tsv")]
    [InlineData("markdown")]
    public async Task The_other_formats_are_as_their_readers_expect(string format)
    {
        var outcome = await _place.RunAsync("export", "--format", format, "--tag", "SQL");

        Approved.Matches(outcome.Out, $"Export_as_{format}");
    }

    [Fact]
    public async Task A_check_of_sound_guides_finds_nothing_to_stop_for()
    {
        var outcome = await _place.RunAsync("check");

        Assert.Equal(ExitCode.Done, outcome.Code);
        Assert.EndsWith("\n3 files, 7 questions: technical 4, behavioral 1, situational 1, additional 1; 1 hint\n", outcome.Error, StringComparison.Ordinal);
        Assert.StartsWith("content/data-engineer.md: 3 questions: technical 2, behavioral 1\n", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_guide_is_told_with_file_line_and_code()
    {
        _place.Write("content/broken.md", SmallGuides.Broken);

        var outcome = await _place.RunAsync("check");

        Assert.Equal(ExitCode.FoundProblems, outcome.Code);
        var error = outcome.Lines.First(l => l.Contains("error", StringComparison.Ordinal));
        Assert.Matches(@"^content/broken\.md:\d+(:\d+)?: error GS0102: .*three hyphens", error);
        Assert.Contains("; 1 file rejected; 1 error", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_format_tells_the_same_faults()
    {
        _place.Write("content/broken.md", SmallGuides.Broken);

        var text = (await _place.RunAsync("check")).Lines.Count;
        var json = JsonNode.Parse((await _place.RunAsync("check", "--format", "json")).Out)!.AsArray();
        var sarif = JsonNode.Parse((await _place.RunAsync("check", "--format", "sarif")).Out)!;
        var github = (await _place.RunAsync("check", "--format", "github")).Lines;

        Assert.Equal([text, text, text], [json.Count, sarif["runs"]![0]!["results"]!.AsArray().Count, github.Count]);
        Assert.Contains(json, d => (string)d!["severity"]! == "error" && (string)d["file"]! == "content/broken.md");
        Assert.Equal("2.1.0", (string)sarif["version"]!);
        Assert.Contains(github, l => l.StartsWith("::error file=content/broken.md,line=", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("sarif")]
    [InlineData("github")]
    public async Task What_shows_only_over_all_guides_is_told_in_every_format(string format)
    {
        _place.Write("content/analyst.md", SmallGuides.Analyst);
        _place.Write("content/rules.yml", "- pin: data-engineer-interview-guide/gone\n  query: sql");
        _place.Write("content/synonyms.yml", "- words: [small talk, chit-chat]");

        var outcome = await _place.RunAsync("check", "--format", format);

        Assert.Equal(ExitCode.Done, outcome.Code);
        Assert.All(
            ["GS0107", "GS0203", "GS0205", "GS0211", "GS0311", "GS0325", "data-scientist.md"], part => Assert.Contains(part, outcome.Out));
    }

    [Fact]
    public async Task A_question_that_another_guide_asks_is_told_where_it_stands()
    {
        _place.Write("content/analyst.md", SmallGuides.Analyst);

        var outcome = await _place.RunAsync("check");

        Assert.Matches(
            """
            content/data-scientist\.md:\d+: hint GS0211: analyst\.md:9 asks nearly the same, "How would you explain overfitting, and how to avoid it\?"
            """, outcome.Out);
    }

    [Fact]
    public async Task Entries_of_a_thesaurus_that_no_guide_meets_are_told_one_by_one_or_in_one_line()
    {
        _place.Write("content/synonyms.yml", string.Concat(Enumerable.Range(1, 3).Select(i => $"- words: [qq{i}, zz{i}]\n")));
        var few = await _place.RunAsync("check");
        _place.Write("content/synonyms.yml", string.Concat(Enumerable.Range(1, 11).Select(i => $"- words: [qq{i}, zz{i}]\n")));
        var many = await _place.RunAsync("check");

        Assert.Equal(3, few.Lines.Count(line => line.Contains("GS0311", StringComparison.Ordinal)));
        Assert.Equal(
            ["hint GS0311: No guide has a term that an entry of the thesaurus leads to: 11 times in 1 of 3 files: "
                + "content/synonyms.yml:1:3, content/synonyms.yml:2:3, content/synonyms.yml:3:3 and 8 more; --all lists them"],
            many.Lines.Where(line => line.Contains("GS0311", StringComparison.Ordinal)));
        Assert.Equal(11, (await _place.RunAsync("check", "--all")).Lines.Count(line => line.Contains("GS0311", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Warnings_count_when_the_check_is_strict()
    {
        _place.Write("content/team-lead.md", SmallGuides.TeamLead.Replace("term:", "mood: sunny\nterm:", StringComparison.Ordinal));

        Assert.Equal(ExitCode.Done, (await _place.RunAsync("check")).Code);
        Assert.Equal(ExitCode.FoundProblems, (await _place.RunAsync("check", "--strict")).Code);
    }

    [Theory]
    [InlineData("export")]
    [InlineData("check")]
    [InlineData("index")]
    public async Task A_content_folder_that_is_not_there_is_named(string command)
    {
        var outcome = await _place.RunAsync(command, "nowhere");

        Assert.Equal(ExitCode.ContentRefused, outcome.Code);
        Assert.Contains("nowhere", outcome.Error, StringComparison.Ordinal);
        Assert.Equal("", outcome.Out);
    }
}
