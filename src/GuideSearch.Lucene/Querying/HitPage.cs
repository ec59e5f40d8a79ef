using GuideSearch.Search;

namespace GuideSearch.Lucene.Querying;

/// <summary>The part of the ranking that a request wants to see.</summary>
/// <param name="after">Where an earlier page ended; null to count pages.</param>
internal sealed class HitPage(SearchRequest request, Cursor? after)
{
    private readonly int _skip = after is null ? (request.Page - 1) * request.Size : 0;
    private int _ranked;

    public IReadOnlyList<RankedDocument> Hits { get; private set; } = [];

    /// <summary>One-based rank of the first hit.</summary>
    public int FirstRank => (after?.Rank ?? _skip) + 1;

    /// <param name="search">Offers every hit to a sink.</param>
    public void Fill(Action<IHitSink> search, SearchableGeneration generation)
    {
        var top = new TopHits(_skip + request.Size, after?.Last);
        if (ThinnedRanking.IsWantedBy(request))
        {
            var thinned = new ThinnedRanking(generation, request);
            search(thinned);
            thinned.HandOn(top);
        }
        else
        {
            search(top);
        }

        Hits = [.. top.Ranked().Skip(_skip)];
        _ranked = top.Seen + (after?.Rank ?? 0);
    }

    public PagePosition Position(string generation)
    {
        var pages = Math.Min((_ranked + request.Size - 1) / request.Size, SearchRequest.MaxDepth / request.Size);
        var lastRank = FirstRank - 1 + Hits.Count;
        var next = Hits.Count > 0 && lastRank < _ranked ? new Cursor(Hits[^1], lastRank).Write(generation, request) : null;
        return new((FirstRank - 1) / request.Size + 1, request.Size, pages, next);
    }
}
