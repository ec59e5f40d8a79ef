using System.Text;
using GuideSearch.Content.Rules;
using GuideSearch.Diagnostics;
using GuideSearch.Indexing;
using GuideSearch.Rules;
using GuideSearch.Testing;

namespace GuideSearch.Content.Tests.Rules;

public sealed class RuleReaderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Each_action_is_read_with_when_it_holds()
    {
        var reading = Read("""
            - query: Tell me about yourself
              pin: sales/about-you
              rank: 2
              until: 2026-11-25
              note: asked for by the careers team
            - contains: salary
              boost: sales/pay
              by: 1.5
            - hide: sales/old
            """);

        Assert.Empty(reading.Diagnostics);
        Assert.Equal(
            [
                new(RuleMatch.Exact, "Tell me about yourself", RuleAction.Pin, new("sales", "about-you"), 2, new("rules.yml", 1, 3)),
                new(RuleMatch.Contains, "salary", RuleAction.Boost, new("sales", "pay"), 1.5, new("rules.yml", 6, 3)),
                new(RuleMatch.Everything, "", RuleAction.Hide, new("sales", "old"), 0, new("rules.yml", 9, 3)),
            ],
            reading.Rules.Rules);
        Assert.Equal(reading.Rules.Rules.Select(r => r with { Source = new("rules.yml", r.Source.Line) }),
            RuleFile.Read(RuleFile.Write(reading.Rules)).Rules);
    }

    [Theory]
    [InlineData("pin: a/b", "rules.yml:1", "GS0321")]
    [InlineData("- [", "rules.yml", "GS0321")]
    [InlineData("- just text", "rules.yml:1:3", "GS0323")]
    [InlineData("- query: x", "rules.yml:1:3", "GS0323")]
    [InlineData("- pin: a/b", "rules.yml:1:3", "GS0323")]
    [InlineData("- query: x\n  pin: a/b\n  hide: a/b", "rules.yml:1:3", "GS0323")]
    [InlineData("- query: x\n  contains: y\n  pin: a/b", "rules.yml:1:3", "GS0323")]
    [InlineData("- query: x\n  pin: nowhere", "rules.yml:2:8", "GS0323")]
    [InlineData("- query: x\n  pin: a/b\n  rank: 0", "rules.yml:3:9", "GS0323")]
    [InlineData("- query: x\n  pin: a/b\n  rank: 1.5", "rules.yml:3:9", "GS0323")]
    [InlineData("- query: x\n  pin: a/b\n  by: 2", "rules.yml:3:7", "GS0323")]
    [InlineData("- query: x\n  boost: a/b", "rules.yml:1:3", "GS0323")]
    [InlineData("- query: x\n  boost: a/b\n  by: -2", "rules.yml:3:7", "GS0323")]
    [InlineData("- query: x\n  pin: a/b\n  until: tomorrow", "rules.yml:3:10", "GS0323")]
    [InlineData("- query: x\n  pin: [a/b]", "rules.yml:2:3", "GS0323")]
    [InlineData("- qeury: x\n  pin: a/b", "rules.yml:1:3", "GS0323")]
    [InlineData("- query: x\n  query: y\n  pin: a/b", "rules.yml:2:3", "GS0323")]
    [InlineData("- query: x\n  pin: a/b\n  until: 2026-11-24", "rules.yml:1:3", "GS0324")]
    public void A_broken_or_ended_rule_is_left_out_and_told_where_it_stands(string yaml, string place, string code)
    {
        var reading = Read(yaml);

        Assert.Empty(reading.Rules.Rules);
        var fault = Assert.Single(reading.Diagnostics);
        Assert.Equal(code, fault.Code);
        Assert.StartsWith(place, fault.Source.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_slip_in_a_key_names_the_right_one() =>
        Assert.Contains("did you mean 'query'?", Assert.Single(Read("- qeury: x\n  pin: a/b").Diagnostics).Message);

    [Fact]
    public void A_broken_rule_costs_no_other() =>
        Assert.Single(Read("- pin: a/b\n- query: x\n  pin: a/c").Rules.Rules);

    [Fact]
    public void A_rule_without_its_question_is_dead_and_told()
    {
        _folder.Write("tester.md", "---\nterm: Tester\ncategory: Technical\nvertical: QA\n---\n\n#### What is a bug?\n\nA fault.\n");
        _folder.Write("rules.yml", "- query: bug\n  pin: tester/what-is-a-bugg\n");

        var fault = Assert.Single(ReadFolder().Diagnostics);

        Assert.Equal((DiagnosticCodes.RuleDead, Severity.Warning, "rules.yml:1:3"), (fault.Code, fault.Severity, fault.Source.ToString()));
        Assert.Contains("did you mean tester/what-is-a-bug?", fault.Message);
    }

    [Fact]
    public void Only_what_holds_today_counts_towards_the_hash_of_the_content()
    {
        var without = ReadFolder().ContentHash;
        _folder.Write("rules.yml", "# a comment\n");
        var comment = ReadFolder().ContentHash;
        _folder.Write("rules.yml", "- hide: a/b\n  until: 2026-11-25\n");
        var (last, after) = (ReadFolder().ContentHash, ReadFolder(day: 26).ContentHash);

        Assert.Equal(without, comment);
        Assert.NotEqual(without, last);
        Assert.Equal(without, after);
    }

    [Fact]
    public void The_example_that_ships_with_the_guides_does_nothing_and_says_what_may_be_written()
    {
        var file = Path.Combine(Path.GetDirectoryName(Here())!, "../../../content/rules.yml");
        var text = File.ReadAllText(file);
        // Its examples, when the marks of the comment are taken away.
        var examples = string.Join('\n', text.Split('\n').Skip(2).Select(line => line.TrimStart('#')));

        Assert.Empty(Read(text).Diagnostics);
        Assert.Empty(Read(text).Rules.Rules);
        Assert.Empty(Read(examples).Diagnostics);
        Assert.Equal(3, Read(examples).Rules.Rules.Count);
    }

    private static RuleReading Read(string yaml) => RuleReader.Read("rules.yml", Encoding.UTF8.GetBytes(yaml), new(2026, 11, 25));

    private GuideReading ReadFolder(int day = 25) =>
        new GuideFolder(_folder.Path, clock: new Noon(day)).Read(progress: null, CancellationToken.None);

    private static string Here([System.Runtime.CompilerServices.CallerFilePath] string path = "") => path;

    private sealed class Noon(int day) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 11, day, 12, 0, 0, TimeSpan.Zero);
    }
}
