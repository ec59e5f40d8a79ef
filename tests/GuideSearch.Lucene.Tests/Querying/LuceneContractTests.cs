using GuideSearch.Facets;
using GuideSearch.Guides;
using GuideSearch.Search;
using GuideSearch.Testing;

namespace GuideSearch.Lucene.Tests.Querying;

/// <summary>Lucene keeps what the port promises.</summary>
public sealed class LuceneContractTests : SearcherContractTests, IDisposable
{
    private SearchedGuides? _guides;

    public void Dispose() => _guides?.Dispose();

    protected override async Task<IQuestionSearcher> SearcherOverAsync(IReadOnlyList<FacetDeclaration> declared, params Guide[] guides)
    {
        _guides = await SearchedGuides.OverAsync(guides, inputs: new("test") { Facets = declared });
        return _guides.Searcher;
    }
}
