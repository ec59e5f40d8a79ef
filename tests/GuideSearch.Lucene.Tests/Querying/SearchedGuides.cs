using GuideSearch.Core.Ranking;
using GuideSearch.Encoders;
using GuideSearch.Guides;
using GuideSearch.Indexing;
using GuideSearch.Lucene.Tests.Storage;
using GuideSearch.Querying;
using GuideSearch.Search;

namespace GuideSearch.Lucene.Tests.Querying;

/// <summary>Guides in a real index, open for searches.</summary>
internal sealed class SearchedGuides : IDisposable
{
    private readonly BuiltIndex _built;
    private readonly LuceneQuestionIndex _index;

    private SearchedGuides(TimeProvider? clock, LazyEncoder encoder)
    {
        _built = new() { Encoder = encoder };
        _index = new(_built.Path);
        Searcher = new(_index, new RankingOptions(), clock ?? TimeProvider.System, encoder)
        {
            Budget = TimeSpan.FromSeconds(clock is null ? 30 : 0.2),
        };
    }

    public LuceneSearcher Searcher { get; }

    /// <param name="clock">With a clock the usual budget of 200 ms counts; without one there is time enough on a busy machine.</param>
    /// <param name="inputs">What the generation carries beside guides.</param>
    /// <param name="encoder">What reads meaning; null for none.</param>
    public static async Task<SearchedGuides> OverAsync(
        IEnumerable<Guide> guides, TimeProvider? clock = null, BuildInputs? inputs = null, ISentenceEncoder? encoder = null)
    {
        var searched = new SearchedGuides(clock, encoder is null ? LazyEncoder.None : new(() => encoder));
        await searched.PublishAsync(guides, inputs);
        return searched;
    }

    /// <param name="inputs">What the generation carries beside guides.</param>
    public async Task PublishAsync(IEnumerable<Guide> guides, BuildInputs? inputs = null)
    {
        _built.Publish([.. guides], inputs ?? new("test"));
        await _index.RefreshAsync(CancellationToken.None);
    }

    public async Task<SearchResponse> AskAsync(string text, Func<SearchRequest, SearchRequest>? change = null)
    {
        var request = new SearchRequest { Query = QueryReader.Read(text) };
        return await Searcher.SearchAsync(change?.Invoke(request) ?? request, CancellationToken.None);
    }

    /// <summary>The hits of all pages, one position after the other.</summary>
    public async Task<List<SearchHit>> AllHitsAsync(SearchRequest request)
    {
        var hits = new List<SearchHit>();
        string? after = null;
        do
        {
            var response = await Searcher.SearchAsync(request with { After = after }, CancellationToken.None);
            hits.AddRange(response.Hits);
            after = response.Page.After;
        }
        while (after is not null);

        return hits;
    }

    public void Dispose()
    {
        _index.Dispose();
        _built.Dispose();
    }
}
