namespace GuideSearch.Cli.Tests;

/// <summary>What people get wrong at a prompt, and what they read then: what is wrong, and what to write instead.</summary>
public sealed class MistakeTests(OptionTests.Indexed indexed) : IClassFixture<OptionTests.Indexed>
{
    private const ExitCode Usage = ExitCode.BadUsage;

    /// <summary>In a folder with guides, an index, <c>queries.tsv</c> and <c>qrels.tsv</c>.</summary>
    public static TheoryData<string, int, string> Lines => new()
    {
        // Commands
        { "report zero --days 7", 64, "unknown command 'zero'; did you mean 'zero-results'?" },
        { "report --days 7", 64, "unknown flag '--days'." },
        { "rollback", 64, "unknown command 'rollback'; did you mean 'generations rollback'?" },
        { "generations lst", 64, "unknown command 'lst'; did you mean 'list'?" },
        { "report", 64, "a command is needed: zero-results, top, gaps, slow." },
        { "help indx", 64, "unknown command 'indx'; did you mean 'index'?" },
        { "help report tops", 64, "unknown command 'tops'; did you mean 'top'?" },
        { "--watch serve", 64, "'--watch' stands before its command; write 'guidesearch serve --watch'." },
        { "config set keep 4", 64, "unknown command 'set'." },

        // Arguments
        { "search", 64, "<query> is missing: Words, \"phrases\", -exclusions" },
        { "search left join", 64, "'join' is one too many: 'guidesearch search' takes <query>; put a text of several words in quotes." },
        { "config show keep", 64, "'keep' is one too many: 'guidesearch config show' takes flags only." },
        { "eval queries.tsv", 64, "<qrels.tsv> is missing: Judgments, tab separated" },
        { "explain join data-engineer", 64, "'data-engineer' is not a question; write guide/question." },
        { "generations activate 2026", 64, "there is no generation '2026' in 'index-data'; did you mean '20" },
        { "verify previous", 64, "there is no generation before the live one" },

        // Flags and their values
        { "serve --port 8080", 64, "unknown flag '--port'." },
        { "search join --sectoin technical", 64, "unknown flag '--sectoin'; did you mean '--section'?" },
        { "search join --section tecnical", 64, "--section expects one of technical, behavioral, situational," },
        { "search join --section tecnical", 64, "not 'tecnical'; did you mean 'technical'?" },
        { "search join --format jsn", 64, "--format expects one of text, json, not 'jsn'; did you mean 'json'?" },
        { "search join --kind guide", 64, "--kind expects one of question, overview, any, not 'guide'." },
        { "index --progress fancy", 64, "--progress expects one of auto, bars, plain, json, none, not 'fancy'." },
        { "search join --page 1 --page 2", 64, "--page stands there more than once; write it once." },
        { "search join --page 999", 64, "--page reaches beyond 1000 results; to go on, pass the cursor of the last page as --after." },
        { "search join --after abc", 64, "The cursor was not returned by a search; start again at the first page." },
        { "search join --tag", 64, "--tag needs a value: --tag <tag>." },
        { "search join --size x", 64, "--size must be a whole number from 1 to 50." },
        { "serve --watch=maybe", 64, "--watch is a switch: write it without a value, or with true or false." },
        { "index --strict:no", 64, "--strict is a switch: write it without a value, or with true or false." },
        { "index --keep many", 64, "--keep expects a whole number, 1 to 1000." },
        { "eval queries.tsv qrels.tsv --folds x", 64, "--folds expects a whole number, at least 2." },
        { "eval queries.tsv qrels.tsv --compare-settings tpyo=off", 64, "there is no feature 'tpyo'; did you mean 'typo'?" },
        { "index --set foo", 64, "defaults (--set): needs 'key=value' with one of category, vertical, tags, question, and not 'foo'." },
        { "serve --urls 5080", 64, "urls (--urls): '5080' is no address to listen on: each is http://," },
        { "serve --content=", 64, "--content needs a value: --content <folder>." },

        // Files and folders
        { "index content/data-engineer.md", 3, "/content/data-engineer.md' is a file; name the folder that holds it: '" },
        { "check content/data-engineer.md", 3, "/content/data-engineer.md' is a file; name the folder that holds it: '" },
        { "export nosuch", 3, "/nosuch' does not exist; name the folder that holds the guides." },
        { "index --index content/data-engineer.md", 2, "cannot be written: it is a file, not a folder." },
        { "index --index queries.tsv/deep/index", 2, "/queries.tsv' is a file, not a folder." },
        { "index --index /proc/foo", 2, "The index folder '/proc/foo' cannot be written: no folder can be made there." },
        { "search join --index nosuch", 6, "/nosuch'; run 'guidesearch index'." },
        { "index --gate nosuch", 64, "/nosuch/queries.tsv: there is no such file." },
        { "eval content qrels.tsv", 64, "/content: it is a folder, not a file." },
        { "eval queries.tsv qrels.tsv --run content", 2, "/content' cannot be written: it is a folder; name a file." },
        { "eval queries.tsv qrels.tsv --run nosuch/run.tsv", 2, "/nosuch/run.tsv' cannot be written: no folder can be made there." },
        { "prepare nosuch.txt", 64, "'nosuch.txt' cannot be read: there is no such file." },
        { "prepare content", 64, "'content' cannot be read: it is a folder, not a file." },
        { "prepare qrels.tsv --size 99", 64, "--size must be a whole number from 1 to 20." },
    };

    /// <summary>Of <c>guidesearch.json</c>.</summary>
    public static TheoryData<string, string> Files => new()
    {
        { "{bad", "guidesearch.json:1:2: is not JSON from here on; settings are written { \"keep\": 3," },
        { "{ 'keep': 3 }", "guidesearch.json:1:3: is not JSON from here on;" },
        { "{\n  \"keep\": 3\n  \"watch\": true\n}", "guidesearch.json:3:3: is not JSON from here on;" },
        { "{ \"keep\": 3", "guidesearch.json:1:12: is not JSON from here on;" },
        { "", "guidesearch.json: is empty; delete it, or write {} where nothing is set." },
        { "[]", "guidesearch.json: holds no settings; settings are written {" },
        { """{ "keep": 3, "Keep": 4 }""", "guidesearch.json: 'Keep' stands there twice." },
        { """{ "limits": 3 }""", "guidesearch.json: 'limits' holds settings of its own; write \"limits\": { \"searchMilliseconds\": … }." },
        { """{ "limits": { "noticeSeconds": -3 } }""", "limits.noticeSeconds (guidesearch.json): expects a whole number, 0 to 60." },
        { """{ "semantics": { "maxWholeAnswers": -1 } }""", "semantics.maxWholeAnswers (guidesearch.json): expects a whole number, 0 to 1000000." },
        { """{ "keep": null }""", "keep (guidesearch.json): expects a whole number, 1 to 1000." },
        { """{ "keep": [3] }""", "keep (guidesearch.json): expects a whole number, 1 to 1000." },
        { """{ "gate": { "margin": 2 } }""", "gate.margin (guidesearch.json): expects a number, 0 to 1." },
        { """{ "watch": "yes" }""", "watch (guidesearch.json): expects true or false." },
        { """{ "logging": { "level": "verbose" } }""", "logging.level (guidesearch.json): expects one of debug, information, warning, error." },
        { """{ "cors": { "origins": 3 } }""", "cors.origins (guidesearch.json): each is an exact origin such as https://example.org." },
        { """{ "content": "" }""", "content (guidesearch.json): expects a text that is not empty." },
        { """{ "facets": [] }""", "facets (guidesearch.json): expects an object such as {" },
        { """{ "indx": "x" }""", "guidesearch.json: unknown setting 'indx'; did you mean 'index'?" },
    };

    [Theory, MemberData(nameof(Lines))]
    public async Task A_mistake_on_the_command_line_is_told_with_its_remedy(string line, int code, string message)
    {
        var outcome = await indexed.Place.RunAsync(line.Split(' '));

        AssertTold(outcome, (ExitCode)code, message);
    }

    [Theory, MemberData(nameof(Files))]
    public async Task A_mistake_in_the_settings_file_is_told_with_its_remedy(string file, string message)
    {
        using var place = new Workplace();
        place.Write("guidesearch.json", file);

        AssertTold(await place.RunAsync("config", "show"), Usage, message);
    }

    [Fact]
    public async Task A_query_that_could_not_be_read_is_not_also_missing()
    {
        using var place = new Workplace();
        place.Write("queries.tsv", "q1 keyword overfitting\nq2\tkeyword\tjoin\n");
        place.Write("qrels.tsv", "q1\ta/b\t3\nq2\ta/b\t7\n");

        var outcome = await place.RunAsync("eval", "queries.tsv", "qrels.tsv");
        var withoutFile = await place.RunAsync("eval", "nosuch.tsv", "qrels.tsv");

        Assert.DoesNotContain("there is no query", outcome.Error + withoutFile.Error, StringComparison.Ordinal);
        Assert.Contains("qrels.tsv:2: the grade '7'", outcome.Error, StringComparison.Ordinal);
        Assert.Single(withoutFile.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task A_filter_that_fits_no_question_is_told_beside_the_empty_export()
    {
        var outcome = await indexed.Place.RunAsync("export", "--tag", "Statistic", "--guide", "nothing-like-it");

        Assert.Equal((ExitCode.Done, "[]"), (outcome.Code, outcome.Out.Trim()));
        Assert.Equal(
            "warning: no question has the tag 'Statistic'; did you mean 'Statistics'?\n"
            + "warning: no question has the guide 'nothing-like-it'.\n",
            outcome.Error);
    }

    [Theory]
    [InlineData("help", "--help"), InlineData("help index", "index --help"), InlineData("help report top", "report top --help")]
    public async Task Help_may_be_asked_for_as_a_command(string asked, string flag)
    {
        var outcome = await indexed.Place.RunAsync(asked.Split(' '));

        Assert.Equal(ExitCode.Done, outcome.Code);
        Assert.Equal((await indexed.Place.RunAsync(flag.Split(' '))).Out, outcome.Out);
    }

    private static void AssertTold(Outcome outcome, ExitCode code, string message)
    {
        Assert.Equal((code, ""), (outcome.Code, outcome.Out));
        Assert.StartsWith("guidesearch: ", outcome.Error, StringComparison.Ordinal);
        Assert.Contains(message, outcome.Error, StringComparison.Ordinal);
        Assert.All(
            (string[])["should not happen", "System.", "Exception", "   at ", "Could not find", "The field", "LineNumber", "Unrecognized"],
            trace => Assert.DoesNotContain(trace, outcome.Error, StringComparison.Ordinal));
    }
}
