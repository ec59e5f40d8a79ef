using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;

namespace GuideSearch.Cli.Tests;

/// <summary>The tools of whoever keeps the thesaurus.</summary>
public sealed class SynonymsTests : IDisposable
{
    private readonly Workplace _place = new Workplace().WithGuides();

    public void Dispose() => _place.Dispose();

    [Fact]
    public async Task A_check_tells_faults_of_the_file_and_of_its_use_in_the_order_of_the_lines()
    {
        _place.Write("content/synonyms.yml", """
            - words: [overfitting, learning noise]
            - words: [it, information technology]
            - words: [noise]
            - from: [chit-chat]
              to: [small talk]
            """);

        var outcome = await _place.RunAsync("synonyms", "check");

        Assert.Equal(ExitCode.FoundProblems, outcome.Code);
        Assert.Equal(
            [
                "content/synonyms.yml:2:3: warning GS0312", "content/synonyms.yml:3:10: error GS0303",
                "content/synonyms.yml:4:3: hint GS0311",
            ],
            outcome.Lines.Select(line => line[..(line.IndexOf("GS", StringComparison.Ordinal) + "GS0000".Length)]));
        Assert.Equal("3 entries: 2 errors and warnings, 1 hint\n", outcome.Error);
    }

    [Theory]
    [InlineData("json")]
    [InlineData("sarif")]
    [InlineData("github")]
    public async Task Hints_alone_are_no_problem_in_any_format(string format)
    {
        _place.Write("content/synonyms.yml", "- words: [small talk, chit-chat]");

        var outcome = await _place.RunAsync("synonyms", "check", "--format", format);

        Assert.Equal(ExitCode.Done, outcome.Code);
        Assert.Contains("GS0311", outcome.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nowhere")]
    [InlineData("content")]
    public async Task Without_a_thesaurus_there_is_nothing_to_check(string folder)
    {
        var outcome = await _place.RunAsync("synonyms", "check", folder);

        Assert.Equal((ExitCode.ContentRefused, ""), (outcome.Code, outcome.Out));
        Assert.Contains($"'{folder}'", outcome.Error.Replace(_place.Path + "/", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_thesaurus_of_the_repository_has_no_fault_and_no_term_twice()
    {
        var outcome = await _place.RunAsync("synonyms", "check", Repository());

        Assert.Equal(ExitCode.Done, outcome.Code);
        Assert.StartsWith("hint GS0311: No guide has a term", Assert.Single(outcome.Lines), StringComparison.Ordinal);
        Assert.True((await _place.RunAsync("synonyms", "check", Repository(), "--all")).Lines.Count > 100);
    }

    [Fact]
    public async Task Suggestions_come_with_evidence_and_without_what_is_known()
    {
        WriteDefinitions();

        var fresh = await _place.RunAsync("synonyms", "suggest");
        var all = await _place.RunAsync("synonyms", "suggest", "--all");

        Assert.Equal(ExitCode.Done, fresh.Code);
        Assert.Equal(["net promoter score = nps    abbreviation in 1 file: metrics.md:11"], fresh.Lines);
        Assert.Equal("1 proposals from 4 guides; 2 known already\n", fresh.Error);
        Assert.Contains("service level agreement = sla    abbreviation in 1 file: metrics.md:11; in the thesaurus", all.Lines);
        Assert.Contains("e-mail = email    compound in 1 file: metrics.md:11; one to the search", all.Lines);
    }

    [Fact]
    public async Task Suggestions_as_yaml_can_be_pasted_and_are_known_afterwards()
    {
        WriteDefinitions();
        var yaml = (await _place.RunAsync("synonyms", "suggest", "--format", "yaml")).Out;

        _place.Write("content/synonyms.yml", yaml);

        Assert.Equal("# abbreviation in 1 file: metrics.md:11\n- words: [net promoter score, \"nps\"]\n", yaml);
        Assert.Equal(ExitCode.Done, (await _place.RunAsync("synonyms", "check")).Code);
        Assert.DoesNotContain("nps", (await _place.RunAsync("synonyms", "suggest")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Suggestions_as_json_hold_every_place()
    {
        WriteDefinitions();

        var proposals = JsonNode.Parse((await _place.RunAsync("synonyms", "suggest", "--format", "json")).Out)!.AsArray();

        var proposal = Assert.Single(proposals)!;
        Assert.Equal(["net promoter score", "nps"], proposal["terms"]!.AsArray().Select(t => (string)t!));
        Assert.Equal(("abbreviation", "none", 1), ((string)proposal["kind"]!, (string)proposal["knownTo"]!, (int)proposal["files"]!));
        Assert.Equal(("metrics.md", 11), ((string)proposal["places"]![0]!["file"]!, (int)proposal["places"]![0]!["line"]!));
    }

    private void WriteDefinitions()
    {
        _place.Write("content/synonyms.yml", "- words: [service level agreement, sla]");
        _place.Write("content/metrics.md", """
            ---
            term: Metrics Interview Guide
            category: Technical
            vertical: Data
            tags: [Metrics]
            ---

            ## Technical Questions


            #### What is the net promoter score (NPS)?

            Not a service level agreement (SLA). Send it by e-mail; an email will do.

            """);
    }

    private static string Repository([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../content"));
}
