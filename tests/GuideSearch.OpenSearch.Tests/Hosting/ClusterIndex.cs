using GuideSearch.Core.Ranking;
using GuideSearch.Encoders;
using GuideSearch.Guides;
using GuideSearch.Indexing;
using GuideSearch.OpenSearch.Http;
using GuideSearch.OpenSearch.Storage;
using GuideSearch.Search;
using GuideSearch.Testing;

namespace GuideSearch.OpenSearch.Tests.Hosting;

/// <summary>An index of its own in the cluster, removed with all its generations.</summary>
internal sealed class ClusterIndex : IDisposable
{
    private readonly TemporaryFolder _cache = new();
    private readonly ClusterOptions _options;
    private readonly OpenSearchEngine _engine;

    public ClusterIndex(Func<ClusterOptions, ClusterOptions>? change = null, LazyEncoder? encoder = null)
    {
        var options = new ClusterOptions([Cluster.Address!]) { Prefix = $"test-{Guid.NewGuid():N}", Shards = 3 };
        _options = change?.Invoke(options) ?? options;
        Client = new(_options, TimeProvider.System);
        _engine = new(_options, _cache.Path, new RankingOptions(), TimeProvider.System, encoder);
        Searcher = _engine.CreateSearcher(TimeSpan.FromSeconds(30));
    }

    public string Prefix => _options.Prefix;

    public ClusterClient Client { get; }

    public ClusterGenerations Generations => new(Client, new(_options.Prefix));

    public IQuestionIndexer Indexer => _engine.Indexer;

    public IGenerationArchive Archive => _engine.Archive;

    public IQuestionIndex Index => _engine.Index;

    public IQuestionSearcher Searcher { get; }

    /// <summary>Another machine over the same index.</summary>
    public OpenSearchEngine Neighbor() => new(_options, _cache.Path, new RankingOptions(), TimeProvider.System);

    public Generation Publish(IEnumerable<Guide> guides, BuildInputs? inputs = null, int keep = 3)
    {
        using var session = Indexer.Begin();
        var generation = Fill(session, guides, inputs);
        session.Publish(keep);
        return generation;
    }

    public static Generation Fill(IIndexingSession session, IEnumerable<Guide> guides, BuildInputs? inputs = null)
    {
        foreach (var guide in guides.OrderBy(guide => guide.Slug, StringComparer.Ordinal))
            Assert.Null(session.Add(guide));
        return session.Seal(inputs ?? new("test"), CancellationToken.None);
    }

    public void Dispose()
    {
        _engine.Dispose();
        Blocking.Run(() => Client.SendAsync(HttpMethod.Delete, $"{Prefix}-*", null, CancellationToken.None).AsTask());
        Client.Dispose();
        _cache.Dispose();
    }
}
