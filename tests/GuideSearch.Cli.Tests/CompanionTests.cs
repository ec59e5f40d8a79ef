using System.Text;

namespace GuideSearch.Cli.Tests;

/// <summary>Rules and thesaurus: what cannot be read as it is meant does not go live, whichever file it is in.</summary>
[Trait("Fault", "F02")]
public sealed class CompanionTests : IDisposable
{
    private const string Joins = "data-engineer/what-does-a-left-join-return";
    private const string Hide = $"- hide: {Joins}\n";

    private readonly Workplace _place = new Workplace().WithGuides();

    public void Dispose() => _place.Dispose();

    [Theory]
    [InlineData(Hide + "- pin: [", "rules.yml:", "GS0321")]
    [InlineData("- hide: " + Joins + "\n  unless: sql\n", "rules.yml:2:3", "GS0323")]
    [InlineData("- hide: " + Joins + "\n  until: 2099-02-30\n", "rules.yml:2:10", "GS0323")]
    [InlineData("- hide: " + Joins + "\n  until: next week\n", "rules.yml:2:10", "GS0323")]
    [InlineData("- Hide: " + Joins + "\n", "rules.yml:1:3", "GS0323")]
    [InlineData("hide: " + Joins + "\n", "rules.yml:1:1", "GS0321")]
    [InlineData("- hide: " + Joins + "\n  note: caf\u00e9\n", "rules.yml:2", "GS0123")]
    public async Task A_slip_in_the_rules_is_refused_and_what_they_hid_stays_hidden(string rules, string place, string code)
    {
        _place.Write("content/rules.yml", Hide);
        await _place.RunAsync("index");
        File.WriteAllBytes(_place["content/rules.yml"], Encoding.Latin1.GetBytes(rules));

        var (index, dryRun) = (await _place.RunAsync("index"), await _place.RunAsync("index", "--dry-run"));

        Assert.Equal((ExitCode.ContentRefused, ExitCode.ContentRefused), (index.Code, dryRun.Code));
        Assert.StartsWith($"guidesearch: {place}", index.Error[index.Error.IndexOf("guidesearch:", StringComparison.Ordinal)..], StringComparison.Ordinal);
        Assert.Contains(" cannot be read as it is meant: ", index.Error, StringComparison.Ordinal);
        Assert.Contains(code, index.Out, StringComparison.Ordinal);
        Assert.False(await IsShownAsync());
    }

    /// <summary>A file that has no key of rules at its top is another program's, unless rules stood there before.</summary>
    [Theory]
    [InlineData("rules:\n- hide: " + Joins + "\n")]
    [InlineData("---\nversion: 2\nrules:\n  - hide: " + Joins + "\n")]
    [InlineData("- rule: {hide: " + Joins + "}\n")]
    [InlineData("- h: " + Joins + "\n")]
    [InlineData("hide " + Joins + "\n")]
    public async Task Rules_that_no_longer_look_like_rules_are_refused_and_what_they_hid_stays_hidden(string rules)
    {
        _place.Write("content/rules.yml", rules);
        var first = await _place.RunAsync("index");
        Assert.True(await IsShownAsync());
        _place.Write("content/rules.yml", Hide);
        await _place.RunAsync("index");
        _place.Write("content/rules.yml", rules);

        var (slip, dryRun) = (await _place.RunAsync("index"), await _place.RunAsync("index", "--dry-run"));

        Assert.Equal((ExitCode.Done, ExitCode.ContentRefused, ExitCode.ContentRefused), (first.Code, slip.Code, dryRun.Code));
        Assert.Contains("rules.yml gave the live generation a rule and cannot be read as it is meant", slip.Error, StringComparison.Ordinal);
        Assert.False(await IsShownAsync());
        Assert.Equal(ExitCode.Done, (await _place.RunAsync("index", "--force")).Code);
        Assert.True(await IsShownAsync());
    }

    [Fact]
    public async Task Rules_that_are_a_folder_or_a_link_to_nowhere_are_refused()
    {
        _place.Write("content/rules.yml", Hide);
        await _place.RunAsync("index");
        File.Delete(_place["content/rules.yml"]);
        Directory.CreateDirectory(_place["content/rules.yml"]);
        var folder = await _place.RunAsync("index");
        Directory.Delete(_place["content/rules.yml"]);
        File.CreateSymbolicLink(_place["content/rules.yml"], "elsewhere.yml");
        var link = await _place.RunAsync("index");

        Assert.Equal((ExitCode.ContentRefused, ExitCode.ContentRefused), (folder.Code, link.Code));
        Assert.False(await IsShownAsync());
    }

    [Theory]
    [InlineData("synonyms.yml", "- words: [SQL, structured query language]\n- words: [alone]\n")]
    [InlineData("synonyms.yml", "words: [SQL, structured query language]\n")]
    [InlineData("rules.yml", "- boost: " + Joins + "\n  query: sql\n  by: much\n")]
    public async Task Force_publishes_without_what_cannot_be_read_and_says_so(string file, string text)
    {
        _place.Write($"content/{file}", text);

        var (refused, forced) = (await _place.RunAsync("index"), await _place.RunAsync("index", "--force"));

        Assert.Equal((ExitCode.ContentRefused, ExitCode.Done), (refused.Code, forced.Code));
        Assert.EndsWith("or publish it as it is with --force.\n", refused.Error, StringComparison.Ordinal);
        Assert.Contains($"\nforced    {file}:", forced.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rules_that_are_over_or_name_no_question_are_warned_of_and_refuse_nothing()
    {
        _place.Write("content/rules.yml", $"- hide: data-engineer/gone\n- pin: {Joins}\n  query: sql\n  until: 2020-01-01\n{Hide}");

        var index = await _place.RunAsync("index");

        Assert.Equal(ExitCode.Done, index.Code);
        Assert.Matches("GS0325(.|\n)*GS0324|GS0324(.|\n)*GS0325", index.Out);
        Assert.False(await IsShownAsync());
    }

    private async Task<bool> IsShownAsync() => (await _place.RunAsync("search", "left join")).Out.Contains("LEFT JOIN", StringComparison.Ordinal);
}
