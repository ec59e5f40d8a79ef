using System.CommandLine;
using System.Text.Json.Nodes;
using GuideSearch.Cli.Commands;
using GuideSearch.Cli.Options;
using GuideSearch.Cli.Searching;
using GuideSearch.Contract.Parameters;
using GuideSearch.Contract.Requests;
using GuideSearch.Facets;

namespace GuideSearch.Cli.Tests;

/// <summary>The flags of a search are the parameters of the API.</summary>
public sealed class SearchFlagsTests : IDisposable
{
    private readonly Workplace _place = new Workplace().WithGuides();

    public static TheoryData<string> Parameters =>
        [.. SearchParameters.Table.Parameters.Except([SearchParameters.Query]).Select(p => p.Name)];

    public static TheoryData<string> Choosing => [.. SearchParameters.Choosing.Except([SearchParameters.Query]).Select(p => p.Name)];

    public void Dispose() => _place.Dispose();

    [Theory]
    [InlineData("page", "--page")]
    [InlineData("facetSize", "--facet-size")]
    [InlineData("tag.not", "--tag.not")]
    [InlineData("aNewOne", "--a-new-one")]
    public void The_name_of_a_flag_follows_from_that_of_the_parameter(string parameter, string flag) =>
        Assert.Equal(flag, FilterOptions.FlagOf(parameter));

    [Theory, MemberData(nameof(Parameters))]
    public void A_search_has_a_flag_for_every_parameter(string parameter) =>
        Assert.Contains(FilterOptions.FlagOf(parameter), Verb("search").Options.Select(option => option.Name));

    [Theory, MemberData(nameof(Choosing))]
    public void An_explanation_has_a_flag_for_every_parameter_that_chooses_documents(string parameter) =>
        Assert.Contains(FilterOptions.FlagOf(parameter), Verb("explain").Options.Select(option => option.Name));

    [Theory, MemberData(nameof(Parameters))]
    public void A_flag_says_what_its_parameter_says(string parameter)
    {
        var value = ValueOf(SearchParameters.Table.Parameters.Single(p => p.Name == parameter));
        var command = new Command("search");
        var flags = new SearchFlags(FacetSet.BuiltIn);
        flags.AddChoosingTo(command);
        flags.AddShowingTo(command);

        var reading = flags.Read(command.Parse(["joins", FilterOptions.FlagOf(parameter), value]), FacetSet.BuiltIn);

        Assert.Equal(SearchParameters.Table.Read([("q", "joins"), (parameter, value)]).Spell(), reading.Spell());
        Assert.Contains($"&{parameter}=", reading.Spell(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--page 101", "--page reaches beyond 1000 results; to go on, pass the cursor of the last page as --after.")]
    [InlineData("--page 2 --after x", "--page cannot stand beside --after, which replaces it.")]
    [InlineData("--facet-size 0", "--facet-size must be a whole number from 1 to 200.")]
    [InlineData("--typo of", "--typo must be one of auto, off; did you mean 'off'?")]
    [InlineData("--per-guide 11 --size 51", "--per-guide must be a whole number from 0 to 10.", "--size must be a whole number from 1 to 50.")]
    public async Task Faults_name_the_flags_as_they_are_typed(string flags, params string[] faults)
    {
        var outcome = await _place.RunAsync(["search", "joins", .. flags.Split(' ')]);

        Assert.Equal(ExitCode.BadUsage, outcome.Code);
        Assert.Equal(
            faults.Order(StringComparer.Ordinal),
            outcome.Error.Replace("guidesearch: ", "", StringComparison.Ordinal).Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_cursor_that_a_page_prints_leads_through_every_question_once()
    {
        await _place.RunAsync("index");
        var (ids, pages) = (new List<string>(), 0);
        for (string[] next = []; ; pages++)
        {
            var outcome = await _place.RunAsync(["search", "", "--size", "3", "--facets", "none", .. next]);
            ids.AddRange(outcome.Lines.Where(line => line.StartsWith("    ", StringComparison.Ordinal) && line.Contains('/', StringComparison.Ordinal)));
            if (outcome.Lines.SingleOrDefault(line => line.StartsWith("next page: ", StringComparison.Ordinal)) is not { } hint)
                break;
            next = hint["next page: ".Length..].Split(' ');
        }

        var all = JsonNode.Parse((await _place.RunAsync("search", "", "--size", "50", "--format", "json")).Out)!;
        Assert.Equal(all["hits"]!.AsArray().Select(hit => $"    {hit!["id"]}"), ids);
        Assert.True(pages > 1);
    }

    [Fact]
    public async Task An_aid_that_is_switched_off_helps_no_more()
    {
        await _place.RunAsync("index");

        Assert.StartsWith("1 question", (await _place.RunAsync("search", "regularizatoin")).Out, StringComparison.Ordinal);
        Assert.StartsWith("Nothing found", (await _place.RunAsync("search", "regularizatoin", "--typo", "off")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_filter_value_that_nothing_has_is_told_with_the_one_that_was_meant()
    {
        await _place.RunAsync("index");

        var searched = (await _place.RunAsync("search", "join", "--tag", "pipelnes", "--vertical", "Zoology")).Out;

        Assert.StartsWith("Nothing found.", searched, StringComparison.Ordinal);
        Assert.Contains("no question has the tag 'pipelnes'; did you mean 'Pipelines'?\n", searched);
        Assert.Contains("no question has the vertical 'Zoology'.\n", searched);
    }

    [Fact]
    public async Task Filters_by_all_and_by_none_narrow_as_those_of_the_API_do()
    {
        await _place.RunAsync("index");
        var all = await CountAsync([]);
        var behavioral = await CountAsync(["--section.all", "behavioral"]);

        Assert.InRange(behavioral, 1, all - 1);
        Assert.Equal(all - behavioral, await CountAsync(["--section.not", "behavioral"]));
        Assert.Equal(0, await CountAsync(["--section.all", "behavioral", "--section.all", "technical"]));
    }

    private async Task<int> CountAsync(string[] flags) =>
        (int)JsonNode.Parse((await _place.RunAsync(["search", "", "--format", "json", .. flags])).Out)!["total"]!["questions"]!;

    private static Command Verb(string name) => Verbs.Root(CommandContext.OfProcess()).Subcommands.Single(verb => verb.Name == name);

    /// <summary>A value that is not the default.</summary>
    private static string ValueOf(Parameter parameter) => parameter switch
    {
        { Name: "section" or "has" } => parameter.Example!,
        { Schema.Choices: { } choices } => choices[^1],
        { Schema: { Type: ParameterType.Number, Default: var usual, Minimum: { } least } } => usual == $"{least}" ? $"{least + 1}" : $"{least}",
        { Schema.Type: ParameterType.Boolean } => "true",
        { Example: { } example } => example,
        _ => "x",
    };
}
