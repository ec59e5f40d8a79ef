using GuideSearch.Encoders;
using GuideSearch.Guides;
using GuideSearch.Indexing;
using GuideSearch.Testing;

namespace GuideSearch.Core.Tests.Indexing;

/// <summary>Where nothing answers, nobody waits for vectors: a generation without them goes live first.</summary>
public class FirstBuildTests
{
    private readonly ListIndexer _indexer = new();

    private readonly CountedGate _gate = new();

    [Fact]
    public void A_first_build_publishes_at_once_without_vectors_and_again_with_them()
    {
        var report = Build("content");

        Assert.Equal([VectorState.Pending, VectorState.Complete], _indexer.Published.Select(generation => generation.Vectors));
        Assert.Equal([null, "model"], _indexer.Published.Select(generation => generation.Model));
        Assert.Equal((BuildOutcome.Published, _indexer.Live, 3), (report.Outcome, report.Generation, report.Vectors?.Encoded));
        Assert.Equal((null, null), (report.Previous, report.Diff));
        Assert.Equal(Enum.GetValues<BuildStage>(), report.Times.Select(time => time.Stage));
    }

    [Fact]
    public void The_gate_judges_the_one_with_vectors_alone()
    {
        Build("content");

        Assert.Equal([(VectorState.Complete, VectorState.Pending)], _gate.Judged);
    }

    [Fact]
    public void What_the_gate_refuses_leaves_the_one_without_vectors_live_and_the_next_build_tries_again()
    {
        _gate.Reasons = ["It answers worse."];
        var refused = Build("content");
        _gate.Reasons = [];
        var second = Build("content");

        Assert.Equal((BuildOutcome.GateFailed, VectorState.Pending), (refused.Outcome, refused.Previous?.Vectors));
        Assert.Equal((BuildOutcome.Published, refused.Previous), (second.Outcome, second.Previous));
        Assert.Equal([VectorState.Pending, VectorState.Complete], _indexer.Published.Select(generation => generation.Vectors));
    }

    [Fact]
    public void An_index_that_does_not_find_its_own_questions_goes_live_neither_way()
    {
        _indexer.Blind = true;

        Assert.Equal(BuildOutcome.GateFailed, Build("content").Outcome);
        Assert.Empty(_indexer.Published);
    }

    [Theory]
    [InlineData("other content", false)]
    [InlineData("content", true)]
    public void A_later_build_publishes_once_complete(string content, bool force)
    {
        Build("content");
        _indexer.Published.Clear();

        Build(content, new() { Force = force });

        Assert.Equal(VectorState.Complete, Assert.Single(_indexer.Published).Vectors);
    }

    [Fact]
    public void A_live_one_that_is_damaged_is_replaced_once_while_an_older_one_answers()
    {
        Build("content");
        _indexer.Published.Clear();
        _indexer.Damaged = true;

        Build("content");

        Assert.Equal(VectorState.Complete, Assert.Single(_indexer.Published).Vectors);
    }

    [Fact]
    public void Without_a_model_there_is_nothing_to_wait_for()
    {
        _indexer.ModelHash = null;

        Build("content");

        Assert.Equal(VectorState.None, Assert.Single(_indexer.Published).Vectors);
        Assert.Single(_gate.Judged);
    }

    [Fact]
    public void A_dry_run_judges_what_has_vectors_and_publishes_nothing()
    {
        var report = Build("content", new() { DryRun = true });

        Assert.Equal((BuildOutcome.WouldPublish, 3), (report.Outcome, report.Vectors?.Encoded));
        Assert.Equal([(VectorState.Complete, null)], _gate.Judged);
        Assert.Empty(_indexer.Published);
    }

    private BuildReport Build(string content, BuildRequest? request = null)
    {
        Guide[] guides = [.. Enumerable.Range(1, 3).Select(i => AGuide.Named($"guide-{i}").Asking("Why?").Build())];
        var files = guides.Select(guide => new FileAccount(guide.Source.Path, FileOutcome.Indexed));
        return new IndexBuild(new ListSource(new(guides, [.. files], [], content)), _indexer, new(), TimeProvider.System, _gate)
            .Run(request ?? new(), null, CancellationToken.None);
    }

    /// <summary>Counts what it judges, and against what.</summary>
    private sealed class CountedGate : IPublishGate
    {
        public List<(VectorState Candidate, VectorState? Live)> Judged { get; } = [];

        public IReadOnlyList<string> Reasons { get; set; } = [];

        public Task<GateVerdict> JudgeAsync(IGenerationReader candidate, IGenerationReader? live, CancellationToken cancellationToken)
        {
            Judged.Add((candidate.Generation.Vectors, live?.Generation.Vectors));
            return Task.FromResult(new GateVerdict(Reasons, Queries: 1, Held: 1, null, null));
        }
    }
}
