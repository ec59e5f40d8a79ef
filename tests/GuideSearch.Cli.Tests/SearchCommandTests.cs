using System.Text.Json.Nodes;

namespace GuideSearch.Cli.Tests;

/// <summary>Search, explain and eval over a real index.</summary>
public sealed class SearchCommandTests : IAsyncLifetime
{
    private const string Overfitting = "data-scientist/explain-overfitting-and-how-to-avoid-it";

    private readonly Workplace _place = new Workplace().WithGuides();

    public async Task InitializeAsync() => Assert.Equal(ExitCode.Done, (await _place.RunAsync("index")).Code);

    public Task DisposeAsync()
    {
        _place.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Hits_come_with_place_passage_and_facets()
    {
        var outcome = await _place.RunAsync("search", "overfitting regularization");

        Assert.Equal((ExitCode.Done, ""), (outcome.Code, outcome.Error));
        Assert.Equal("1 question in 1 guide, 1 with every word", outcome.Lines[0]);
        Assert.Equal("  1 Explain overfitting and how to avoid it.", outcome.Lines[1]);
        Assert.Contains("Regularization and more data help.", outcome.Out, StringComparison.Ordinal);
        Assert.Contains(Overfitting, outcome.Out, StringComparison.Ordinal);
        Assert.Contains("\nvertical  Data 1\n", outcome.Out, StringComparison.Ordinal);
        Assert.DoesNotContain('\e', outcome.Out);
    }

    /// <summary>A process that has just begun needs more than a millisecond for its first search.</summary>
    [Fact]
    public async Task The_limit_of_a_search_of_the_service_cuts_no_answer_of_the_command_line()
    {
        var limit = new Dictionary<string, string> { ["GUIDESEARCH_LIMITS__SEARCHMILLISECONDS"] = "1" };
        using var child = Child.Start(_place, limit, "search", "overfitting regularization", "--format", "json");

        var outcome = await child.OutcomeAsync();

        var answer = JsonNode.Parse(outcome.Out)!;
        Assert.Equal((false, 1), ((bool)answer["timedOut"]!, (int)answer["total"]!["questions"]!));
    }

    [Fact]
    public async Task A_pasted_text_is_searched_by_what_it_says_and_told_in_one_line()
    {
        const string mail = "Hi Tom, thanks for your time on the phone. Our guest will ask how you would notice overfitting, and what regularization "
            + "costs you, before a board that has never heard of either. Kind regards, Anna";

        var outcome = await _place.RunAsync("search", mail);

        Assert.Equal((ExitCode.Done, ""), (outcome.Code, outcome.Error));
        Assert.Contains(Overfitting, outcome.Out, StringComparison.Ordinal);
        var read = Assert.Single(outcome.Lines, line => line.StartsWith("read: ", StringComparison.Ordinal));
        Assert.Contains("overfitting, regularization", read, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_posting_in_a_file_is_prepared_for()
    {
        _place.Write("posting.txt", "Data Scientist\n\nYou notice overfitting early.\n\nBenefits\nFruit.");

        var outcome = await _place.RunAsync("prepare", "posting.txt", "--size", "3");

        Assert.Equal((ExitCode.Done, ""), (outcome.Code, outcome.Error));
        Assert.Contains("  Explain overfitting and how to avoid it.", outcome.Lines);
        Assert.Matches("· for .*overfitting", outcome.Out);
    }

    [Theory]
    [InlineData("", "technical: analyst data-scientist")]
    [InlineData("--guide data-scientist", "technical: data-scientist")]
    [InlineData("--guide.not data-scientist", "technical: analyst")]
    [InlineData("--section technical --tag.not statistics", "")]
    [InlineData("--size 1 --semantic off --guide analyst", "technical: analyst")]
    public async Task A_preparation_narrows_as_a_search_does(string flags, string asked)
    {
        _place.Write("content/analyst.md", SmallGuides.DataScientist.Replace("Data Scientist", "Analyst", StringComparison.Ordinal)
            .Replace("Explain overfitting and how to avoid it.", "Which metric reveals overfitting?", StringComparison.Ordinal));
        await _place.RunAsync("index");
        _place.Write("posting.txt", "You notice overfitting early.");

        var outcome = await _place.RunAsync(["prepare", "posting.txt", "--format", "json", .. flags.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);

        var found = JsonNode.Parse(outcome.Out)!["groups"]!.AsArray().SelectMany(group => group!["questions"]!.AsArray()
            .Where(question => question!["question"]!["question"]!.ToString().Contains("overfitting", StringComparison.Ordinal))
            .Select(question => (Section: group["section"]!.ToString(), Guide: question!["question"]!["id"]!.ToString().Split('/')[0])));
        Assert.Equal(asked, string.Join(", ", found.GroupBy(q => q.Section)
            .Select(section => $"{section.Key}: {string.Join(' ', section.Select(q => q.Guide).Order(StringComparer.Ordinal))}")));
    }

    [Fact]
    public async Task Every_flag_of_a_preparation_that_does_not_fit_is_told_at_once()
    {
        _place.Write("posting.txt", "You notice overfitting early.");

        var outcome = await _place.RunAsync("prepare", "posting.txt", "--size", "21", "--semantic", "of");

        Assert.Equal(ExitCode.BadUsage, outcome.Code);
        Assert.Contains("--size must be a whole number from 1 to 20.", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("--semantic must be one of auto, off; did you mean 'off'?", outcome.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nosuch.txt", "'nosuch.txt' cannot be read"), InlineData("-", "the posting must not be empty.")]
    public async Task A_posting_that_cannot_be_read_is_told(string file, string error)
    {
        var outcome = await _place.RunAsync("prepare", file);

        Assert.Equal(ExitCode.BadUsage, outcome.Code);
        Assert.Contains(error, outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Colour_is_for_terminals_and_never_against_NO_COLOR()
    {
        Assert.Contains("\e[", await OnTerminalAsync([]), StringComparison.Ordinal);
        Assert.DoesNotContain("\e[", await OnTerminalAsync(new() { ["NO_COLOR"] = "1" }), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "--tag sql --section technical", 4)]
    [InlineData("", "--section behavioral --section situational", 2)]
    [InlineData("", "--guide team-lead", 2)]
    [InlineData("", "--has list", 1)]
    [InlineData("rows -duplicate", "", 1)]
    [InlineData("tag:people", "", 2)]
    public async Task Flags_narrow_as_the_parameters_of_the_API_do(string query, string flags, int questions)
    {
        var given = flags.Split(' ', StringSplitOptions.RemoveEmptyEntries);

        var outcome = await _place.RunAsync(["search", query, "--format", "json", .. given]);

        Assert.Equal(questions, (int)JsonNode.Parse(outcome.Out)!["total"]!["questions"]!);
    }

    [Fact]
    public async Task Every_value_out_of_bounds_is_told_at_once()
    {
        var outcome = await _place.RunAsync("search", "joins", "--size", "51", "--page", "x", "--sort", "newst");

        Assert.Equal(ExitCode.BadUsage, outcome.Code);
        Assert.Equal(3, outcome.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("--size must be a whole number from 1 to 50.", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_several_guides_ask_is_counted_and_folded_when_asked_for()
    {
        _place.Write("content/analyst.md", SmallGuides.DataScientist.Replace("Data Scientist", "Analyst", StringComparison.Ordinal));
        await _place.RunAsync("index");

        var outcome = await _place.RunAsync("search", "overfitting", "--similar", "collapse", "--sort", "asked");

        Assert.Contains("Analyst Interview Guide · technical · asked in 2 guides\n", outcome.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("Data Scientist Interview Guide ·", outcome.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_query_may_begin_with_a_dash_behind_two_dashes()
    {
        Assert.Equal(ExitCode.BadUsage, (await _place.RunAsync("search", "-duplicate")).Code);
        Assert.StartsWith("6 questions", (await _place.RunAsync("search", "--", "-duplicate")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Scores_can_be_seen_in_their_parts() =>
        Assert.Matches(@"\n    \d+\.\d{4}  \S.*\n      \d+\.\d{4}  ", (await _place.RunAsync("search", "overfitting", "--explain")).Out);

    [Fact]
    public async Task An_explanation_says_why_and_why_not()
    {
        var why = await _place.RunAsync("explain", "overfitting", Overfitting, "--format", "json");
        var whyNot = await _place.RunAsync("explain", "overfitting", "team-lead/how-do-you-run-a-one-on-one", "--format", "json");

        Assert.Equal(1, (int)JsonNode.Parse(why.Out)!["rank"]!);
        Assert.False((bool)JsonNode.Parse(whyNot.Out)!["matches"]!);
        Assert.NotEmpty(JsonNode.Parse(whyNot.Out)!["reasons"]!.AsArray());
        Assert.NotEmpty((await _place.RunAsync("explain", "overfitting", Overfitting)).Lines);
    }

    [Theory]
    [InlineData("overfitting", "'overfitting' is not a question; write guide/question.")]
    [InlineData("a/b", "There is no question 'a/b' in the index.")]
    public async Task An_explanation_needs_a_question(string id, string message)
    {
        var outcome = await _place.RunAsync("explain", "overfitting", id);

        Assert.Equal((ExitCode.BadUsage, $"guidesearch: {message}\n"), (outcome.Code, outcome.Error));
    }

    [Theory]
    [InlineData("search joins")]
    [InlineData("explain joins a/b")]
    [InlineData("status")]
    public async Task Without_an_index_the_exit_code_says_so(string line)
    {
        var outcome = await _place.RunAsync([.. line.Split(' '), "--index", "nowhere"]);

        Assert.Equal(ExitCode.NoIndex, outcome.Code);
        Assert.Contains("guidesearch index", outcome.Error + outcome.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_evaluation_tells_its_figures_by_type_and_holds_a_bar()
    {
        _place.Write("queries.tsv", "qid\ttype\tquery\nq1\tkeyword\toverfitting\nq2\tkeyword\tduplicate rows\nq3\todd\txylophone\n");
        _place.Write("qrels.tsv", $"""
            qid	doc	grade
            q1	{Overfitting}	3
            q2	data-engineer.md#17	3
            q2	data-engineer.md#13	2
            q3	{Overfitting}	1
            """);
        string[] eval = ["eval", "queries.tsv", "qrels.tsv", "--run", "run.tsv"];

        var text = await _place.RunAsync([.. eval, "--fail-under", "0.5"]);
        var json = JsonNode.Parse((await _place.RunAsync([.. eval, "--format", "json"])).Out)!;

        Assert.Equal(ExitCode.Done, text.Code);
        Assert.Equal(["all", "keyword", "odd"], text.Lines.Skip(1).Select(l => l.Split(' ')[0]));
        Assert.Equal(1, (double)json["overall"]!["mrr"]!);
        Assert.Equal(1.0 / 3, (double)json["overall"]!["zeroHits"]!, 1e-9);
        Assert.Equal("qid\trank\tfile\tline", File.ReadLines(_place["run.tsv"]).First());
        Assert.Contains("q1\t1\tdata-scientist.md\t10", File.ReadLines(_place["run.tsv"]));
        Assert.Equal(ExitCode.FoundProblems, (await _place.RunAsync([.. eval, "--fail-under", "0.99"])).Code);
    }

    [Fact]
    public async Task Judgments_that_cannot_be_read_are_bad_usage()
    {
        var outcome = await _place.RunAsync("eval", "none.tsv", "none.tsv");

        Assert.Equal(ExitCode.BadUsage, outcome.Code);
        Assert.Contains("none.tsv", outcome.Error, StringComparison.Ordinal);
    }

    private async Task<string> OnTerminalAsync(Dictionary<string, string> variables)
    {
        var output = new StringWriter();
        await GuideSearchProgram.RunAsync(
            ["search", "overfitting"],
            new() { Out = output, Error = TextWriter.Null, Folder = _place.Path, Variables = variables, OutIsTerminal = true },
            CancellationToken.None);
        return output.ToString();
    }
}
