using GuideSearch.Diagnostics;
using GuideSearch.Encoders;
using GuideSearch.Guides;
using GuideSearch.Indexing;
using GuideSearch.Testing;

namespace GuideSearch.Core.Tests.Indexing;

public class IndexBuildTests
{
    private readonly ListIndexer _indexer = new();

    [Fact]
    public void A_first_build_publishes_every_document()
    {
        var report = Build(ReadingOf(20));

        Assert.Equal(BuildOutcome.Published, report.Outcome);
        Assert.Equal((20, 20, 20), (report.Guides, report.Questions, report.Documents));
        Assert.Equal(report.Generation, _indexer.Live);
        Assert.Null(report.Previous);
        Assert.Equal(Enum.GetValues<BuildStage>(), report.Times.Select(t => t.Stage));
    }

    [Fact]
    public void What_did_not_change_is_not_published_again()
    {
        var first = Build(ReadingOf(20));
        var second = Build(ReadingOf(20));

        Assert.Equal((BuildOutcome.Unchanged, null), (second.Outcome, second.Generation));
        Assert.Equal(first.Generation, _indexer.Live);
    }

    [Fact]
    public void What_did_not_change_is_published_again_when_forced()
    {
        var first = Build(ReadingOf(20));
        var second = Build(ReadingOf(20), new() { Force = true });

        Assert.Equal(BuildOutcome.Published, second.Outcome);
        Assert.Equal(first.Generation, second.Previous);
    }

    [Fact]
    public void A_damaged_generation_is_replaced_although_the_content_did_not_change()
    {
        Build(ReadingOf(20));
        _indexer.Damaged = true;

        Assert.Equal(BuildOutcome.Published, Build(ReadingOf(20)).Outcome);
    }

    [Theory]
    [InlineData("model", BuildOutcome.Unchanged)]
    [InlineData(null, BuildOutcome.Unchanged)] // what has vectors stays
    [InlineData("another", BuildOutcome.Published)]
    public void Another_sentence_model_builds_anew_although_the_content_did_not_change(string? model, BuildOutcome outcome)
    {
        Build(ReadingOf(20));
        _indexer.ModelHash = model;

        Assert.Equal(outcome, Build(ReadingOf(20)).Outcome);
    }

    [Fact]
    public void A_generation_without_vectors_is_built_anew_once_there_is_a_model()
    {
        _indexer.ModelHash = null;
        var first = Build(ReadingOf(20));
        _indexer.ModelHash = "model";
        var second = Build(ReadingOf(20));

        Assert.Equal((VectorState.None, VectorState.Complete), (first.Generation!.Vectors, second.Generation!.Vectors));
        Assert.DoesNotContain(BuildStage.Embed, first.Times.Select(time => time.Stage));
        Assert.Equal((null, 20), (first.Vectors, second.Vectors?.Encoded));
    }

    [Fact]
    public void Another_schema_builds_anew_although_the_content_did_not_change()
    {
        Build(ReadingOf(20));
        _indexer.SchemaStamp = "other";

        Assert.Equal(BuildOutcome.Published, Build(ReadingOf(20)).Outcome);
    }

    [Fact]
    public void A_dry_run_writes_nothing_and_takes_no_lock()
    {
        _indexer.Busy = true;

        var report = Build(ReadingOf(20), new() { DryRun = true });

        Assert.Equal(BuildOutcome.WouldPublish, report.Outcome);
        Assert.Null(_indexer.Live);
    }

    [Fact]
    public void Another_writer_is_noticed_before_anything_is_read()
    {
        _indexer.Busy = true;

        Assert.Throws<IndexBusyException>(() => new IndexBuild(new BrokenSource(), _indexer, new(), TimeProvider.System).Run(new(), null, default));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Content_without_a_usable_guide_is_refused_forced_or_not(bool force)
    {
        Build(ReadingOf(20));
        var report = Build(ReadingOf(0), new() { Force = force });

        Assert.Equal(BuildOutcome.ContentRefused, report.Outcome);
        Assert.Contains("The content has no usable guide.", report.Reasons);
        Assert.Equal(20, _indexer.Live!.Documents);
    }

    [Theory]
    [InlineData(16, BuildOutcome.Published)]
    [InlineData(15, BuildOutcome.ContentRefused)]
    public void Content_that_shrank_below_four_fifths_is_refused(int guides, BuildOutcome expected)
    {
        Build(ReadingOf(20));

        Assert.Equal(expected, Build(ReadingOf(guides)).Outcome);
        Assert.Equal(BuildOutcome.Published, Build(ReadingOf(guides), new() { Force = true }).Outcome);
    }

    [Theory]
    [InlineData(20, 5, BuildOutcome.Published)]
    [InlineData(20, 6, BuildOutcome.ContentRefused)]
    [InlineData(394, 8, BuildOutcome.Published)]
    [InlineData(393, 9, BuildOutcome.ContentRefused)]
    public void More_rejected_guides_than_five_and_two_percent_are_refused(int good, int rejected, BuildOutcome expected) =>
        Assert.Equal(expected, Build(ReadingOf(good, rejected)).Outcome);

    [Fact]
    public void A_strict_build_refuses_an_error_that_else_leaves_out_one_guide()
    {
        var reading = ReadingOf(20, rejected: 1) with
        {
            Diagnostics = [new(DiagnosticCodes.FrontMatterMissing, Severity.Error, new("bad0.md", 1), "No.")],
        };

        Assert.Equal(BuildOutcome.ContentRefused, Build(reading, new() { Strict = true }).Outcome);
        Assert.Equal(BuildOutcome.Published, Build(reading).Outcome);
    }

    [Fact]
    public void The_thesaurus_of_the_folder_goes_into_the_generation()
    {
        var reading = ReadingOf(20) with { Synonyms = new([]) };

        Build(reading);

        Assert.Same(reading.Synonyms, _indexer.Synonyms);
    }

    [Fact]
    public void Every_file_is_accounted_for()
    {
        var files = ReadingOf(20, rejected: 2) with
        {
            Files = [.. Enum.GetValues<FileOutcome>().Select(o => new FileAccount($"{o}.md", o))],
        };

        Assert.Equal(new FileCounts(Found: 4, Indexed: 2, WithWarnings: 1, Skipped: 1, Rejected: 1), Build(files).Files);
    }

    [Fact]
    public void Progress_names_each_stage_and_ends_with_its_total()
    {
        Build(ReadingOf(10));
        var told = new List<BuildProgress>();
        new IndexBuild(new ListSource(ReadingOf(20)), _indexer, new(), TimeProvider.System).Run(new(), new Listener(told.Add), default);

        Assert.Equal(Enum.GetValues<BuildStage>(), told.Select(p => p.Stage).Distinct());
        Assert.All(told.GroupBy(p => p.Stage), stage => Assert.Equal(stage.Last().Total, stage.Last().Done));
    }

    [Fact]
    public void A_gate_that_objects_keeps_the_old_generation_live_unless_forced()
    {
        var first = Build(ReadingOf(20));
        var gate = new FixedGate(["It answers worse."]);

        var failed = Build(ReadingOf(21), gate: gate);
        var forced = Build(ReadingOf(21), new() { Force = true }, gate);

        Assert.Equal((BuildOutcome.GateFailed, null), (failed.Outcome, failed.Generation));
        Assert.Equal(["It answers worse."], failed.Reasons);
        Assert.Equal((BuildOutcome.Published, 21), (forced.Outcome, _indexer.Live!.Documents));
        Assert.Equal(first.Generation, forced.Previous);
    }

    [Fact]
    public void A_generation_whose_own_questions_do_not_find_themselves_does_not_go_live()
    {
        Build(ReadingOf(20));
        _indexer.Blind = true;

        var report = Build(ReadingOf(21));

        Assert.Equal((BuildOutcome.GateFailed, 5), (report.Outcome, report.Reasons.Count));
        Assert.Equal(20, _indexer.Live!.Documents);
    }

    [Fact]
    public void A_canary_that_is_not_found_tells_what_was_asked_and_what_came()
    {
        _indexer.Blind = true;

        var reason = Build(ReadingOf(1)).Reasons.Single();

        Assert.Equal("The index is broken: the search for \"Why?\" in the guide of the question 'guide-000/q1' found nothing.", reason);
    }

    [Fact]
    public void Canaries_are_prompts_that_stand_once_in_their_guide_as_far_as_there_are_such()
    {
        var guide = AGuide.Named("quiz");
        foreach (var prompt in new[] { "What does this print?", "Why?", "what does this PRINT", "What does this print?", "How?" })
            guide.Asking(prompt);

        var drawn = Canaries.Draw(guide.Build().Documents, "content").Select(q => q.Id.Slug).ToList();

        Assert.Equal(["q2", "q5"], drawn.Take(2).Order());
        Assert.Equal(5, drawn.Count);
    }

    [Fact]
    public void A_guide_that_cannot_be_indexed_is_rejected_where_it_stands_and_the_others_go_live()
    {
        _indexer.Unwritable = "guide-007";

        var report = Build(ReadingOf(20));

        var fault = Assert.Single(report.Diagnostics);
        Assert.Equal((DiagnosticCodes.GuideFailed, "guide-007.md:10"), (fault.Code, $"{fault.Source}"));
        Assert.Equal((BuildOutcome.Published, 19), (report.Outcome, _indexer.Live!.Documents));
        Assert.Equal(new FileCounts(Found: 20, Indexed: 19, WithWarnings: 0, Skipped: 0, Rejected: 1), report.Files);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Guides_that_cannot_be_indexed_count_like_any_that_are_rejected(bool dryRun)
    {
        _indexer.Unwritable = "guide-007";

        var report = Build(ReadingOf(20, rejected: 5), new() { DryRun = dryRun });

        Assert.Equal(BuildOutcome.ContentRefused, report.Outcome);
        Assert.Contains("6 of 25 guides were rejected; at most 5 may be.", report.Reasons);
    }

    [Fact]
    public void A_dry_run_judges_as_a_build_does()
    {
        _indexer.Blind = true;

        Assert.Equal(BuildOutcome.GateFailed, Build(ReadingOf(20), new() { DryRun = true }).Outcome);
    }

    [Fact]
    public void Canaries_depend_on_the_content_alone()
    {
        var questions = ReadingOf(50).Documents.ToList();

        var drawn = Canaries.Draw(questions, "content").Select(q => q.Id).ToList();

        Assert.Equal(5, drawn.Distinct().Count());
        Assert.Equal(drawn, Canaries.Draw(questions.AsEnumerable().Reverse(), "content").Select(q => q.Id));
        Assert.NotEqual(drawn, Canaries.Draw(questions, "other content").Select(q => q.Id));
    }

    [Fact]
    public void A_reworded_question_keeps_its_earlier_addresses_through_several_builds()
    {
        foreach (var words in new[] { "first", "second", "third" })
            Build(Asking(words));

        Assert.Equal(["guide/second guide/third", "guide/first guide/third"], _indexer.LiveMoves.Select(m => $"{m.From} {m.To}"));
    }

    [Fact]
    public void An_index_of_one_folder_is_replaced_by_another_folder_s_only_by_force_and_equal_content_does_no_harm()
    {
        Build(ReadingOf(20) with { Root = "/one" });

        var same = Build(ReadingOf(20) with { Root = "/two" });
        var refused = Build(ReadingOf(21) with { Root = "/two", ContentHash = "other" });
        var forced = Build(ReadingOf(21) with { Root = "/two", ContentHash = "other" }, new() { Force = true });

        Assert.Equal(
            (BuildOutcome.Unchanged, BuildOutcome.ContentRefused, BuildOutcome.Published), (same.Outcome, refused.Outcome, forced.Outcome));
        Assert.Contains("The index was built from another folder.", refused.Reasons); // which is told to everybody, so without a path
        Assert.Contains("give '/two' an index of its own with --index, since this one is of '/one'", refused.Remedies);
        Assert.Equal("/two", _indexer.Live!.ContentRoot);
    }

    [Fact]
    public void A_guide_whose_slug_changed_since_a_twin_came_is_found_under_the_earlier_one_for_good()
    {
        Build(Twins("closures", null));
        Build(Twins("js-closures", "ts-closures"));
        Build(Twins("js-closures", "ts-closures") with { ContentHash = "again" });

        using var live = _indexer.OpenLive()!;
        Assert.Equal(["closures/what js-closures/what"], _indexer.LiveMoves.Select(m => $"{m.From} {m.To}"));
        Assert.Equal(["closures"], Assert.Single(live.GuidesOf(new HashSet<string> { "js/closures.md" })).Aliases);
        Assert.Empty(Assert.Single(live.GuidesOf(new HashSet<string> { "ts/closures.md" })).Aliases);
    }

    [Theory]
    [InlineData("git=git/README.md", "git=git.md git-readme=git/README.md", "git=git/README.md git-*=git.md", "")] // a file came that is called so
    [InlineData("git=git.md", "git=git.md", "git=git.md", "")]
    [InlineData("a=a.md b=b.md", "!b=a.md !a=b.md", "b=a.md a=b.md", "")] // their authors changed places
    [InlineData("a=a.md", "!b=a.md a=x/a.md", "b=a.md a-*=x/a.md", "a.md:a")] // an author moved on, and another file is called so
    [InlineData("a=a.md", "!b=a.md !a=x.md", "b=a.md a=x.md", "")] // an author took what another left
    [InlineData("a=old/a.md", "a=new/a.md", "a=new/a.md", "")] // a file was moved
    [InlineData("a=a.md b=b.md", "a=c.md b=a.md", "a=a.md a-*=c.md", "")]
    public void A_saved_address_of_a_guide_stays_with_its_file(string before, string read, string after, string aliases)
    {
        Build(Addressed(before));
        Build(Addressed(read));
        Build(Addressed(read) with { ContentHash = "again" });

        using var live = _indexer.OpenLive()!;
        var guides = live.GuidesOf(Pairs(read).Select(pair => pair.Path).ToHashSet());
        Assert.Equal(
            Pairs(after).Select(pair => pair.Path).Order(StringComparer.Ordinal), guides.Select(g => g.Source.Path).Order(StringComparer.Ordinal));
        Assert.All(Pairs(after), pair => Assert.Matches(
            $"^{pair.Slug.Replace("*", "[0-9a-f]{7}", StringComparison.Ordinal)}$", guides.Single(g => g.Source.Path == pair.Path).Slug));
        Assert.All(guides, guide => Assert.All(guide.Documents, document => Assert.Equal(guide.Slug, document.Id.Guide)));
        Assert.Equal(guides.Select(g => g.Slug).Order(StringComparer.Ordinal), guides.Select(g => g.Slug));
        Assert.Equal(aliases, string.Join(' ', guides.SelectMany(g => g.Aliases.Select(alias => $"{g.Source.Path}:{alias}"))));
    }

    [Fact]
    public void An_alias_that_is_live_stays_with_its_file_when_another_is_called_so()
    {
        Build(Addressed("a=x/a.md"));
        Build(Addressed("x-a=x/a.md y-a=y/a.md"));
        Build(Addressed("a=a.md x-a=x/a.md y-a=y/a.md"));

        using var live = _indexer.OpenLive()!;
        Assert.Equal(["a"], Assert.Single(live.GuidesOf(new HashSet<string> { "x/a.md" })).Aliases);
        Assert.StartsWith("a-", Assert.Single(live.GuidesOf(new HashSet<string> { "a.md" })).Slug, StringComparison.Ordinal);
    }

    /// <summary>Guides by <c>slug=path</c>; a mark before the slug means that its author chose it.</summary>
    private static GuideReading Addressed(string guides) => ReadingOf(0) with
    {
        Guides = [.. Pairs(guides).OrderBy(pair => pair.Slug, StringComparer.Ordinal).Select(pair => Twin(pair.Slug, pair.Path) with { HasOwnSlug = pair.Own })],
        ContentHash = guides,
    };

    private static IEnumerable<(bool Own, string Slug, string Path)> Pairs(string guides) => guides.Split(' ').Select(
        pair => (pair.StartsWith('!'), pair.TrimStart('!').Split('=')[0], pair.Split('=')[1]));

    /// <summary>Answers that are alike: only the place of the file tells which guide is which.</summary>
    private static GuideReading Twins(string first, string? second) => ReadingOf(0) with
    {
        Guides = [.. new[] { (first, "js/closures.md"), (second, "ts/closures.md") }.Where(g => g.Item1 is not null).Select(g => Twin(g.Item1!, g.Item2))],
        ContentHash = $"{first} {second}",
    };

    private static Guide Twin(string slug, string path)
    {
        var guide = AGuide.Named(slug).Asking("What?", "The same.", change: q => q with { Id = new(slug, "what"), Source = new(path, 1) }).Build();
        return guide with { Source = new(path) };
    }

    private static GuideReading Asking(string words) => ReadingOf(0) with
    {
        Guides =
        [
            AGuide.Named("guide").Asking(words, "An answer that is like no other.", change: q => q with { Id = new("guide", words) }).Build(),
        ],
        ContentHash = words,
    };

    private BuildReport Build(GuideReading reading, BuildRequest? request = null, IPublishGate? gate = null) =>
        new IndexBuild(new ListSource(reading), _indexer, new(), TimeProvider.System, gate).Run(request ?? new(), null, CancellationToken.None);

    private static GuideReading ReadingOf(int guides, int rejected = 0) => new(
        [.. Enumerable.Range(0, guides).Select(i => AGuide.Named($"guide-{i:000}").Asking("Why?").Build())],
        [
            .. Enumerable.Range(0, guides).Select(i => new FileAccount($"guide-{i:000}.md", FileOutcome.Indexed)),
            .. Enumerable.Range(0, rejected).Select(i => new FileAccount($"bad{i}.md", FileOutcome.Rejected)),
        ],
        [],
        $"{guides} guides");

    private sealed class FixedGate(IReadOnlyList<string> reasons) : IPublishGate
    {
        public Task<GateVerdict> JudgeAsync(IGenerationReader candidate, IGenerationReader? live, CancellationToken cancellationToken) =>
            Task.FromResult(new GateVerdict(reasons, 1, 0, null, null));
    }

    private sealed class Listener(Action<BuildProgress> tell) : IProgress<BuildProgress>
    {
        public void Report(BuildProgress value) => tell(value);
    }

    private sealed class BrokenSource : IGuideSource
    {
        public GuideReading Read(IProgress<(int Done, int Total)>? progress, CancellationToken cancellationToken) =>
            throw new ContentFolderException("It was read.");
    }
}
