using GuideSearch.Guides;
using GuideSearch.Indexing;
using GuideSearch.Testing;

namespace GuideSearch.Core.Tests.Indexing;

/// <summary>What a build says of content that lost much: which guides, and what helps.</summary>
public class ShrinkageTests
{
    private readonly ListIndexer _indexer = new();

    [Fact]
    public void The_first_guides_that_are_gone_are_named_and_the_others_counted()
    {
        Build(guides: 10);

        var report = Build(guides: 3);

        Assert.Equal("No longer there: guide-3.md, guide-4.md, guide-5.md, guide-6.md, guide-7.md, and 2 more.", report.Reasons[1]);
        Assert.Equal(["put the missing files back", "allow it with the setting gate.shrinkage (now 0.2)"], report.Remedies);
    }

    [Fact]
    public void A_guide_that_was_rejected_is_a_matter_for_check_and_not_called_missing()
    {
        Build(guides: 4);

        var report = Build(guides: 3, rejected: ["guide-3.md"]);

        Assert.Equal("Rejected: guide-3.md.", report.Reasons[^1]);
        Assert.StartsWith("Mend the content: 'guidesearch check' names each fault, or ", report.Advice("force"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_guide_that_lost_questions_is_told_with_what_is_left()
    {
        Build(guides: 2, questions: 10);

        Assert.Equal("Shorter than before: guide-0.md (3 of 10), guide-1.md (3 of 10).", Build(guides: 2, questions: 3).Reasons[^1]);
    }

    [Fact]
    public void What_shrank_below_another_share_is_not_refused()
    {
        Build(guides: 10);

        Assert.Equal(BuildOutcome.Published, Build(guides: 3, policy: new() { MaxShrinkage = 0.7 }).Outcome);
    }

    private BuildReport Build(int guides, int questions = 1, string[]? rejected = null, BuildPolicy? policy = null) =>
        new IndexBuild(new ListSource(ReadingOf(guides, questions, rejected ?? [])), _indexer, policy ?? new(), TimeProvider.System)
            .Run(new(), null, CancellationToken.None);

    private static GuideReading ReadingOf(int guides, int questions, string[] rejected) => new(
        [.. Enumerable.Range(0, guides).Select(i => GuideOf(i, questions))],
        [
            .. Enumerable.Range(0, guides).Select(i => new FileAccount($"guide-{i}.md", FileOutcome.Indexed)),
            .. rejected.Select(path => new FileAccount(path, FileOutcome.Rejected)),
        ],
        [],
        $"{guides} guides, {questions} questions");

    private static Guide GuideOf(int number, int questions)
    {
        var guide = AGuide.Named($"guide-{number}");
        for (var i = 0; i < questions; i++)
            guide = guide.Asking($"Why {i}?");
        return guide.Build();
    }
}
