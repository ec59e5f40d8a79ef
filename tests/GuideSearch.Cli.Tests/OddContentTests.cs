using GuideSearch.Content;
using GuideSearch.Diagnostics;
using GuideSearch.Guides;
using GuideSearch.Indexing;
using GuideSearch.Lucene;
using GuideSearch.Testing;

namespace GuideSearch.Cli.Tests;

/// <summary>Whole builds, from files to a live index on disk: no content ends one.</summary>
[Trait("Fault", "F01")]
public sealed class OddContentTests : IDisposable
{
    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    [Theory]
    [InlineData("???")]
    [InlineData("…")]
    [InlineData("—")]
    [InlineData("🎉 🚀")]
    [InlineData("\u0301")]
    [InlineData("=> !=")]
    public async Task A_question_without_a_word_is_indexed_with_a_warning_where_it_stands(string prompt)
    {
        _place.Write("content/quiz.md", Guide($"#### 1. {prompt}\n\nThe aardvark sleeps.\n\n#### 2. What is a join?\n\nIt pairs rows.\n"));

        var check = await _place.RunAsync("check");
        var dryRun = await _place.RunAsync("index", "--dry-run");
        var index = await _place.RunAsync("index");

        Assert.Equal((ExitCode.Done, ExitCode.Done, ExitCode.Done), (check.Code, dryRun.Code, index.Code));
        Assert.Contains("content/quiz.md:8: warning GS0402", check.Out, StringComparison.Ordinal);
        Assert.Contains("The aardvark sleeps", (await _place.RunAsync("search", "aardvark")).Out, StringComparison.Ordinal);
    }

    /// <summary>What is left out of the text leaves a heading without words: as if nothing stood there.</summary>
    [Theory]
    [InlineData("\u0001")]
    [InlineData("\u202e")]
    public async Task A_heading_of_characters_that_nobody_sees_ends_no_build_and_is_told(string prompt)
    {
        _place.Write("content/quiz.md", Guide($"#### {prompt}\n\nAn answer.\n\n#### What is a join?\n\nIt pairs rows.\n"));

        var check = await _place.RunAsync("check");

        Assert.Contains("content/quiz.md:8: hint GS0130", check.Out, StringComparison.Ordinal);
        Assert.Equal((ExitCode.Done, ExitCode.Done), (check.Code, (await _place.RunAsync("index")).Code));
        Assert.Contains("What is a join?", (await _place.RunAsync("search", "join")).Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\u200b\u200b")]
    public async Task A_question_of_which_nothing_can_be_seen_is_left_out_with_a_warning_where_it_stands(string prompt)
    {
        _place.Write("content/quiz.md", Guide($"#### {prompt}\n\nAn answer.\n\n#### What is a join?\n\nIt pairs rows.\n"));

        var index = await _place.RunAsync("index");

        Assert.Equal(ExitCode.Done, index.Code);
        Assert.Contains("split     1 question", index.Out, StringComparison.Ordinal);
        Assert.Matches(@"content/quiz\.md:8 +GS0202", index.Out);
    }

    [Fact]
    public async Task A_guide_of_nothing_but_questions_without_a_word_is_published()
    {
        _place.Write("content/quiz.md", Guide(string.Concat(Enumerable.Range(1, 50).Select(i => $"#### {i}. ???\n\n{new string('!', i)}\n\n"))));

        Assert.Equal(ExitCode.Done, (await _place.RunAsync("index")).Code);
        Assert.Equal(ExitCode.Done, (await _place.RunAsync("verify")).Code);
    }

    /// <summary>Answers to one wording under many headings, wordings in another case, and each wording naming the subject.</summary>
    [Fact]
    public async Task Answers_to_wordings_that_stand_several_times_are_published_without_force()
    {
        string[] topics = ["branches", "tags", "remotes", "hooks", "stashes", "merges", "worktrees", "submodules", "blame", "bisect"];
        string[] wordings = ["What is it for in Git?", "How do you undo it in Git?", "how do you undo it in git", "What does Git print?", "Git: why?"];
        var questions = topics.SelectMany((topic, t) => Enumerable.Range(0, 30)
            .Select(i => (i == 0 ? $"## {topic} Questions\n\n" : "") + $"#### {wordings[(i * (t + 1)) % 5]}\n\nGit keeps {topic} in place {i}.\n\n"));
        _place.Write("content/git.md", Guide(string.Concat(questions)));

        var index = await _place.RunAsync("index");

        Assert.Equal((ExitCode.Done, ""), (index.Code, index.Error.Contains("broken", StringComparison.Ordinal) ? index.Error : ""));
        Assert.Contains("split     300 questions", index.Out, StringComparison.Ordinal);
    }

    /// <summary>Each seed builds three times into one index, so that addresses move and rules meet what was there before.</summary>
    [Trait(LongRun.Trait, LongRun.Value)]
    [Theory]
    [MemberData(nameof(Seeds))]
    public void Whatever_a_folder_holds_a_build_ends_with_a_report_that_accounts_for_every_file(int seed)
    {
        var odd = new OddFolder(seed);
        for (var round = 0; round < 3; round++)
        {
            odd.Fill(_place["content"]);

            var (dryRun, report) = (Build(new() { DryRun = true, Force = round > 0 }), Build(new() { Force = round > 0 }));

            Assert.DoesNotContain(report.Diagnostics, d => d.Code == DiagnosticCodes.GuideFailed);
            Assert.Equal(report.Files.Found, report.Files.Indexed + report.Files.Skipped + report.Files.Rejected);
            Assert.Equal(report.Reasons, dryRun.Reasons);
            Assert.Equal(report.Outcome, dryRun.Outcome is BuildOutcome.WouldPublish ? BuildOutcome.Published : dryRun.Outcome);
            Assert.DoesNotContain(report.Reasons, reason => reason.StartsWith("The index is broken", StringComparison.Ordinal));
        }
    }

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, LongRun.Count(60)).Select(LongRun.Seed)];

    [Fact]
    public void A_file_that_makes_the_program_fail_is_left_out_and_named_and_the_others_go_live()
    {
        _place.Write("content/good.md", Guide("#### What is a join?\n\nIt pairs rows.\n"));
        _place.Write("content/long.md", Guide("#### What is long?\n\nThis.\n"));

        var report = new IndexBuild(
            new StretchedSource(new GuideFolder(_place["content"])), new LuceneIndexer(_place["index-data"], TimeProvider.System), new(),
            TimeProvider.System).Run(new(), null, CancellationToken.None);

        var fault = Assert.Single(report.Diagnostics, d => d.Severity is Severity.Error);
        Assert.Equal((DiagnosticCodes.GuideFailed, "long.md:8"), (fault.Code, $"{fault.Source}"));
        Assert.Equal((BuildOutcome.Published, 1, 1), (report.Outcome, report.Generation!.Guides, report.Files.Rejected));
    }

    private static string Guide(string body) => $"---\nterm: Quiz\ncategory: Technical\nvertical: Data\n---\n\n## Technical Questions\n{body}";

    private BuildReport Build(BuildRequest request) =>
        new IndexBuild(
            new GuideFolder(_place["content"]), new LuceneIndexer(_place["index-data"], TimeProvider.System), new(), TimeProvider.System)
            .Run(request, null, CancellationToken.None);

    /// <summary>A reader that lets through what no index can hold: the second question of a guide has an address without end.</summary>
    private sealed class StretchedSource(IGuideSource source) : IGuideSource
    {
        public GuideReading Read(IProgress<(int Done, int Total)>? progress, CancellationToken cancellationToken)
        {
            var reading = source.Read(progress, cancellationToken);
            return reading with { Guides = [.. reading.Guides.Select(guide => guide.Slug == "long" ? Stretched(guide) : guide)] };
        }

        private static Guide Stretched(Guide guide)
        {
            var question = guide.Documents[0];
            return guide with { Documents = [question, question with { Id = new(guide.Slug, new string('x', 5_000)) }] };
        }
    }
}
