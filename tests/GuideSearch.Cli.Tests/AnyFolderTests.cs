using System.Net;

namespace GuideSearch.Cli.Tests;

/// <summary>A folder of notes that was written for nobody's program, named on the command line.</summary>
public sealed class AnyFolderTests : IDisposable
{
    private readonly Workplace _place = new();
    private readonly HttpClient _client = new(new HttpClientHandler { AllowAutoRedirect = false }) { Timeout = TimeSpan.FromMinutes(1) };

    public void Dispose()
    {
        _client.Dispose();
        _place.Dispose();
    }

    [Fact]
    public async Task Serving_a_folder_builds_an_index_of_its_own_in_the_cache()
    {
        Note("notes/finance/README.md", "bond", "share");
        using var service = Child.Start(_place, "serve", "notes", "--urls", "http://127.0.0.1:0");
        var address = await service.AddressAsync();
        for (var status = HttpStatusCode.ServiceUnavailable; status is not HttpStatusCode.OK;)
            status = (await _client.GetAsync($"{address}/health/ready")).StatusCode;

        var found = await _client.GetStringAsync($"{address}/api/v1/search?q=bond&category=finance");

        Assert.Contains("finance/what-is-a-bond", found, StringComparison.Ordinal);
        Assert.Single(Directory.GetDirectories(_place["cache/guidesearch"]));
        Assert.False(Directory.Exists(_place["index-data"]));
    }

    [Fact]
    public async Task Each_folder_has_its_own_index_unless_one_is_named_or_the_folder_is_that_of_the_settings()
    {
        Note("one/a.md", "bond");
        Note("two/a.md", "share");
        Note("content/a.md", "swap");
        var variables = new Dictionary<string, string> { ["GUIDESEARCH_INDEX"] = "named" };

        await _place.RunAsync("index", "one");
        await _place.RunAsync("index", _place["one"] + "/");
        await _place.RunAsync("index", "two");
        await _place.RunAsync("index", "content");
        await _place.RunAsync("index", "content/");
        await _place.RunAsync(variables, ["index", "two"]);

        Assert.Equal(2, Directory.GetDirectories(_place["cache/guidesearch"]).Length);
        Assert.True(Directory.Exists(_place["index-data"]) && Directory.Exists(_place["named"]));
    }

    [Fact]
    public async Task An_index_is_not_refreshed_from_another_folder_without_a_word()
    {
        Note("one/a.md", "bond");
        Note("two/a.md", "share");
        await _place.RunAsync("index", "one", "--index", "i");

        var refused = await _place.RunAsync("index", "two", "--index", "i");
        var forced = await _place.RunAsync("index", "two", "--index", "i", "--force");
        Directory.Move(_place["two"], _place["three"]);
        var same = await _place.RunAsync("index", "three", "--index", "i");

        Assert.Equal((ExitCode.ContentRefused, ExitCode.Done), (refused.Code, forced.Code));
        Assert.Contains("The index was built from another folder.", refused.Error, StringComparison.Ordinal);
        Assert.Contains(
            $"ive '{_place["two"]}' an index of its own with --index, since this one is of '{_place["one"]}'", refused.Error,
            StringComparison.Ordinal);
        Assert.Contains("--index", refused.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.ContentRefused, same.Code);
    }

    [Fact]
    public async Task A_check_of_many_files_is_short_and_tells_all_when_it_is_asked()
    {
        foreach (var i in Enumerable.Range(0, 60))
            _place.Write($"notes/f{i:00}/README.md", $"---\nid: {i}\n---\n# Topic {i}\n\n## What is thing {i}?\n\nA thing.\n\n## Why is thing {i} so?\n\nSo.\n");
        _place.Write("notes/CHANGES.md", "# Changes\n\nNone.\n");

        var (check, all) = (await _place.RunAsync("check", "notes"), await _place.RunAsync("check", "notes", "--all"));

        Assert.Equal(ExitCode.Done, check.Code);
        Assert.True(check.Lines.Count <= 40, check.Out);
        Assert.Contains(check.Lines, line => line.StartsWith("warning GS0110: unknown key 'id': 60 of 61 files: notes/f00/README.md:2:1, ", StringComparison.Ordinal));
        Assert.Contains("61 files, 120 questions: other 120; 1 file without questions; 60 warnings, ", check.Error, StringComparison.Ordinal);
        Assert.Equal(60, all.Lines.Count(line => line.Contains("GS0110", StringComparison.Ordinal)));
        Assert.Contains("notes/f59/README.md: 2 questions: other 2\n", all.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "no Markdown file was found.")]
    [InlineData("# Notes\n\nText.\n", "the only Markdown file is left out; 1 holds no question.")]
    [InlineData("---\ntitle: a\n", "1 was rejected (a.md:1: The front matter is not closed")]
    [InlineData("---\ndraft: true\n---\n## What is it?\n\nIt.\n", "1 is not published.")]
    public async Task A_folder_in_which_nothing_asks_is_told_with_the_cause_by_every_command(string text, string cause)
    {
        _place.Write("notes/other.txt", "What?");
        if (text.Length > 0)
            _place.Write("notes/a.md", text);

        var (check, index, serve) = (
            await _place.RunAsync("check", "notes"), await _place.RunAsync("index", "notes"),
            await Child.RunAsync(_place, "serve", "notes", "--urls", "http://127.0.0.1:0"));

        Assert.Equal((ExitCode.FoundProblems, ExitCode.ContentRefused, ExitCode.ContentRefused), (check.Code, index.Code, serve.Code));
        Assert.All([index, serve], told => Assert.Contains(cause, told.Error, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_strict_build_and_a_strict_check_refuse_what_is_inferred()
    {
        Note("notes/finance/bonds.md", "bond");

        var (check, strict) = (await _place.RunAsync("check", "notes"), await _place.RunAsync("check", "notes", "--strict"));
        var index = await _place.RunAsync("index", "notes", "--strict");
        _place.Write("notes/defaults.yml", "category: Money\nvertical: Work\n");
        _place.Write("notes/finance/bonds.md", "---\nterm: Bonds\n---\n## What is a bond?\n\nA loan.\n");

        Assert.Equal((ExitCode.Done, ExitCode.FoundProblems, ExitCode.ContentRefused), (check.Code, strict.Code, index.Code));
        Assert.Contains("a guide lacks labels: finance/bonds.md.", index.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, (await _place.RunAsync("index", "notes", "--strict")).Code);
    }

    [Fact]
    public async Task Labels_are_set_on_the_command_line_and_what_is_set_wrong_is_told()
    {
        Note("notes/a.md", "bond");

        var export = await _place.RunAsync("export", "notes", "--set", "category=Money", "--set", "tags=a, b", "--format", "csv");
        var wrong = await _place.RunAsync("export", "notes", "--set", "colour=red", "--set", "question=every");

        Assert.Contains(",Money,notes,a;b,", export.Out, StringComparison.Ordinal);
        Assert.Equal(ExitCode.BadUsage, wrong.Code);
        Assert.Contains("'colour=red'", wrong.Error, StringComparison.Ordinal);
        Assert.Contains("question=file", wrong.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Broken_defaults_refuse_a_build_by_name()
    {
        Note("notes/a/x.md", "bond");
        _place.Write("notes/a/defaults.yml", "catgory: Money\n");

        var index = await _place.RunAsync("index", "notes");

        Assert.Equal(ExitCode.ContentRefused, index.Code);
        Assert.Contains("a/defaults.yml:1:1 cannot be read as it is meant", index.Error, StringComparison.Ordinal);
    }

    private void Note(string path, params string[] things) =>
        _place.Write(path, string.Concat(things.Select(thing => $"## What is a {thing}?\n\nA thing of many kinds, the {thing}.\n\n")));
}
