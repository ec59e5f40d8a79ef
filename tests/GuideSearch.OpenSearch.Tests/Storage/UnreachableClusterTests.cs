using GuideSearch.Core.Ranking;
using GuideSearch.Indexing;
using GuideSearch.OpenSearch.Tests.Hosting;
using GuideSearch.Querying;
using GuideSearch.Search;
using GuideSearch.Testing;

namespace GuideSearch.OpenSearch.Tests.Storage;

/// <summary>A cluster that is not there, or goes away, is an error by name: never an empty answer.</summary>
public class UnreachableClusterTests
{
    [Fact]
    public async Task A_cluster_that_is_not_there_is_told_by_every_port()
    {
        using var cache = new TemporaryFolder();
        var options = new ClusterOptions([new($"http://127.0.0.1:{OneAnswer.FreePort()}")]) { Retries = 0 };
        using var engine = new OpenSearchEngine(options, cache.Path, new RankingOptions(), TimeProvider.System);
        var searcher = engine.CreateSearcher(TimeSpan.FromSeconds(1));

        Assert.False(await engine.Index.RefreshAsync(CancellationToken.None));
        Assert.Contains("No node", engine.Index.Status.Detail, StringComparison.Ordinal);
        Assert.Throws<IndexStorageException>(engine.Indexer.Begin);
        Assert.Throws<IndexStorageException>(engine.Archive.List);
        var fault = await Assert.ThrowsAsync<SearchException>(
            () => searcher.SearchAsync(new() { Query = QueryReader.Read("a") }, CancellationToken.None).AsTask());
        Assert.Equal(SearchError.ClusterUnavailable, fault.Error);
        Assert.Equal((IndexFault.Unreachable, false), (engine.Index.Status.Fault, engine.Index.Status.Answers));
    }

    [Fact]
    public async Task A_cluster_of_another_product_is_told_at_start()
    {
        using var other = new OneAnswer(200, """{ "version": { "number": "8.15.0" } }""");
        using var cache = new TemporaryFolder();
        using var engine = new OpenSearchEngine(new([other.Address]), cache.Path, new RankingOptions(), TimeProvider.System);

        await engine.Index.RefreshAsync(CancellationToken.None);

        Assert.Equal(IndexFault.Refused, engine.Index.Status.Fault);
        Assert.Contains("elasticsearch", engine.Index.Status.Detail, StringComparison.Ordinal);
        Assert.Contains("elasticsearch", Assert.Throws<IndexStorageException>(engine.Indexer.Begin).Message, StringComparison.Ordinal);
    }

    [ClusterFact]
    public async Task An_index_that_goes_away_is_an_error_and_no_empty_answer()
    {
        using var index = new ClusterIndex();
        index.Publish([AGuide.Named("a").Asking("What is a join?", "It pairs rows.").Build()]);
        await index.Index.RefreshAsync(CancellationToken.None);
        var request = new SearchRequest { Query = QueryReader.Read("join") };
        Assert.Single((await index.Searcher.SearchAsync(request, CancellationToken.None)).Hits);

        await index.Client.SendAsync(HttpMethod.Delete, $"{index.Prefix}-*", null, CancellationToken.None);

        var fault = await Assert.ThrowsAsync<SearchException>(() => index.Searcher.SearchAsync(request, CancellationToken.None).AsTask());
        Assert.Equal(SearchError.NoIndex, fault.Error);
        Assert.False(await index.Index.RefreshAsync(CancellationToken.None));
        Assert.NotEqual(IndexFault.None, index.Index.Status.Fault);
    }
}
