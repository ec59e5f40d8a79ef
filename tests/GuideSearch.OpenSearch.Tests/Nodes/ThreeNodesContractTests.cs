using GuideSearch.Facets;
using GuideSearch.Guides;
using GuideSearch.OpenSearch.Tests.Hosting;
using GuideSearch.Search;
using GuideSearch.Testing;

namespace GuideSearch.OpenSearch.Tests.Nodes;

/// <summary>Three nodes with copies keep what the port promises.</summary>
[Collection(ThreeNodes.Name), Trait("Run", ThreeNodes.Run)]
public sealed class ThreeNodesContractTests(ThreeNodes nodes) : SearcherContractTests, IDisposable
{
    private ClusterIndex? _index;

    public static string? WhyNot => ThreeNodes.WhyNot;

    public void Dispose() => _index?.Dispose();

    protected override async Task<IQuestionSearcher> SearcherOverAsync(IReadOnlyList<FacetDeclaration> declared, params Guide[] guides)
    {
        _index = nodes.Create(replicas: 1, patient: true);
        _index.Publish(guides, new("test") { Facets = declared });
        await _index.Index.RefreshAsync(CancellationToken.None);
        return _index.Searcher;
    }
}
