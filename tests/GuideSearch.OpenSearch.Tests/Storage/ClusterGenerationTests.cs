using System.Text.Json.Nodes;
using GuideSearch.Guides;
using GuideSearch.Indexing;
using GuideSearch.OpenSearch.Schema;
using GuideSearch.OpenSearch.Tests.Hosting;
using GuideSearch.Querying;
using GuideSearch.Testing;

namespace GuideSearch.OpenSearch.Tests.Storage;

/// <summary>Generations in a cluster: complete or not there, one live, each verifiable, and what died is cleaned up.</summary>
public sealed class ClusterGenerationTests : IDisposable
{
    private static readonly Guide[] _guides = [.. Enumerable.Range(0, 40).Select(i => AGuide.Named($"guide-{i:00}").Tagged("SQL", $"t{i}")
        .Asking($"What is a join of {i} tables?", "It pairs rows of tables.").Asking("What is a C# view?", "A stored query.").Build())];

    private readonly ClusterIndex? _index = Cluster.Address is null ? null : new();

    private ClusterIndex Index => _index!;

    public void Dispose() => _index?.Dispose();

    [ClusterFact]
    public void A_generation_that_was_published_is_live_and_verifies()
    {
        var generation = Index.Publish(_guides);

        var listed = Assert.Single(Index.Archive.List());
        Assert.Equal((generation.Id, true, null), (listed.Id, listed.Live, listed.Fault));
        Assert.Equal((40, 80, 80), (listed.Generation!.Guides, listed.Generation.Questions, listed.Generation.Documents));
        Assert.Null(Index.Archive.FaultOf(generation.Id, CancellationToken.None));
        Assert.True(Index.Indexer.IsIntact(generation));
        Assert.Equal(generation.Id, Index.Indexer.Live!.Id);
        Assert.True(Index.Indexer.Answers);
    }

    [ClusterFact]
    public void Documents_come_back_as_they_were_added()
    {
        var generation = Index.Publish(_guides);

        using var reader = Index.Archive.Open(generation.Id);

        Assert.Equal(_guides.SelectMany(g => g.Documents), reader.Documents);
        Assert.Equal(["guide-07"], reader.GuidesOf(new HashSet<string> { "guide-07.md" }).Select(g => g.Slug));
    }

    [ClusterFact]
    public void A_changed_document_is_found_by_its_hash()
    {
        var generation = Index.Publish(_guides);
        Open(generation.Id);
        Send(HttpMethod.Post, $"{IndexOf(generation)}/_update/3?refresh=true", new()
        {
            ["doc"] = new JsonObject { [ClusterFields.Stored] = Convert.ToBase64String("{}"u8) },
        });

        Assert.NotNull(Index.Archive.FaultOf(generation.Id, CancellationToken.None));
        Assert.False(Index.Indexer.IsIntact(generation));
    }

    [ClusterFact]
    public void A_missing_document_and_a_missing_companion_are_found()
    {
        var (first, second) = (Index.Publish(_guides), Index.Publish(_guides));
        Open(first.Id);
        Open(second.Id);
        Send(HttpMethod.Delete, $"{IndexOf(first)}/_doc/79?refresh=true", null);
        Send(HttpMethod.Delete, $"{IndexOf(second)}/_doc/guides.json.0?refresh=true", null);

        Assert.Contains("79", Index.Archive.FaultOf(first.Id, CancellationToken.None)!, StringComparison.Ordinal);
        Assert.Contains("guides.json", Index.Archive.FaultOf(second.Id, CancellationToken.None)!, StringComparison.Ordinal);
        Assert.Throws<GenerationException>(() => Index.Archive.Activate(first.Id));
        Assert.Throws<GenerationException>(() => Index.Archive.Prune(1));
    }

    [ClusterFact]
    public void Rolling_back_and_activating_turn_the_alias()
    {
        var (first, second) = (Index.Publish(_guides), Index.Publish(_guides));

        Assert.Equal(first.Id, Index.Archive.RollBack().Id);
        Assert.Equal(first.Id, Assert.Single(Index.Archive.List(), g => g.Live).Id);
        Assert.Equal(second.Id, Index.Archive.Activate(second.Id).Id);
        Assert.Equal(second.Id, Assert.Single(Index.Archive.List(), g => g.Live).Id);
        Assert.Throws<GenerationException>(() => Index.Archive.Activate("20200101T000000000Z"));
    }

    [ClusterFact]
    public void What_the_alias_left_a_moment_ago_is_not_deleted_yet()
    {
        Index.Publish(_guides);
        Index.Publish(_guides, keep: 1);

        var plan = Index.Archive.Prune(1);

        Assert.Equal((2, 0), (plan.Keep.Count, plan.Delete.Count));
    }

    [ClusterFact]
    public void A_second_builder_is_turned_away_and_told_who_builds()
    {
        using var neighbor = Index.Neighbor();
        using (Index.Indexer.Begin())
        {
            var busy = Assert.Throws<IndexBusyException>(neighbor.Indexer.Begin);
            Assert.Contains($"process {Environment.ProcessId}", busy.Holder, StringComparison.Ordinal);
        }

        neighbor.Indexer.Begin().Dispose();
    }

    [ClusterFact]
    public async Task A_build_that_died_leaves_nothing_live_and_goes_with_the_next()
    {
        var live = Index.Publish(_guides);
        var dead = Index.Prefix + "-20990101t000000000z";
        await Index.Generations.CreateAsync(dead, 1, canNear: false, CancellationToken.None);

        Assert.Equal(live.Id, Assert.Single(Index.Archive.List()).Id);
        var next = Index.Publish(_guides);

        Assert.DoesNotContain(await Index.Generations.ListAsync(CancellationToken.None), g => g.Index == dead);
        Assert.Equal(next.Id, Index.Indexer.Live!.Id);
    }

    [ClusterFact]
    public async Task What_is_sent_again_because_its_answer_was_lost_does_no_harm()
    {
        var (first, second) = (Index.Publish(_guides), Index.Publish(_guides));
        await Index.Generations.CreateAsync($"{Index.Prefix}-twice", 1, canNear: false, CancellationToken.None);
        await Index.Generations.CreateAsync($"{Index.Prefix}-twice", 1, canNear: false, CancellationToken.None);
        await Index.Generations.PublishAsync(first.Id, TimeProvider.System.GetUtcNow(), CancellationToken.None);
        await Index.Generations.PublishAsync(first.Id, TimeProvider.System.GetUtcNow(), CancellationToken.None);
        await Index.Generations.DeleteAsync($"{Index.Prefix}-twice", CancellationToken.None);
        await Index.Generations.DeleteAsync($"{Index.Prefix}-twice", CancellationToken.None);

        Assert.Equal(first.Id, Assert.Single(Index.Archive.List(), g => g.Live).Id);
        Assert.Contains(Index.Archive.List(), g => g.Id == second.Id && g.Fault is null);
    }

    [ClusterFact]
    public async Task A_build_that_is_given_up_leaves_nothing()
    {
        using (var session = Index.Indexer.Begin())
            ClusterIndex.Fill(session, _guides);
        using (var trial = Index.Indexer.Rehearse())
            ClusterIndex.Fill(trial, _guides);

        Assert.Empty(await Index.Generations.ListAsync(CancellationToken.None));
        Assert.Empty(await Index.Generations.ListTrialsAsync(CancellationToken.None));
        Assert.Null(Index.Indexer.Live);
    }

    [ClusterFact]
    public async Task Missing_copies_are_told_while_everything_is_answered()
    {
        var health = (await Index.Client.GetAsync("_cluster/health", CancellationToken.None)).Require();
        var nodes = health.GetProperty("number_of_nodes").GetInt32();
        using var copied = new ClusterIndex(options => options with { Replicas = nodes });
        copied.Publish(_guides);

        Assert.True(await copied.Index.RefreshAsync(CancellationToken.None));

        Assert.Equal((IndexFault.NodesMissing, true), (copied.Index.Status.Fault, copied.Index.Status.Degraded));
        var response = await copied.Searcher.SearchAsync(new() { Query = QueryReader.Read("join") }, CancellationToken.None);
        Assert.Equal(40, response.Totals!.Documents);
    }

    [ClusterFact]
    public async Task A_full_disk_fails_a_build_by_name_and_leaves_what_is_live()
    {
        var live = Index.Publish(_guides);
        using var session = Index.Indexer.Begin();
        var settings = new JsonObject { ["persistent"] = new JsonObject { ["cluster.blocks.read_only_allow_delete"] = true } };
        await Index.Client.SendAsync(HttpMethod.Put, "_cluster/settings", settings, CancellationToken.None);
        try
        {
            var fault = Assert.Throws<IndexStorageException>(() => ClusterIndex.Fill(session, _guides));
            Assert.True(fault.DiskFull, fault.Message);
        }
        finally
        {
            settings["persistent"]!["cluster.blocks.read_only_allow_delete"] = null;
            await Index.Client.SendAsync(HttpMethod.Put, "_cluster/settings", settings, CancellationToken.None);
        }

        Assert.Equal(live.Id, Index.Indexer.Live!.Id);
    }

    private string IndexOf(Generation generation) => $"{Index.Prefix}-{generation.Id.ToLowerInvariant()}";

    /// <summary>Lets a generation be damaged.</summary>
    private void Open(string id) =>
        Send(HttpMethod.Put, $"{Index.Prefix}-{id.ToLowerInvariant()}/_settings", new() { ["index.blocks.write"] = false });

    private void Send(HttpMethod method, string path, JsonObject? body) =>
        Blocking.Run(() => Index.Client.SendAsync(method, path, body, CancellationToken.None).AsTask()).Require();
}
