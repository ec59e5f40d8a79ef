using System.Text.Json.Nodes;
using GuideSearch.Encoders;
using GuideSearch.Engines;
using GuideSearch.Guides;
using GuideSearch.Indexing;
using GuideSearch.OpenSearch.Searching;
using GuideSearch.OpenSearch.Storage;
using GuideSearch.OpenSearch.Tests.Hosting;
using GuideSearch.Querying;
using GuideSearch.Testing;

namespace GuideSearch.OpenSearch.Tests.Searching;

/// <summary>A front end that may hold no vector: the cluster finds the nearest where it has k-NN, and words alone decide where it has none.</summary>
public sealed class VectorsInClusterTests : IDisposable
{
    private const int Guides = 400;

    private static readonly LazyEncoder _encoder = new(() => new LetterEncoder());
    private readonly TemporaryFolder _cache = new();
    private readonly ClusterIndex? _index;

    public VectorsInClusterTests() =>
        _index = Cluster.Address is null ? null : new(options => options with { MaxVectorBytes = 0 }, _encoder);

    private ClusterIndex Index => _index!;

    public void Dispose()
    {
        _index?.Dispose();
        _cache.Dispose();
    }

    [ClusterFact]
    public async Task The_nearest_are_those_of_a_front_end_that_holds_all()
    {
        var generation = Build();
        var name = new ClusterNames(Index.Prefix).IndexOf(generation.Id);
        var manifest = ClusterManifest.Parse((await Index.Generations.ListAsync(default)).Single().Manifest!);
        if (!await CanNearAsync())
        {
            Assert.Equal(0, manifest.VectorDimensions);
            return;
        }

        var whole = (await LoadedGeneration.LoadAsync(Index.Client, name, manifest, new(_cache.Path), long.MaxValue, default)).Vectors!;
        var far = new ClusterVectors(new(Index.Client, name), manifest.VectorDimensions);

        Assert.Equal(whole.Dimensions, far.Dimensions);
        foreach (var row in Enumerable.Range(0, whole.Rows).Where(row => row % 20 == 0))
        {
            var expected = whole.Nearest(whole[row], 100);
            var found = far.Nearest(whole[row], 100);

            Assert.Equal(expected[0].Cosine, found[0].Cosine);
            Assert.InRange(found.Count(near => expected.Any(e => e.Row == near.Row && e.Cosine == near.Cosine)), 95, 100);
            Assert.All(found, near => Assert.True(near.Components.Span.SequenceEqual(whole[near.Row])));
        }

        Assert.Empty(far.Nearest(new sbyte[whole.Dimensions], 3));
        Assert.Empty(far.Nearest(whole[0], 0));
    }

    [ClusterFact]
    public async Task The_status_tells_whether_meaning_is_searched()
    {
        Build();

        await Index.Index.RefreshAsync(CancellationToken.None);

        var state = SemanticState.Create(Index.Index.Status.Open, _encoder);
        var response = await Index.Searcher.SearchAsync(new() { Query = QueryReader.Read("alike to none of the words") }, default);
        if (await CanNearAsync())
        {
            Assert.Equal("on", state.Name);
            Assert.NotEmpty(response.Hits);
        }
        else
        {
            Assert.Equal("off", state.Name);
            Assert.Contains("cluster.vectorMegabytes", state.Reason, StringComparison.Ordinal);
        }
    }

    [ClusterFact]
    public async Task A_vector_that_is_missing_is_found_by_verifying()
    {
        var generation = Build();
        var name = new ClusterNames(Index.Prefix).IndexOf(generation.Id);
        Assert.Null(Index.Archive.FaultOf(generation.Id, CancellationToken.None));
        if (!await CanNearAsync())
            return;

        await SendAsync(HttpMethod.Put, $"{name}/_settings", new() { ["index.blocks.write"] = false });
        await SendAsync(HttpMethod.Delete, $"{name}/_doc/vector.7?refresh=true", null);

        Assert.Contains("vectors", Index.Archive.FaultOf(generation.Id, CancellationToken.None)!, StringComparison.Ordinal);
    }

    [ClusterFact]
    public async Task A_front_end_that_may_hold_them_reads_what_was_built_for_one_that_may_not()
    {
        Build();
        using var roomy = Index.Neighbor(options => options with { MaxVectorBytes = long.MaxValue });

        await roomy.Index.RefreshAsync(CancellationToken.None);

        Assert.Equal(VectorState.Complete, roomy.Index.Status.Open!.Vectors);
        Assert.Equal("on", SemanticState.Create(roomy.Index.Status.Open, _encoder).Name);
    }

    private Generation Build()
    {
        using var session = Index.Indexer.Begin();
        for (var i = 0; i < Guides; i++)
            Assert.Null(session.Add(GuideOf(i)));
        session.Embed(progress: null, CancellationToken.None);
        var generation = session.Seal(new("test"), CancellationToken.None);
        session.Publish(3);
        return generation;
    }

    /// <summary>Its letters, which are all that the encoder reads, are its own.</summary>
    private static Guide GuideOf(int number)
    {
        var random = new Random(number);
        var letters = string.Concat(Enumerable.Range(0, 30).Select(_ => (char)('a' + random.Next(26))));
        return AGuide.Named($"guide-{number:000}").Asking($"What is {letters}?", $"It is {number}.").Build();
    }

    private Task<bool> CanNearAsync() => Index.Generations.CanNearAsync(CancellationToken.None);

    private async Task SendAsync(HttpMethod method, string path, JsonObject? body) =>
        (await Index.Client.SendAsync(method, path, body, CancellationToken.None)).Require();
}
