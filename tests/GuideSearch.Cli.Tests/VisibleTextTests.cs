using System.Text.Json.Nodes;
using GuideSearch.Cli.Output;
using GuideSearch.Guides;

namespace GuideSearch.Cli.Tests;

/// <summary>Names and texts from outside never steer the terminal of whoever looks at them.</summary>
[Trait("Fault", "F10")]
public sealed class VisibleTextTests : IDisposable
{
    private const string Name = "a\u001B[2J\u202Etxt.exe\nb.md";

    private const string Shown = @"content/a\u001B[2J\u202Etxt.exe\u000Ab.md";

    private readonly Workplace _place = new Workplace().WithGuides();

    public void Dispose() => _place.Dispose();

    [Theory]
    [InlineData("plain – é 漢字 👩\u200D👧 \u200Fא", "plain – é 漢字 👩\u200D👧 \u200Fא")]
    [InlineData("a\u001B[31mb", @"a\u001B[31mb")]
    [InlineData("a\r\nb\tc", @"a\u000D\u000Ab	c")]
    [InlineData("\u202Ea\u2066b\uFFFF\u0085", @"\u202Ea\u2066b\uFFFF\u0085")]
    public void What_steers_a_terminal_is_written_out(string text, string shown) => Assert.Equal(shown, VisibleText.Line(text));

    [Fact]
    public async Task A_file_is_named_visibly_wherever_it_is_told_of()
    {
        _place.Write($"content/{Name}", SmallGuides.Broken);
        _place.Write($"content/draft\u001B[5m.md", SmallGuides.TeamLead.Replace("term:", "draft: yes\nterm:", StringComparison.Ordinal));

        var (text, github, index) = (
            await _place.RunAsync("check"), await _place.RunAsync("check", "--format", "github"), await _place.RunAsync("index", "--force"));

        Assert.StartsWith($"{Shown}:1: error GS0102", text.Lines[0], StringComparison.Ordinal);
        Assert.Contains(@"file=content/a\u001B[2J\u202Etxt.exe%0Ab.md,line=1", github.Lines[0], StringComparison.Ordinal);
        Assert.Contains(index.Lines, line => line.TrimStart().StartsWith($"{Shown}:1", StringComparison.Ordinal));
        Assert.Contains(index.Lines, line => line.Trim() == @"1 guide not published as yet: content/draft\u001B[5m.md");
        Assert.All(new[] { text, github, index }, AssertVisible);
    }

    [Fact]
    public async Task In_json_and_sarif_the_name_stays_what_it_is()
    {
        _place.Write($"content/{Name}", SmallGuides.Broken);

        var (json, sarif) = (await _place.RunAsync("check", "--format", "json"), await _place.RunAsync("check", "--format", "sarif"));

        Assert.Contains(JsonNode.Parse(json.Out)!.AsArray(), d => (string)d!["file"]! == $"content/{Name}");
        Assert.Contains("content/a%1B%5B2J%E2%80%AEtxt.exe%0Ab.md", sarif.Out, StringComparison.Ordinal);
        Assert.All(new[] { json, sarif }, AssertVisible);
    }

    [Fact]
    public async Task Nothing_that_is_typed_comes_back_raw()
    {
        Assert.Equal(ExitCode.Done, (await _place.RunAsync("index")).Code);

        foreach (var args in (string[][])
            [
                ["search", "overfitting \u001B[2J tag:\u001B]0;x\u0007 -\u202Ey"], ["explain", "x", "a\u001B[2J/b"], ["explain", "x", "\u001B[2J"],
                ["index", "no\u001B[2Jfolder"], ["status", "--index", "no\u001B[2J"], ["search", "x", "--index", "no\u001B[2J"], ["\u001B[2J"], ["--\u001B[2J"],
                ["verify", "\u001B[2J"], ["serve", "--urls", "\u001B[2J"], ["eval", "\u001B[2J", "x"], ["search", "x", "--tag", "\u001B[2J", "--sort", "\u001B[2J"],
            ])
            AssertVisible(await _place.RunAsync(args));
    }

    private static void AssertVisible(Outcome outcome) =>
        Assert.False(UnfitCharacters.AreIn(outcome.Out) || UnfitCharacters.AreIn(outcome.Error), $"{outcome.Out}\n{outcome.Error}");
}
