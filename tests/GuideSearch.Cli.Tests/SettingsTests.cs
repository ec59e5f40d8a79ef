using System.Text.Json.Nodes;

namespace GuideSearch.Cli.Tests;

public sealed class SettingsTests : IDisposable
{
    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public async Task A_flag_goes_before_the_environment_the_environment_before_the_file_and_the_file_before_the_default()
    {
        _place.Write("guidesearch.json", """{ "content": "from-file", "index": "from-file", "limits": { "queue": 7 } }""");
        var variables = new Dictionary<string, string>
        {
            ["GUIDESEARCH_INDEX"] = "from-variable",
            ["GUIDESEARCH_LIMITS__DRAIN_SECONDS"] = "9",
        };

        var shown = await ShowAsync(variables);

        Assert.Equal(("from-file", "guidesearch.json"), shown["content"]);
        Assert.Equal(("from-variable", "GUIDESEARCH_INDEX"), shown["index"]);
        Assert.Equal(("7", "guidesearch.json"), shown["limits.queue"]);
        Assert.Equal(("9", "GUIDESEARCH_LIMITS__DRAIN_SECONDS"), shown["limits.drainSeconds"]);
        Assert.Equal(("http://localhost:5080", "default"), shown["urls"]);

        var status = await _place.RunAsync(variables, ["status", "--index", "from-flag"]);
        Assert.StartsWith("index     from-flag\n", status.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GUIDESEARCH_LIMITS__SEARCH_MILLISECONDS")]
    [InlineData("GUIDESEARCH_LIMITS__SEARCHMILLISECONDS")]
    [InlineData("guidesearch_limits__searchMilliseconds")]
    public async Task A_variable_may_separate_words_or_not(string variable)
    {
        var shown = await ShowAsync(new() { [variable] = "250" });

        Assert.Equal(("250", variable), shown["limits.searchMilliseconds"]);
    }

    [Fact]
    public async Task A_list_is_an_array_in_the_file_and_separated_by_commas_in_a_variable()
    {
        _place.Write("guidesearch.json", """
            {
              // who may ask from a browser
              "cors": { "origins": ["https://a.example", "https://b.example"] },
            }
            """);

        Assert.Equal(("https://a.example,https://b.example", "guidesearch.json"), (await ShowAsync([]))["cors.origins"]);
        Assert.Equal(
            ("https://c.example,https://d.example", "GUIDESEARCH_CORS__ORIGINS"),
            (await ShowAsync(new() { ["GUIDESEARCH_CORS__ORIGINS"] = "https://c.example, https://d.example" }))["cors.origins"]);
    }

    [Fact]
    public async Task A_list_may_have_a_variable_for_each_value_in_the_order_of_their_numbers()
    {
        var variables = Enumerable.Range(0, 11).ToDictionary(i => $"GUIDESEARCH_CORS__ORIGINS__{i}", i => $"https://site{i}.example");

        var (value, origin) = (await ShowAsync(variables))["cors.origins"];

        Assert.Equal(string.Join(',', Enumerable.Range(0, 11).Select(i => $"https://site{i}.example")), value);
        Assert.Equal("GUIDESEARCH_CORS__ORIGINS__0…", origin);
    }

    [Theory]
    [InlineData("GUIDESEARCH_KEEP__0"), InlineData("GUIDESEARCH_CORS__ORIGINS__X"), InlineData("GUIDESEARCH_CORS__ORIGINS__-1")]
    public async Task A_number_behind_what_is_no_list_is_no_setting(string variable)
    {
        var outcome = await _place.RunAsync(new Dictionary<string, string> { [variable] = "4" }, ["config", "show"]);

        Assert.StartsWith($"warning: the variable {variable} is no setting", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_fault_is_told_at_once_with_its_place_and_the_nearest_name()
    {
        _place.Write("guidesearch.json", """{ "contnt": "x", "limits": { "quee": 3, "queue": "many" }, "logging": { "format": "xml" } }""");

        var variables = new Dictionary<string, string> { ["GUIDESEARCH_CORS__ORIGINS"] = "example.org" };

        var outcome = await _place.RunAsync(variables, ["config", "show"]);

        Assert.Equal(ExitCode.BadUsage, outcome.Code);
        Assert.Equal(
            [
                "guidesearch: guidesearch.json: unknown setting 'contnt'; did you mean 'content'?",
                "guidesearch.json: unknown setting 'limits.quee'; did you mean 'limits.queue'?",
                "limits.queue (guidesearch.json): expects a whole number, 0 to 10000.",
                "logging.format (guidesearch.json): expects one of text, json.",
                "cors.origins (GUIDESEARCH_CORS__ORIGINS): each is an exact origin such as https://example.org.",
            ],
            outcome.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task A_file_that_is_not_JSON_is_told_with_its_line()
    {
        _place.Write("guidesearch.json", "{\n  \"content\": oops\n}");

        var outcome = await _place.RunAsync("config", "show");

        Assert.StartsWith("guidesearch: guidesearch.json:2:14: is not JSON from here on; settings are written {", outcome.Error, StringComparison.Ordinal);
    }

    [Trait("Fault", "F10")]
    [Theory]
    [InlineData("folder", "is a folder"), InlineData("broken link", "guidesearch.json: "), InlineData("circle", "guidesearch.json: ")]
    public async Task A_settings_file_that_is_there_and_cannot_be_read_is_no_set_of_defaults(string what, string reason)
    {
        if (what == "folder")
            Directory.CreateDirectory(_place["guidesearch.json"]);
        else
            File.CreateSymbolicLink(_place["guidesearch.json"], what == "circle" ? "guidesearch.json" : "nosuch.json");

        foreach (var command in (string[])["config show", "serve", "index"])
        {
            var outcome = await _place.RunAsync(command.Split(' '));

            Assert.Equal((ExitCode.BadUsage, ""), (outcome.Code, outcome.Out));
            Assert.StartsWith("guidesearch: guidesearch.json", outcome.Error, StringComparison.Ordinal);
            Assert.Contains(reason, outcome.Error, StringComparison.Ordinal);
            Assert.Single(outcome.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        }
    }

    [Fact]
    public async Task A_variable_that_is_no_setting_is_only_a_warning()
    {
        var outcome = await _place.RunAsync(
            new Dictionary<string, string> { ["GUIDESEARCH_SERVICE_HOST"] = "10.0.0.1", ["GUIDESEARCH_INDX"] = "x" }, ["config", "show"]);

        Assert.Equal(ExitCode.Done, outcome.Code);
        Assert.Equal(
            "warning: the variable GUIDESEARCH_INDX is no setting; did you mean 'GUIDESEARCH_INDEX'?\n"
            + "warning: the variable GUIDESEARCH_SERVICE_HOST is no setting.\n",
            outcome.Error);
    }

    [Fact]
    public async Task Secrets_are_told_to_be_there_and_never_shown()
    {
        _place.Write("guidesearch.json", """
            { "engine": "opensearch", "cluster": { "addresses": ["http://127.0.0.1:1"], "username": "reader", "password": "hush-hush" } }
            """);

        var shown = await ShowAsync([]);
        var text = await _place.RunAsync("config", "show");

        Assert.Equal(("(hidden)", "guidesearch.json"), shown["cluster.password"]);
        Assert.Equal(("", "default"), shown["cluster.apiKey"]);
        Assert.Equal("reader", shown["cluster.username"].Value);
        Assert.DoesNotContain("hush-hush", text.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_with_a_cluster_is_told_at_once()
    {
        var outcome = await _place.RunAsync(
            new Dictionary<string, string>
            {
                ["GUIDESEARCH_ENGINE"] = "opensearch",
                ["GUIDESEARCH_CLUSTER__ADDRESSES"] = "search-1:9200",
                ["GUIDESEARCH_CLUSTER__PREFIX"] = "Guides",
                ["GUIDESEARCH_CLUSTER__USERNAME"] = "reader",
                ["GUIDESEARCH_CLUSTER__API_KEY"] = "a2V5",
                ["GUIDESEARCH_CLUSTER__CA_FILE"] = "no-such-file.pem",
                ["GUIDESEARCH_CLUSTER__WINDOW"] = "99",
            },
            ["status"]);

        Assert.All(
            ["cluster.addresses", "cluster.prefix", "cluster.password", "cluster.apiKey", "cluster.caFile", "cluster.window"],
            name => Assert.Contains(name, outcome.Error, StringComparison.Ordinal));
        Assert.Contains("expects a lower-case letter, then up to 63 such letters, digits or hyphens", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_table_has_a_line_for_each_setting()
    {
        var outcome = await _place.RunAsync("config", "show");

        Assert.StartsWith("setting ", outcome.Lines[0], StringComparison.Ordinal);
        Assert.Equal((await ShowAsync([])).Count + 1, outcome.Lines.Count);
        Assert.Contains(outcome.Lines, l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries) is ["index", "index-data", "default"]);
    }

    private async Task<Dictionary<string, (string Value, string Origin)>> ShowAsync(Dictionary<string, string> variables)
    {
        var outcome = await _place.RunAsync(variables, ["config", "show", "--format", "json"]);

        Assert.Equal((ExitCode.Done, ""), (outcome.Code, outcome.Error));
        var values = JsonNode.Parse(outcome.Out)!.AsArray();
        return values.ToDictionary(n => (string)n!["key"]!, n => ((string)n!["value"]!, (string)n["origin"]!));
    }
}
