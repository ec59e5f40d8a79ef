using GuideSearch.Ranking.Planning;
using GuideSearch.Ranking.Scoring;
using GuideSearch.Search;

namespace GuideSearch.Lucene.Collecting;

/// <summary>One search over one generation: check, plan, fill, feedback, collect.</summary>
/// <remarks>Accumulators are rented: to be disposed.</remarks>
internal sealed class SearchRun : IDisposable
{
    /// <summary>How many documents are looked at between two looks at the clock.</summary>
    private const int DocumentsPerCheck = 1024;

    private readonly SearchContext _context;
    private readonly SearchRequest _request;
    private readonly Deadline _deadline;
    private readonly Accumulators _accumulators;
    private readonly Func<int, bool> _passesFilters;
    private readonly bool[] _guideSeen;
    private HashSet<int> _semanticHits = [];
    private bool _findsBySimilarity;
    private int _documents;
    private int _looked;
    private int _allWords;

    private SearchRun(SearchContext context, SearchRequest request, RankingFormula formula, Deadline deadline)
    {
        (_context, _request, Formula, _deadline) = (context, request, formula, deadline);
        Facets = new(context.Columns.Facets, [.. request.Query.Filters, .. request.Filters], request.Facets);
        Rules = context.Rules.For(request.Query);
        Filters = DocumentFilter.From(request, context.Columns);
        _passesFilters = DocumentFilter.All(Filters);
        _guideSeen = new bool[context.Columns.Guides.Count];
        _accumulators = context.Postings.Rent();
    }

    /// <summary>As the best hits left it.</summary>
    public RankingFormula Formula { get; private set; }

    /// <summary>Passes and counts by the filters of the text and of the request together.</summary>
    public FacetCounter Facets { get; }

    /// <summary>What else a document must meet.</summary>
    public IReadOnlyList<DocumentFilter> Filters { get; }

    /// <summary>Null where no rule holds for the query.</summary>
    public ActiveRules? Rules { get; }

    /// <summary>Right only when the deadline was not missed, and after <see cref="Collect"/>.</summary>
    public SearchTotals Totals => new(_documents, _guideSeen.Count(seen => seen), _allWords);

    /// <summary>The whole protocol.</summary>
    /// <exception cref="SearchException">
    /// <see cref="SearchError.QueryTooLong"/> or <see cref="SearchError.PageTooDeep"/>: the request is at fault.
    /// </exception>
    /// <exception cref="OperationCanceledException">The caller does not wait any more.</exception>
    public static SearchRun Execute(SearchContext context, SearchRequest request, ICollector collector, Deadline deadline)
    {
        var run = Prepare(context, request, deadline, collector.NeedsScores);
        try
        {
            run.Collect(collector);
            return run;
        }
        catch
        {
            run.Dispose();
            throw;
        }
    }

    /// <summary>Everything before the hits are collected: check, plan, fill, feedback.</summary>
    /// <param name="needsScores">False where hits are only counted: then feedback is left out where it can add no hit.</param>
    /// <inheritdoc cref="Execute"/>
    public static SearchRun Prepare(SearchContext context, SearchRequest request, Deadline deadline, bool needsScores = true)
    {
        RequestCheck.Require(request);
        var plan = QueryCompiler.Compile(request.Query.Node, context.Postings.Expander, request.Aids);
        var run = new SearchRun(context, request, RankingFormula.Create(plan, request, context.Postings, context.Options), deadline);
        try
        {
            run.Fill();
            if (needsScores || (run._findsBySimilarity && !run.Formula.Semantic.IsKnown))
                run.LearnFromBestHits();
            return run;
        }
        catch
        {
            run.Dispose();
            throw;
        }
    }

    /// <summary>Hands every hit to the collector, but for those that rank too low to be kept.</summary>
    public void Collect(ICollector collector)
    {
        for (var document = Next(0); document < Documents; document = Next(document + 1))
        {
            if (!_passesFilters(document) || !IsWanted(document) || IsHidden(document))
                continue;

            var check = Facets.Check(document);
            if (check == FacetCounter.Refused)
                continue;

            Facets.Count(document, check);
            if (check != FacetCounter.Accepted)
                continue;

            Count(document);
            if (IsCompetitive(document, collector.MinCompetitiveScore))
                collector.Collect(PlaceOf(document, Boosted(document, Formula.Score(document, _accumulators.RowOf(document)))));
            else
                collector.Skip();
        }
    }

    public void Dispose() => _context.Postings.Return(_accumulators);

    /// <summary>The place of a document in the answer, were it a hit.</summary>
    public RankedDocument PlaceOf(int document, double score) => new(KeyOf(document, score), document, score);

    /// <summary>Whether a rule puts it first, match or not; in any other order than relevance nothing stands first.</summary>
    public bool IsPinned(int document) => Rules is not null && _request.Sort is SortOrder.Relevance && Rules.Pins(document);

    public bool IsHidden(int document) => Rules is not null && Rules.Hides(document);

    /// <summary>The clauses that one document matches; right whether the time was enough or not.</summary>
    public ulong ClausesOf(int document) => Formula.ClausesOf(document, _semanticHits.Contains(document));

    /// <summary>The score of one document, taken apart, with the boost of a rule.</summary>
    public ScoreTree Explain(int document)
    {
        var tree = Formula.Explain(document, _semanticHits.Contains(document));
        return Rules?.Explain(document, tree) ?? tree;
    }

    private int Documents => _accumulators.Clauses.Length;

    private void Fill()
    {
        Formula.Fill(_accumulators, _deadline.IsOver);
        _findsBySimilarity = _request.Match is MatchMode.Auto && Formula.UsesEmbeddings && !HasEnoughCompleteMatches();
        FindBySimilarity();
    }

    /// <summary>Moves the query's embedding towards the best hits; rules have no say in it.</summary>
    private void LearnFromBestHits()
    {
        if (!Formula.UsesEmbeddings || _context.Options.FeedbackHits == 0)
            return;

        var best = new TopKCollector(_context.Options.FeedbackHits, behind: null);
        for (var document = Next(0); document < Documents; document = Next(document + 1))
        {
            var clauses = _accumulators.Clauses[document];
            var isHit = _passesFilters(document) && Formula.Matching.IsHit(clauses) && Facets.Check(document) == FacetCounter.Accepted;
            if (isHit && UpperBound(document) >= best.MinCompetitiveScore)
                best.Collect(ByScore(document));
        }

        if (best.Seen == 0)
            return;

        var wasKnown = Formula.Semantic.IsKnown;
        Formula = Formula.Towards(best.Ranked().ConvertAll(hit => hit.Document));
        if (!wasKnown)
            FindBySimilarity();
    }

    private void FindBySimilarity()
    {
        if (!_findsBySimilarity)
            return;

        _semanticHits = Formula.Semantic.Nearest(_passesFilters);
        _accumulators.AddSemanticHits(_semanticHits);
    }

    /// <summary>Walks along the rarest word: the others can only make it fewer.</summary>
    private bool HasEnoughCompleteMatches()
    {
        if (Formula.Terms.Count == 0)
            return true;

        var enough = _context.Options.EnoughCompleteMatches;
        var rarest = Formula.Terms.MinBy(term => term.Postings.Documents.Length)!;
        var complete = rarest.Postings.Documents.Where(document => Formula.Terms.All(term => term.Postings.Has(document)));
        return complete.Take(enough).Count() == enough;
    }

    private RankedDocument ByScore(int document)
    {
        var score = Formula.Score(document, _accumulators.RowOf(document));
        return new(score, document, score);
    }

    private double Boosted(int document, double score) => Rules is null ? score : Rules.Boost(document, score);

    /// <summary>Whether its key may be so high; told without its score, which costs most.</summary>
    private bool IsCompetitive(int document, double minimum) =>
        double.IsNegativeInfinity(minimum)
        || (!double.IsPositiveInfinity(minimum) && (!SortsByScore(document) || Boosted(document, UpperBound(document)) >= minimum));

    private double UpperBound(int document) => Formula.UpperBound(document, _accumulators.RowOf(document));

    private bool SortsByScore(int document) =>
        _request.Sort is SortOrder.Relevance && !Formula.Plan.Browses && !IsPinned(document);

    private bool IsWanted(int document) => IsPinned(document)
        ? !MatchPredicate.IsExcluded(_accumulators.Clauses[document])
        : Formula.Matching.IsHit(_accumulators.Clauses[document]);

    /// <summary>The first document, from one on, that can be a hit.</summary>
    /// <returns><see cref="Documents"/> at the end, and when the time is over.</returns>
    private int Next(int document)
    {
        var clauses = _accumulators.Clauses;
        while (document < clauses.Length && clauses[document] == 0 && !Formula.Plan.Browses && !IsPinned(document))
            document++;

        return ++_looked % DocumentsPerCheck == 0 && _deadline.IsOver() ? clauses.Length : document;
    }

    private void Count(int document)
    {
        _documents++;
        _guideSeen[_context.Columns.Guides.Of(document)] = true;
        if (Formula.Coverage.IsComplete(_accumulators.Clauses[document]))
            _allWords++;
    }

    private double KeyOf(int document, double score) => _request.Sort switch
    {
        SortOrder.Guide => 0,
        SortOrder.Newest => _context.Columns.Dates[document],
        SortOrder.Asked => _context.Columns.Asked.CountOf(document),
        _ when IsPinned(document) => Rules!.KeyOf(document, score),
        _ => Formula.Plan.Browses ? _context.Columns.BrowseKeyOf(document, _context.Options) : score,
    };
}
