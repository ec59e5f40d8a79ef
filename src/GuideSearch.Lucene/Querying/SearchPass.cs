using GuideSearch.Lucene.Facets;
using GuideSearch.Lucene.Rules;
using GuideSearch.Search;

namespace GuideSearch.Lucene.Querying;

/// <summary>Walks over the documents of a generation: finds hits, ranks them, counts totals and facets, and keeps the time.</summary>
internal sealed class SearchPass : IDisposable
{
    /// <summary>How many documents are looked at between two looks at the clock.</summary>
    private const int DocumentsPerCheck = 1024;

    private readonly SearchableGeneration _generation;
    private readonly Scoring _scoring;
    private readonly SearchRequest _request;
    private readonly FacetCounter _facets;
    private readonly Deadline _deadline;
    private readonly ScoreBoard _board;
    private readonly bool[] _guideSeen;
    private readonly Func<int, bool> _isOfKind;
    private int _documents;
    private int _looked;
    private int _allWords;

    /// <param name="facets">Whose filters the hits pass, and which counts them.</param>
    public SearchPass(SearchableGeneration generation, Scoring scoring, SearchRequest request, FacetCounter facets, Deadline deadline)
    {
        (_generation, _scoring, _request, _facets, _deadline) = (generation, scoring, request, facets, deadline);
        _guideSeen = new bool[generation.Guides.Count];
        _isOfKind = generation.OfKind(request.Kind);
        Rules = generation.Rules.For(request.Query);
        _board = generation.RentBoard();
        scoring.Fill(_board, deadline);
        Learn();
    }

    /// <summary>Null where no rule holds for the query.</summary>
    public HeldRules? Rules { get; }

    /// <summary>Right only when the deadline was not missed.</summary>
    public SearchTotals Totals => new(_documents, _guideSeen.Count(seen => seen), _allWords);

    /// <summary>Offers every hit, but for those that rank too low to be kept.</summary>
    public void Run(IHitSink sink)
    {
        for (var document = Next(0); document < Documents; document = Next(document + 1))
        {
            if (!IsOfKind(document) || !IsWanted(document) || IsHidden(document))
                continue;

            var check = _facets.Check(document);
            if (check == FacetCounter.Refused)
                continue;

            _facets.Count(document, check);
            if (check != FacetCounter.Accepted)
                continue;

            Count(document, _board.Parts[document]);
            if (CanReach(document, sink.Least))
                sink.Offer(PlaceOf(document, Boosted(document, _scoring.Score(document, _board.RowOf(document)))));
            else
                sink.Pass();
        }
    }

    public void Dispose() => _generation.Return(_board);

    /// <summary>The place of a document in the answer, were it a hit.</summary>
    public RankedDocument PlaceOf(int document, double score) => new(KeyOf(document, score), document, score);

    public bool IsOfKind(int document) => _isOfKind(document);

    /// <summary>Whether a rule puts it first, match or not; in any other order than relevance nothing stands first.</summary>
    public bool IsPinned(int document) => Rules is not null && _request.Sort is SortOrder.Relevance && Rules.Pins(document);

    public bool IsHidden(int document) => Rules is not null && Rules.Hides(document);

    /// <summary>Takes the best hits for what the query means, too; rules have no say in it.</summary>
    private void Learn()
    {
        if (!_scoring.UsesMeaning || _scoring.FeedbackHits == 0)
            return;

        var best = new TopHits(_scoring.FeedbackHits, behind: null);
        for (var document = Next(0); document < Documents; document = Next(document + 1))
        {
            var hit = IsOfKind(document) && _scoring.IsHit(_board.Parts[document]) && _facets.Check(document) == FacetCounter.Accepted;
            if (hit && MostOf(document) >= best.Least)
                best.Offer(ByScore(document));
        }

        if (best.Seen > 0)
            _scoring.Learn(best.Ranked().ConvertAll(hit => hit.Document), _board);
    }

    private RankedDocument ByScore(int document)
    {
        var score = _scoring.Score(document, _board.RowOf(document));
        return new(score, document, score);
    }

    private double Boosted(int document, double score) => Rules is null ? score : Rules.Boost(document, score);

    /// <summary>Whether its key may be so high; told without its meaning, which costs most.</summary>
    private bool CanReach(int document, double key) =>
        double.IsNegativeInfinity(key)
        || (!double.IsPositiveInfinity(key) && (!SortsByScore(document) || Boosted(document, MostOf(document)) >= key));

    private double MostOf(int document) => _scoring.MostOf(document, _board.RowOf(document));

    private bool SortsByScore(int document) =>
        _request.Sort is SortOrder.Relevance && !_scoring.Plan.Browses && !IsPinned(document);

    private bool IsWanted(int document) =>
        IsPinned(document) ? Scoring.IsWanted(_board.Parts[document]) : _scoring.IsHit(_board.Parts[document]);

    private int Documents => _board.Parts.Length;

    /// <summary>The first document, from one on, that can be a hit.</summary>
    /// <returns><see cref="Documents"/> at the end, and when the time is over.</returns>
    private int Next(int document)
    {
        var parts = _board.Parts;
        while (document < parts.Length && parts[document] == 0 && !_scoring.Plan.Browses && !IsPinned(document))
            document++;
        return ++_looked % DocumentsPerCheck == 0 && _deadline.IsOver() ? parts.Length : document;
    }

    private void Count(int document, ulong parts)
    {
        _documents++;
        _guideSeen[_generation.Guides.Of(document)] = true;
        if (_scoring.Coverage.IsComplete(parts))
            _allWords++;
    }

    /// <summary>Browsing has no relevance: the newest guides come first, and what many guides ask.</summary>
    private double KeyOf(int document, double score) => _request.Sort switch
    {
        SortOrder.Guide => 0,
        SortOrder.Newest => _generation.Dates[document],
        SortOrder.Asked => _generation.Asked.CountOf(document),
        _ when IsPinned(document) => Rules!.KeyOf(document, score),
        _ => _scoring.Plan.Browses ? _generation.BrowseKeyOf(document) : score,
    };
}
