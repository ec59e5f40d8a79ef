using GuideSearch.Facets;
using GuideSearch.Guides;
using GuideSearch.OpenSearch.Tests.Hosting;
using GuideSearch.Search;
using GuideSearch.Testing;

namespace GuideSearch.OpenSearch.Tests.Searching;

/// <summary>A cluster keeps what the port promises.</summary>
public sealed class OpenSearchContractTests : SearcherContractTests, IDisposable
{
    private ClusterIndex? _index;

    public static string? WhyNot => Cluster.WhyNot;

    public void Dispose() => _index?.Dispose();

    protected override async Task<IQuestionSearcher> SearcherOverAsync(IReadOnlyList<FacetDeclaration> declared, params Guide[] guides)
    {
        _index = new();
        _index.Publish(guides, new("test") { Facets = declared });
        await _index.Index.RefreshAsync(CancellationToken.None);
        return _index.Searcher;
    }
}
