using GuideSearch.Diagnostics;
using GuideSearch.Guides;
using GuideSearch.Indexing;
using GuideSearch.Rules;
using GuideSearch.Testing;

namespace GuideSearch.Core.Tests.Indexing;

/// <summary>Which guides stay as they were while their files are broken.</summary>
public class KeptGuideTests
{
    private static readonly BuildRequest _watch = new() { KeepsBrokenGuides = true };

    private readonly ListIndexer _indexer = new();

    [Fact]
    public void A_rejected_file_keeps_its_live_guide_only_for_who_asks_so()
    {
        var whole = Build(Reading("a", "b", "c", "d", "e", "f"));

        var watched = Build(Reading("a", "c", "d", "e", "f").With("b", FileOutcome.Rejected), _watch);
        var plain = Build(Reading("a", "c", "d", "e", "f").With("b", FileOutcome.Rejected));

        Assert.Equal((6, 5), (watched.Guides, plain.Guides));
        Assert.Equal(new KeptGuide("b.md", 3, "GS0104", "No.", "b", whole.Generation!.Id), Assert.Single(watched.Generation!.Kept!));
        Assert.Empty(plain.Generation!.Kept!);
    }

    [Fact]
    public void What_is_kept_goes_on_being_kept_from_where_it_came_and_is_published_once()
    {
        var whole = Build(Reading("a", "b", "c"));
        var broken = Reading("a", "c").With("b", FileOutcome.Rejected);
        var first = Build(broken, _watch);
        var again = Build(broken, _watch);
        var edited = Build(broken with { ContentHash = "other" }, _watch);

        Assert.Equal(
            (BuildOutcome.Published, BuildOutcome.Unchanged, BuildOutcome.Published), (first.Outcome, again.Outcome, edited.Outcome));
        Assert.Equal(whole.Generation!.Id, Assert.Single(edited.Generation!.Kept!).Since);
    }

    [Theory]
    [InlineData(FileOutcome.Skipped)]
    [InlineData(null)]
    public void A_draft_and_a_file_that_is_gone_leave(FileOutcome? outcome)
    {
        Build(Reading("a", "b", "c", "d", "e", "f"));
        var reading = Reading("a", "c", "d", "e", "f");

        var report = Build(outcome is { } o ? reading.With("b", o) : reading, _watch);

        Assert.Equal((BuildOutcome.Published, 5, 0), (report.Outcome, report.Guides, report.Kept.Count));
    }

    [Fact]
    public void A_guide_that_another_file_has_by_now_is_not_there_twice()
    {
        Build(Reading("a", "b", "c"));
        var moved = AGuide.Named("b").With(g => g with { Source = new("new/b.md") }).Asking("Anew?").Build();
        var reading = Reading("a", "c").With("b", FileOutcome.Rejected);

        var report = Build(reading with { Guides = [reading.Guides[0], moved, reading.Guides[1]] }, _watch);

        Assert.Equal((3, 0), (report.Guides, report.Kept.Count));
    }

    [Fact]
    public void A_kept_guide_has_values_of_the_facets_that_are_declared_now()
    {
        var labels = new Dictionary<string, IReadOnlyList<string>> { ["level"] = ["senior"], ["team"] = ["red"] };
        var reading = Reading("a", "c");
        var labeled = AGuide.Named("b").With(g => g with { Labels = labels }).Asking("Why?").Build();
        Build(reading with { Guides = [.. reading.Guides, labeled] });
        var broken = reading.With("b", FileOutcome.Rejected);

        Build(broken with { Facets = [new("level", "Level", [])] }, _watch);
        Assert.Equal(["level"], _indexer.OpenLive()!.GuidesOf(new HashSet<string> { "b.md" })[0].Labels!.Keys);
        Build(broken with { ContentHash = "other" }, _watch);
        Assert.Null(_indexer.OpenLive()!.GuidesOf(new HashSet<string> { "b.md" })[0].Labels);
    }

    [Fact]
    public void Kept_guides_are_no_loss_to_the_policy_and_their_rules_are_not_dead()
    {
        string[] names = [.. Enumerable.Range(0, 20).Select(i => $"guide-{i:00}")];
        Build(Reading(names));
        var hide = new QueryRule(RuleMatch.Everything, "", RuleAction.Hide, new("guide-03", "q1"), 0, new("rules.yml", 1));
        var reading = names[..10].Aggregate(Reading(names[10..]), (r, name) => r.With(name, FileOutcome.Rejected));
        reading = reading with
        {
            Rules = new([hide]),
            Diagnostics = [.. reading.Diagnostics, new(DiagnosticCodes.RuleDead, Severity.Warning, hide.Source, "No.")],
        };

        var (refused, watched) = (Build(reading), Build(reading, _watch));

        Assert.Equal((BuildOutcome.ContentRefused, BuildOutcome.Published, 20), (refused.Outcome, watched.Outcome, watched.Guides));
        Assert.DoesNotContain(watched.Diagnostics, d => d.Code == DiagnosticCodes.RuleDead);
    }

    private BuildReport Build(GuideReading reading, BuildRequest? request = null) =>
        new IndexBuild(new ListSource(reading), _indexer, new(), TimeProvider.System).Run(request ?? new(), null, CancellationToken.None);

    private static GuideReading Reading(params string[] names) => new(
        [.. names.Select(name => AGuide.Named(name).Asking("Why?").Build())],
        [.. names.Select(name => new FileAccount($"{name}.md", FileOutcome.Indexed))],
        [],
        string.Join(' ', names));
}

internal static class ReadingChanges
{
    /// <summary>Adds a file that gave no guide.</summary>
    public static GuideReading With(this GuideReading reading, string name, FileOutcome outcome) => reading with
    {
        Files = [.. reading.Files, new($"{name}.md", outcome)],
        Diagnostics = outcome is FileOutcome.Rejected
            ? [.. reading.Diagnostics, new(DiagnosticCodes.FrontMatterSyntax, Severity.Error, new ContentLocation($"{name}.md", 3), "No.")]
            : reading.Diagnostics,
        ContentHash = $"{reading.ContentHash} {name} {outcome}",
    };
}
