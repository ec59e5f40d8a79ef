using GuideSearch.Indexing;
using GuideSearch.Lucene;
using GuideSearch.Querying;
using GuideSearch.Search;
using GuideSearch.Testing;

namespace GuideSearch.Benchmarks;

/// <summary>A published index over a seeded corpus in a folder of its own, and the searches to ask it.</summary>
internal sealed class SyntheticIndex : IDisposable
{
    public const int Seed = 7;

    private readonly TemporaryFolder _folder = new();
    private readonly LuceneQuestionIndex _index;

    private SyntheticIndex(int questions)
    {
        Corpus = new(Seed);
        Generation = Publish(_folder.Path, Corpus.Guides(questions));
        _index = new(_folder.Path);
        Searcher = new LuceneSearcher(_index, new(), TimeProvider.System) { Budget = TimeSpan.FromSeconds(10) };
    }

    public SyntheticCorpus Corpus { get; }

    public Generation Generation { get; }

    public IQuestionSearcher Searcher { get; }

    /// <summary>Builds, opens and warms.</summary>
    public static async Task<SyntheticIndex> OpenAsync(int questions)
    {
        var index = new SyntheticIndex(questions);
        return await index._index.RefreshAsync(CancellationToken.None)
            ? index
            : throw new InvalidOperationException(index._index.Status.Detail);
    }

    public static Generation Publish(string path, IEnumerable<Guides.Guide> guides)
    {
        using var session = new LuceneIndexer(path, TimeProvider.System).Begin();
        foreach (var guide in guides)
            session.Add(guide);
        var generation = session.Seal(new("synthetic"), CancellationToken.None);
        session.Publish(keep: 1);
        return generation;
    }

    /// <summary>A request as the search page sends it: all facets, highlights, one passage.</summary>
    public static SearchRequest Ask(string query) => new() { Query = QueryReader.Read(query) };

    /// <summary>Searches; an empty answer is no measurement.</summary>
    public async Task<SearchResponse> SearchAsync(SearchRequest request)
    {
        var response = await Searcher.SearchAsync(request, CancellationToken.None);
        return response.Hits.Count > 0 ? response : throw new InvalidOperationException($"Nothing found for '{request.Query.Text}'.");
    }

    public void Dispose()
    {
        _index.Dispose();
        _folder.Dispose();
    }
}
