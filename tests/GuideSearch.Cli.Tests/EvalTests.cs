using System.Text.Json.Nodes;

namespace GuideSearch.Cli.Tests;

/// <summary>Comparing and splitting judged queries over real generations.</summary>
public sealed class EvalTests : IAsyncLifetime, IDisposable
{
    private static readonly string[] _eval = ["eval", "queries.tsv", "qrels.tsv"];

    private readonly Workplace _place = new Workplace().WithGuides();

    public async Task InitializeAsync()
    {
        _place.Write(
            "queries.tsv", "q1\tkeyword\toverfitting\nq2\tkeyword\tduplicate rows\nq3\tvocab\ttoo good on the training data\nq4\tvocab\tnothing\n");
        _place.Write("qrels.tsv", "q1\tdata-scientist.md#10\t3\nq2\tdata-engineer.md#17\t3\nq3\tdata-scientist.md#10\t3\n");
        Assert.Equal(ExitCode.Done, (await _place.RunAsync("index")).Code);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _place.Dispose();

    [Fact]
    public async Task A_comparison_lists_winners_and_losers_between_two_generations()
    {
        var before = await LiveAsync();
        _place.Write("content/data-engineer.md", SmallGuides.DataEngineer.Replace("duplicate rows", "gherkins", StringComparison.Ordinal));
        await _place.RunAsync("index");

        var text = await _place.RunAsync([.. _eval, "--compare", before]);
        var json = JsonNode.Parse((await _place.RunAsync([.. _eval, "--compare", before, "--format", "json"])).Out)!;

        Assert.Equal((ExitCode.Done, ""), (text.Code, text.Error));
        Assert.Equal(["query", "q2", "type", "all", "keyword", "vocab"], text.Lines.Select(l => l.Split(' ')[0]).Take(6));
        Assert.Matches(@" -[01]\.\d{4}  duplicate rows$", text.Lines[1]);
        Assert.Equal((before, await LiveAsync()), ((string)json["before"]!, (string)json["after"]!));
        Assert.Equal((0, 1, 2), ((int)json["overall"]!["wins"]!, (int)json["overall"]!["losses"]!, (int)json["overall"]!["ties"]!));
        Assert.Equal(["q1", "q3", "q2"], json["queries"]!.AsArray().Select(q => (string)q!["id"]!));
    }

    [Fact]
    public async Task Judged_documents_that_are_not_in_the_index_are_named()
    {
        _place.Write("qrels.tsv", "q1\tdata-scientist.md#10\t3\nq2\tdata-engineer/no-such-question\t3\nq3\tnosuch.md#3\t2\n");

        var text = await _place.RunAsync(_eval);
        var json = JsonNode.Parse((await _place.RunAsync([.. _eval, "--format", "json"])).Out)!;

        Assert.Equal("warning: 2 judged documents are not in the index: data-engineer/no-such-question, nosuch.md#3\n", text.Error);
        Assert.Equal(["data-engineer/no-such-question", "nosuch.md#3"], json["missing"]!.AsArray().Select(name => (string)name!));
    }

    [Fact]
    public async Task The_gate_names_judged_documents_that_the_new_index_does_not_hold()
    {
        _place.Write("gate/queries.tsv", "q1\tkeyword\toverfitting\n");
        _place.Write("gate/qrels.tsv", "q1\tdata-scientist.md#10\t3\nq1\tnosuch.md#3\t2\n");

        var outcome = await _place.RunAsync("index", "--gate", "gate", "--force");

        Assert.Contains(outcome.Lines, line => line.TrimStart() == "1 judged document is not in the index: nosuch.md#3");
    }

    [Fact]
    public async Task The_generation_before_is_compared_by_name()
    {
        var before = await LiveAsync();
        await _place.RunAsync("index", "--force");

        var json = JsonNode.Parse((await _place.RunAsync([.. _eval, "--compare", "previous", "--format", "json"])).Out)!;

        Assert.Equal(("previous", await LiveAsync()), ((string)json["before"]!, (string)json["after"]!));
        Assert.NotEqual(before, await LiveAsync());
    }

    [Fact]
    public async Task A_generation_that_is_not_there_is_named()
    {
        var outcome = await _place.RunAsync([.. _eval, "--compare", "20200101T000000000Z"]);

        Assert.Equal((ExitCode.BadUsage, ""), (outcome.Code, outcome.Out));
        Assert.Contains("20200101T000000000Z", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_comparison_of_settings_shows_what_a_feature_brings()
    {
        _place.Write("queries.tsv", "q1\ttypo\tovrefitting\n");
        _place.Write("qrels.tsv", "q1\tdata-scientist.md#10\t3\n");

        var json = JsonNode.Parse((await _place.RunAsync([.. _eval, "--compare-settings", "typo=off", "--format", "json"])).Out)!;

        Assert.Equal(("typo=off", await LiveAsync()), ((string)json["before"]!, (string)json["after"]!));
        Assert.Equal((0, 1), ((double)json["overall"]!["before"]!, (double)json["overall"]!["after"]!));
    }

    [Fact]
    public async Task A_comparison_of_numbers_shows_what_a_number_of_the_ranking_brings()
    {
        _place.Write("queries.tsv", "q1\tvocab\tregularization\n");
        _place.Write("qrels.tsv", "q1\tdata-scientist.md#10\t3\n");

        var same = JsonNode.Parse((await _place.RunAsync([.. _eval, "--compare-settings", "ranking.promptWeight=5", "--format", "json"])).Out)!;
        var other = JsonNode.Parse((await _place.RunAsync(
            [.. _eval, "--compare-settings", "typo=off,ranking.promptWeight=0,ranking.answerWeight=0,ranking.tagsWeight=0,ranking.guideWeight=0,"
                + "ranking.sectionWeight=0,ranking.semanticWeight=0", "--format", "json"])).Out)!;

        Assert.Equal((double)same["overall"]!["after"]!, (double)same["overall"]!["before"]!);
        Assert.Equal(0, (double)other["overall"]!["before"]!);
        Assert.True((double)other["overall"]!["after"]! > 0);
    }

    [Fact]
    public async Task Folds_are_reported_each_and_one_can_be_asked_alone()
    {
        var both = await _place.RunAsync([.. _eval, "--folds", "2"]);
        var first = JsonNode.Parse((await _place.RunAsync([.. _eval, "--folds", "2", "--fold", "1", "--format", "json"])).Out)!;
        var second = JsonNode.Parse((await _place.RunAsync([.. _eval, "--folds", "2", "--fold", "2", "--format", "json"])).Out)!;

        Assert.Equal(["type", "all", "fold", "fold"], both.Lines.Select(l => l.Split(' ')[0]));
        Assert.Equal(["q1", "q2", "q3", "q4"], Ids(first).Concat(Ids(second)).Order());
        Assert.Equal((2, 2), ((int)first["overall"]!["queries"]!, (int)second["overall"]!["queries"]!));
    }

    [Theory]
    [InlineData("--folds 1", "--folds expects a whole number, at least 2.")]
    [InlineData("--folds 5", "--folds expects a number from 2 to that of the queries, 4.")]
    [InlineData("--folds 2 --fold 3", "--fold expects a number from 1 to 2.")]
    [InlineData("--fold 1", "--seed and --fold need --folds: how many parts?")]
    [InlineData("--seed 1", "--seed and --fold need --folds: how many parts?")]
    [InlineData("--compare-settings typo", "'typo' is no setting; write a name and its value, such as 'typo=off' or 'ranking.saturation=2'.")]
    [InlineData("--compare-settings typo=on", "'typo' is 'auto' or 'off', not 'on'.")]
    [InlineData("--compare-settings ranking.saturaton=2", "there is no setting 'ranking.saturaton'; did you mean 'ranking.saturation'?")]
    [InlineData("--compare-settings ranking.saturation=much", "ranking.saturation expects a number, 0.05 to 20.")]
    [InlineData("--compare-settings ranking.saturation=99", "ranking.saturation: expects a number, 0.05 to 20.")]
    [InlineData("--compare-settings limits.queue=1", "there is no feature 'limits.queue';")]
    [InlineData("--compare-settings tipo=off", "there is no feature 'tipo'; did you mean 'typo'?")]
    [InlineData("--folds 2 --compare x", "--compare looks at one part: choose it with --fold.")]
    public async Task Flags_that_do_not_fit_each_other_are_refused(string flags, string message)
    {
        var outcome = await _place.RunAsync([.. _eval, .. flags.Split(' ')]);

        Assert.Equal((ExitCode.BadUsage, ""), (outcome.Code, outcome.Out));
        Assert.Contains(message, outcome.Error, StringComparison.Ordinal);
    }

    private async Task<string> LiveAsync() =>
        (string)JsonNode.Parse((await _place.RunAsync([.. _eval, "--format", "json"])).Out)!["generation"]!;

    private static IEnumerable<string> Ids(JsonNode report) => report["queries"]!.AsArray().Select(q => (string)q!["id"]!);
}
