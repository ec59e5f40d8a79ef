using GuideSearch.Guides;
using GuideSearch.Indexing;
using GuideSearch.OpenSearch.Tests.Hosting;
using GuideSearch.Querying;
using GuideSearch.Search;
using GuideSearch.Testing;
using Xunit.Abstractions;

namespace GuideSearch.OpenSearch.Tests.Nodes;

/// <summary>While nodes are killed, hang and come back, every answer is the one from before or an error that says so.</summary>
[Collection(ThreeNodes.Name), Trait("Run", ThreeNodes.Run)]
public sealed class LostNodeTests(ThreeNodes nodes, ITestOutputHelper output)
{
    private static readonly TimeSpan _while = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(150);

    /// <summary>A little later than a request takes at most, on a busy machine.</summary>
    private static readonly TimeSpan _limit = TimeSpan.FromSeconds(3) + TimeSpan.FromSeconds(2);

    private readonly SyntheticCorpus _corpus = new(seed: 5, vocabulary: 2_000);

    [ThreeNodesTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_node_that_is_killed_costs_no_wrong_answer(bool isManager)
    {
        using var index = nodes.Create(replicas: 1);
        var (requests, expected) = await PublishAsync(index);
        var manager = await ManagerAsync(index);
        var lost = isManager ? manager : (manager % 3) + 1;

        await using var load = new SteadyLoad(index, requests);
        await load.GoOnAsync(_while);
        var killed = load.Now;
        nodes.Do("kill", lost);
        await load.UntilAsync(IndexFault.NodesMissing, _patience);
        var told = load.Now - killed;
        await load.GoOnAsync(2 * _while);
        nodes.Do("restart", lost);
        await load.UntilAsync(IndexFault.None, _patience);
        var back = load.Now;
        await load.GoOnAsync(_while);
        var outcomes = await load.EndAsync();

        Report(outcomes, expected, $"killed at {killed.TotalSeconds:F1} s (manager: {isManager}), told {told.TotalSeconds:F1} s later");
        AssertRightOrTold(outcomes, expected);
        Assert.All(outcomes.Where(o => o.Error is not null), o => Assert.InRange(o.Begun, killed - _limit, killed + _limit));
        Assert.Contains(outcomes, o => o.Answer is not null && o.Begun > killed + _limit && o.Begun < back);
    }

    [ThreeNodesFact]
    public async Task A_node_that_hangs_is_passed_by_and_costs_no_wrong_answer()
    {
        using var index = nodes.Create(replicas: 1);
        var (requests, expected) = await PublishAsync(index);
        var lost = (await ManagerAsync(index) % 3) + 1;

        await using var load = new SteadyLoad(index, requests);
        await load.GoOnAsync(_while);
        var paused = load.Now;
        nodes.Do("pause", lost);
        await load.UntilAsync(IndexFault.NodesMissing, _patience);
        var told = load.Now - paused;
        await load.GoOnAsync(8 * _while);
        var resumed = load.Now;
        nodes.Do("resume", lost);
        await load.UntilAsync(IndexFault.None, _patience);
        await load.GoOnAsync(_while);
        var outcomes = await load.EndAsync();

        Report(outcomes, expected, $"hung at {paused.TotalSeconds:F1} s, told {told.TotalSeconds:F1} s later, went on at {resumed}");
        AssertRightOrTold(outcomes, expected);
        Assert.InRange(told, TimeSpan.Zero, 3 * _limit);
        Assert.All(outcomes.Where(o => o.Error is not null), o => Assert.InRange(o.Begun, paused - _limit, paused + told + _limit));
    }

    [ThreeNodesFact]
    public async Task An_index_without_one_of_its_shards_gives_errors_and_no_smaller_counts()
    {
        using var index = nodes.Create(replicas: 0);
        var (requests, expected) = await PublishAsync(index);
        var lost = (await ManagerAsync(index) % 3) + 1;

        await using var load = new SteadyLoad(index, requests);
        await load.GoOnAsync(_while);
        nodes.Do("kill", lost);
        await load.UntilAsync(IndexFault.Partial, _patience);
        var isReady = index.Index.Status.Answers;
        await load.GoOnAsync(_while);
        nodes.Do("restart", lost);
        await load.UntilAsync(IndexFault.None, _patience);
        var back = load.Now;
        await load.GoOnAsync(_while);
        var outcomes = await load.EndAsync();

        Report(outcomes, expected, $"killed with a shard, back at {back.TotalSeconds:F1} s");
        AssertRightOrTold(outcomes, expected);
        Assert.False(isReady);
        Assert.Contains(outcomes, o => o.Error is not null);
        Assert.All(outcomes.Where(o => o.Begun > back + _limit), o => Assert.Null(o.Error));
    }

    private async Task<(IReadOnlyList<SearchRequest> Requests, IReadOnlyList<string> Expected)> PublishAsync(ClusterIndex index)
    {
        Guide[] guides = [.. _corpus.Guides(600)];
        index.Publish(guides);
        await Polling.UntilAsync("all copies are there", _patience, async () =>
        {
            await index.Index.RefreshAsync(CancellationToken.None);
            return index.Index.Status.Fault is IndexFault.None;
        });
        SearchRequest[] requests =
        [
            .. Enumerable.Range(0, 24).Select(i => new SearchRequest
            {
                Query = QueryReader.Read(_corpus.Sentence(1 + (i % 4))), Size = 20, Match = i % 2 == 0 ? MatchMode.Any : MatchMode.All,
            }),
        ];
        var expected = new List<string>();
        foreach (var request in requests)
            expected.Add((await index.Searcher.SearchAsync(request, CancellationToken.None)).ToText());
        return (requests, expected);
    }

    private static async Task<int> ManagerAsync(ClusterIndex index) =>
        (await index.Client.GetAsync("_cat/cluster_manager?format=json", CancellationToken.None)).Require()[0]
            .GetProperty("node").GetString()![^1] - '0';

    private static void AssertRightOrTold(IReadOnlyList<Outcome> outcomes, IReadOnlyList<string> expected)
    {
        Assert.All(outcomes.Where(o => o.Answer is not null), o => Assert.Equal(expected[o.Query], o.Answer));
        Assert.All(outcomes.Select(o => o.Error).OfType<Exception>(),
            e => Assert.Equal(SearchError.ClusterUnavailable, Assert.IsType<SearchException>(e).Error));
    }

    private void Report(IReadOnlyList<Outcome> outcomes, IReadOnlyList<string> expected, string what)
    {
        var (answers, errors) = (outcomes.Where(o => o.Answer is not null).ToList(), outcomes.Where(o => o.Error is not null).ToList());
        output.WriteLine(
            $"{what}: {outcomes.Count} searches, {answers.Count(o => o.Answer != expected[o.Query])} wrong, {errors.Count} errors; "
            + $"slowest answer {answers.Max(o => o.Took).TotalSeconds:F1} s, {answers.Count(o => o.Took.TotalSeconds > 1)} over 1 s");
        foreach (var error in errors.Take(40))
            output.WriteLine($"  error of {error.Begun.TotalSeconds:F1} s after {error.Took.TotalSeconds:F1} s: {error.Error!.Message}");
    }
}
