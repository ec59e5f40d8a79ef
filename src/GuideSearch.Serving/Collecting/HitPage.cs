using GuideSearch.Search;
using GuideSearch.Serving.Postings;

namespace GuideSearch.Serving.Collecting;

/// <summary>The part of the ranking that a request wants to see.</summary>
internal sealed class HitPage
{
    private readonly SearchRequest _request;
    private readonly Cursor? _after;
    private readonly int _skip;
    private int _ranked;

    private HitPage(SearchRequest request, Cursor? after, int skip) => (_request, _after, _skip) = (request, after, skip);

    public IReadOnlyList<RankedDocument> Hits { get; private set; } = [];

    /// <summary>One-based rank of the first hit.</summary>
    public int FirstRank => (_after?.Rank ?? _skip) + 1;

    /// <exception cref="SearchException"><see cref="SearchError.CursorExpired"/>: it continues another search or generation.</exception>
    public static HitPage For(SearchRequest request, string generation)
    {
        var after = request.After is { } text ? Cursor.Read(text, generation, request) : null;
        return new(request, after, after is null ? (request.Page - 1) * request.Size : 0);
    }

    public void Fill(SearchRun run, DocumentColumns columns)
    {
        var top = new TopKCollector(_skip + _request.Size, _after?.Last);
        if (DiversityCollector.IsWantedBy(_request))
        {
            var diverse = new DiversityCollector(columns, _request);
            run.Collect(diverse);
            diverse.HandOn(top);
        }
        else
        {
            run.Collect(top);
        }

        Hits = [.. top.Ranked().Skip(_skip)];
        _ranked = top.Seen + (_after?.Rank ?? 0);
    }

    public PagePosition Position(string generation)
    {
        var pages = Math.Min((_ranked + _request.Size - 1) / _request.Size, SearchRequest.MaxDepth / _request.Size);
        var lastRank = FirstRank - 1 + Hits.Count;
        var next = Hits.Count > 0 && lastRank < _ranked ? new Cursor(Hits[^1], lastRank).Write(generation, _request) : null;
        return new((FirstRank - 1) / _request.Size + 1, _request.Size, pages, next);
    }
}
