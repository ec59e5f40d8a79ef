using System.Text;
using CsCheck;
using GuideSearch.Content.Defaults;
using GuideSearch.Content.Diagnostics;
using GuideSearch.Content.Rules;
using GuideSearch.Diagnostics;
using GuideSearch.Testing;

namespace GuideSearch.Content.Tests.Rules;

/// <summary>Rules and defaults that nobody would write: each is read, or refused with a place; none ends a build.</summary>
[Trait("Fault", "F01")]
[Trait(LongRun.Trait, LongRun.Value)]
public class HostileCompanionTests
{
    private static readonly DateOnly _today = new(2026, 11, 30);

    private static readonly Gen<string> _pieces = Gen.OneOf<string>(
        Gen.OneOf(
            "- ", "query", "contains", "pin", "hide", "boost", "rank", "by", "until", "note", "category", "vertical", "tags", "keys", "ignore",
            "question", "sections", ": ", ":\n", "[", "]", "{", "}", ", ", "a/b", "x", "2026-11-30", "0.5", "-1", "1e400", "\n", "\n  ", "\n- ",
            "#", "'", "\"", "&x", "*x", "!t ", "? ", "|", ">", "\t", "~", "---\n", "...\n", "%YAML 1.2\n", "\u0085", "\uFEFF", "\\", "é", "\uD83D\uDE00",
            "<<", "**/", "../", "\0", "- hide: a/b\n", "- query: x\n  pin: a/b\n", "keys:\n  difficulty: tags\n", "ignore:\n  - \"*.md\"\n"),
        Gen.String[0, 4]);

    [Fact]
    public void Random_rules_are_read_or_refused_with_a_place() => Sample(bytes =>
    {
        var reading = RuleReader.Read("rules.yml", bytes, _today);

        Assert.All(reading.Rules.Rules, rule => Assert.True(rule.Value >= 0 && rule.Source.Line > 0));
        AssertPlaced(reading.Diagnostics);
    });

    [Fact]
    public void Random_defaults_are_read_or_refused_with_a_place() => Sample(bytes =>
    {
        var diagnostics = new DiagnosticList("notes/defaults.yml");

        Assert.NotNull(DefaultsReader.Read(bytes, diagnostics));
        AssertPlaced(diagnostics.Items);
    });

    private static void Sample(Action<byte[]> check)
    {
        _pieces.Array[0, 40].Sample(
            pieces => check(Encoding.UTF8.GetBytes(string.Concat(pieces))), seed: LongRun.Seed("0N0XIzNsQ0O2"), iter: LongRun.Count(3_000));
        Gen.Byte.Array[0, 200].Sample(bytes => check([.. "- hide: "u8, .. bytes]), seed: LongRun.Seed("0N0XIzNsQ0O3"), iter: LongRun.Count(2_000));
    }

    private static void AssertPlaced(IReadOnlyList<Diagnostic> diagnostics) => Assert.All(
        diagnostics, d => Assert.True(d.Source.Path.EndsWith(".yml", StringComparison.Ordinal) && d.Message.Length > 0 && d.Source.Line >= 0));
}
