using GuideSearch.Core.Ranking;
using GuideSearch.Guides;
using GuideSearch.Lucene;
using GuideSearch.OpenSearch.Tests.Hosting;
using GuideSearch.Search;
using GuideSearch.Testing;

namespace GuideSearch.OpenSearch.Tests.Searching;

/// <summary>The same made-up guides in a folder and in a cluster, built once for all tests of a class.</summary>
public sealed class SameGuides : IAsyncLifetime
{
    private const int Questions = 600;

    private readonly TemporaryFolder _folder = new();
    private readonly List<OpenSearchEngine> _neighbors = [];
    private LuceneEngine? _lucene;
    private ClusterIndex? _cluster;

    public SyntheticCorpus Corpus { get; } = new(seed: 11, vocabulary: 3_000);

    internal IQuestionSearcher Folder { get; private set; } = null!;

    internal IQuestionSearcher Cluster => _cluster!.Searcher;

    public async Task InitializeAsync()
    {
        if (Hosting.Cluster.Address is null)
            return;

        Guide[] guides = [.. Corpus.Guides(Questions)];
        _lucene = new(_folder.Path, new RankingOptions(), TimeProvider.System);
        using (var session = _lucene.Indexer.Begin())
        {
            ClusterIndex.Fill(session, guides);
            session.Publish(1);
        }

        _cluster = new();
        _cluster.Publish(guides);
        await _lucene.Index.RefreshAsync(CancellationToken.None);
        await _cluster.Index.RefreshAsync(CancellationToken.None);
        Folder = _lucene.CreateSearcher(ClusterIndex.Budget);
    }

    /// <summary>The cluster with another window.</summary>
    internal async Task<IQuestionSearcher> WithWindowAsync(int window)
    {
        var neighbor = _cluster!.Neighbor(options => options with { Window = window });
        _neighbors.Add(neighbor);
        await neighbor.Index.RefreshAsync(CancellationToken.None);
        return neighbor.CreateSearcher(ClusterIndex.Budget);
    }

    public Task DisposeAsync()
    {
        _neighbors.ForEach(neighbor => neighbor.Dispose());
        _cluster?.Dispose();
        _lucene?.Dispose();
        _folder.Dispose();
        return Task.CompletedTask;
    }
}
