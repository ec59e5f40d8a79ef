using System.Text.Json.Nodes;
using GuideSearch.Cli.Commands;
using GuideSearch.Cli.Exporting;
using GuideSearch.Facets;

namespace GuideSearch.Cli.Tests;

/// <summary>Facets that the settings declare, on the command line.</summary>
public sealed class DeclaredFacetTests : IDisposable
{
    private const string Settings = """
        {
          "facets": {
            "seniority": { "label": "Level", "order": ["junior", "senior"] }, // from the guides' front matter
            "company": {},
          }
        }
        """;

    private readonly Workplace _place = new Workplace().WithGuides();

    public DeclaredFacetTests()
    {
        Label("data-engineer", SmallGuides.DataEngineer, "seniority: Senior\ncompany: [Acme, Globex]");
        Label("data-scientist", SmallGuides.DataScientist, "seniority: junior");
    }

    public void Dispose() => _place.Dispose();

    [Fact]
    public async Task A_declared_facet_is_a_flag_of_search_explain_and_export()
    {
        _place.Write("guidesearch.json", Settings);
        await _place.RunAsync("index");

        var search = await _place.RunAsync("search", "", "--seniority", "senior", "--format", "json");
        var text = await _place.RunAsync("search", "seniority:junior");
        var explain = await _place.RunAsync(
            "explain", "p-value", "data-scientist/what-is-a-p-value-in-plain-words", "--seniority", "senior");
        var export = await _place.RunAsync("export", "--seniority", "SENIOR", "--company", "acme");

        Assert.Equal(3, (int)JsonNode.Parse(search.Out)!["total"]!["questions"]!);
        Assert.StartsWith("2 questions in 1 guide", text.Out, StringComparison.Ordinal);
        Assert.Contains("\nseniority junior 2, Senior 3\n", text.Out, StringComparison.Ordinal);
        Assert.Contains("filter on seniority shuts it out", explain.Out, StringComparison.Ordinal);
        Assert.Equal(3, JsonNode.Parse(export.Out)!.AsArray().Count);
        Assert.Contains("--seniority <value>", (await _place.RunAsync("search", "--help")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_undeclared_one_is_an_unknown_flag()
    {
        var outcome = await _place.RunAsync("search", "x", "--seniority", "senior");

        Assert.Equal(ExitCode.BadUsage, outcome.Code);
        Assert.Contains("unknown flag '--seniority'", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_that_the_index_lacks_says_what_to_do()
    {
        await _place.RunAsync("index");
        _place.Write("guidesearch.json", Settings);

        var outcome = await _place.RunAsync("search", "x", "--company", "Acme");

        Assert.Equal(
            (ExitCode.BadUsage, "guidesearch: --company: the index was built without this facet; 'guidesearch index' brings it in.\n"),
            (outcome.Code, outcome.Error));
    }

    [Fact]
    public async Task An_export_has_their_values()
    {
        var plain = (await _place.RunAsync("export", "--format", "csv")).Out;
        _place.Write("guidesearch.json", Settings);
        var csv = (await _place.RunAsync("export", "--format", "csv", "--guide", "data-engineer", "--guide", "team-lead")).Lines;
        var json = JsonNode.Parse((await _place.RunAsync("export")).Out)!.AsArray();

        Assert.DoesNotContain("seniority", plain, StringComparison.Ordinal);
        Assert.EndsWith(",answer,seniority,company", csv[0], StringComparison.Ordinal);
        Assert.EndsWith(",Senior,Acme;Globex", csv[1], StringComparison.Ordinal);
        Assert.EndsWith(",,", csv[^1], StringComparison.Ordinal);
        Assert.Equal("""{"seniority":["Senior"],"company":["Acme","Globex"]}""", json[0]!["labels"]!.ToJsonString());
        Assert.False(json[^1]!.AsObject().ContainsKey("labels"));
    }

    [Fact]
    public async Task A_change_of_the_declaration_is_a_change_of_the_index()
    {
        await _place.RunAsync("index");
        Assert.Contains("nothing changed", (await _place.RunAsync("index")).Out, StringComparison.Ordinal);

        _place.Write("guidesearch.json", Settings);
        var changed = await _place.RunAsync("index");

        Assert.Equal(ExitCode.Done, changed.Code);
        Assert.DoesNotContain("nothing changed", changed.Out, StringComparison.Ordinal);
        Assert.Contains("nothing changed", (await _place.RunAsync("index")).Out, StringComparison.Ordinal);

        _place.Write("guidesearch.json", Settings.Replace("Level", "Grade", StringComparison.Ordinal));
        var relabeled = await _place.RunAsync("index");

        Assert.Equal(ExitCode.Done, relabeled.Code);
        Assert.DoesNotContain("nothing changed", relabeled.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_setting_is_an_object_in_the_file_and_JSON_in_the_environment()
    {
        _place.Write("guidesearch.json", Settings);
        var variables = new Dictionary<string, string> { ["GUIDESEARCH_FACETS"] = """{ "team": { "order": [1, 2] } }""" };

        Assert.Equal("""{"seniority":{"label":"Level","order":["junior","senior"]},"company":{}}""", await ShownAsync([]));
        Assert.Equal("""{"team":{"order":["1","2"]}}""", await ShownAsync(variables));
        Assert.Equal("", await ShownAsync(new() { ["GUIDESEARCH_FACETS"] = "" }));
    }

    [Theory]
    [InlineData("""{ "facets": [] }""", "facets (guidesearch.json): expects an object such as")]
    [InlineData("""{ "facets": { "level": 3, "team": { "labl": "x" } } }""", "'level' is no object; 'team.labl' is none of")]
    [InlineData("""{ "facets": { "page": {}, "tag": {} } }""", "declares 'page', which is a parameter", "declares 'tag', a facet")]
    public async Task Every_fault_of_it_is_told_at_once(string settings, params string[] reasons)
    {
        _place.Write("guidesearch.json", settings);

        var outcome = await _place.RunAsync("index");

        Assert.Equal(ExitCode.BadUsage, outcome.Code);
        Assert.All(reasons, reason => Assert.Contains(reason, outcome.Error, StringComparison.Ordinal));
    }

    [Fact]
    public void Each_facet_has_a_column_and_no_other_column_or_flag_may_be_the_name_of_one()
    {
        var context = new CommandContext
        {
            Out = TextWriter.Null,
            Error = TextWriter.Null,
            Folder = _place.Path,
            Variables = new Dictionary<string, string>(),
        };
        var flags = Verbs.Root(context).Subcommands.Where(c => c.Options.Any(o => o.Name == "--tag"))
            .SelectMany(c => c.Options.Select(o => o.Name[2..]).Concat(c.Arguments.Select(a => a.Name)))
            .Where(name => !name.Contains('.', StringComparison.Ordinal)); // no facet has a name with a dot
        using var table = new StringWriter();
        CsvTable.Write([], FacetSet.BuiltIn, table);
        var columns = table.ToString().TrimEnd().Split(',');

        Assert.NotEmpty(flags);
        Assert.All(FacetSet.BuiltIn.Names, name => Assert.Contains(name, columns.Select(c => c == "tags" ? "tag" : c)));
        Assert.All(
            flags.Concat(columns).Where(name => FacetSet.BuiltIn.Find(name) is null),
            name => Assert.Contains(name, FacetDeclarations.Reserved));
    }

    private async Task<string> ShownAsync(Dictionary<string, string> variables)
    {
        var outcome = await _place.RunAsync(variables, ["config", "show", "--format", "json"]);
        return (string)JsonNode.Parse(outcome.Out)!.AsArray().Single(n => (string)n!["key"]! == "facets")!["value"]!;
    }

    private void Label(string guide, string text, string labels) =>
        _place.Write($"content/{guide}.md", text.Replace("\nvertical:", $"\n{labels}\nvertical:", StringComparison.Ordinal));
}
