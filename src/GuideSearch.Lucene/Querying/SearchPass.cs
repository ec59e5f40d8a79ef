using GuideSearch.Lucene.Facets;
using GuideSearch.Lucene.Rules;
using GuideSearch.Search;

namespace GuideSearch.Lucene.Querying;

/// <summary>One walk over the documents of a generation: finds hits, ranks them, counts totals and facets, and keeps the time.</summary>
internal sealed class SearchPass(SearchableGeneration generation, Scoring scoring, SearchRequest request, Deadline deadline)
{
    /// <summary>How many documents are looked at between two looks at the clock.</summary>
    private const int DocumentsPerCheck = 1024;

    private readonly bool[] _guideSeen = new bool[generation.Guides.Count];
    private readonly Func<int, bool> _isOfKind = generation.OfKind(request.Kind);
    private int _documents;
    private int _allWords;

    /// <summary>Null where no rule holds for the query.</summary>
    public HeldRules? Rules { get; } = generation.Rules.For(request.Query);

    /// <summary>Right only when the deadline was not missed.</summary>
    public SearchTotals Totals => new(_documents, _guideSeen.Count(seen => seen), _allWords);

    public void Run(FacetCounter facets, IHitSink sink)
    {
        var board = generation.RentBoard();
        try
        {
            scoring.Fill(board, deadline);
            Walk(board, facets, sink);
        }
        finally
        {
            generation.Return(board);
        }
    }

    /// <summary>The place of a document in the answer, were it a hit.</summary>
    public RankedDocument PlaceOf(int document, double score) => new(KeyOf(document, score), document, score);

    public bool IsOfKind(int document) => _isOfKind(document);

    /// <summary>Whether a rule puts it first, match or not; in any other order than relevance nothing stands first.</summary>
    public bool IsPinned(int document) => Rules is not null && request.Sort is SortOrder.Relevance && Rules.Pins(document);

    public bool IsHidden(int document) => Rules is not null && Rules.Hides(document);

    private double Boosted(int document, double score) => Rules is null ? score : Rules.Boost(document, score);

    private void Walk(ScoreBoard board, FacetCounter facets, IHitSink sink)
    {
        var (parts, browses, looked) = (board.Parts, scoring.Plan.Browses, 0);
        for (var document = 0; document < parts.Length; document++)
        {
            var pinned = IsPinned(document);
            if (parts[document] == 0 && !browses && !pinned)
                continue;
            if (++looked % DocumentsPerCheck == 0 && deadline.IsOver())
                return;
            if (!(pinned ? Scoring.IsWanted(parts[document]) : scoring.IsHit(parts[document])) || !IsOfKind(document) || IsHidden(document))
                continue;

            var check = facets.Check(document);
            if (check == FacetCounter.Refused)
                continue;

            facets.Count(document, check);
            if (check != FacetCounter.Accepted)
                continue;

            Count(document, parts[document]);
            sink.Offer(PlaceOf(document, Boosted(document, scoring.Score(document, board.Sums[document], parts[document]))));
        }
    }

    private void Count(int document, ulong parts)
    {
        _documents++;
        _guideSeen[generation.Guides.Of(document)] = true;
        if (scoring.HasAllWords(parts))
            _allWords++;
    }

    /// <summary>Browsing has no relevance: the newest guides come first, and what many guides ask.</summary>
    private double KeyOf(int document, double score) => request.Sort switch
    {
        SortOrder.Guide => 0,
        SortOrder.Newest => generation.Dates[document],
        SortOrder.Asked => generation.Asked.CountOf(document),
        _ when IsPinned(document) => Rules!.KeyOf(document, score),
        _ => scoring.Plan.Browses ? generation.BrowseKeyOf(document) : score,
    };
}
