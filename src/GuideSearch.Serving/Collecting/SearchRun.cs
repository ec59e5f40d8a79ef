using GuideSearch.Querying;
using GuideSearch.Ranking.Meaning;
using GuideSearch.Ranking.NearDuplicates;
using GuideSearch.Ranking.Planning;
using GuideSearch.Ranking.Scoring;
using GuideSearch.Search;
using GuideSearch.Serving.Postings;

namespace GuideSearch.Serving.Collecting;

/// <summary>One search over one generation: check, plan, fill, feedback, settle, collect.</summary>
/// <remarks>Accumulators are rented: to be disposed.</remarks>
internal sealed class SearchRun : IDisposable
{
    /// <summary>How many documents are looked at between two looks at the clock.</summary>
    private const int DocumentsPerCheck = 1024;

    private readonly SearchContext _context;
    private readonly SearchRequest _request;
    private readonly Deadline _deadline;
    private readonly Accumulators _accumulators;
    private readonly HitScores _scores;
    private readonly Func<int, bool> _passesFilters;
    private readonly bool[] _guideSeen;
    private readonly long _wording;
    private HashSet<int> _semanticHits = [];
    private bool _findsBySimilarity;
    private bool _comparesMeaning;
    private double _best;
    private double _minScore;
    private int _documents;
    private int _related;
    private int _looked;
    private int _allWords;
    private int _withWords;
    private int? _guides;

    private SearchRun(SearchContext context, SearchRequest request, RankingFormula formula, Deadline deadline)
    {
        (_context, _request, Formula, _deadline) = (context, request, formula, deadline);
        Facets = new(context.Columns.Facets, [.. request.Query.Filters, .. request.Filters], request.Facets);
        Rules = context.Rules.For(request.Query);
        Filters = DocumentFilter.From(request, context.Columns);
        _passesFilters = DocumentFilter.All(Filters);
        _guideSeen = new bool[context.Columns.Guides.Count];
        _wording = formula.Plan.Browses ? 0 : WordingHash.From(request.Query.Asked);
        _accumulators = context.Postings.Rent();
        _scores = new(_accumulators, deadline);
    }

    /// <summary>As the best hits left it.</summary>
    public RankingFormula Formula { get; private set; }

    /// <summary>What the query is scored by.</summary>
    public required GenerationPostings Postings { get; init; }

    private MeaningMatches? Meaning { get; init; }

    /// <summary>How sure it is that the generation answers the query, from 0 to 1; 1 where nothing is asked.</summary>
    public double Confidence { get; private set; } = 1;

    /// <summary>How the query was read; of a long text with what was searched for.</summary>
    public QueryReading Query => _request.Query.Read is { Sentences.Count: > 0 } read && !_comparesMeaning
        ? _request.Query with { Read = read with { Sentences = [] } }
        : _request.Query;

    /// <summary>Whether the sentence model failed on the query, so that words alone decide.</summary>
    public bool MeaningFailed { get; private set; }

    /// <summary>Passes and counts by the filters of the text and of the request together.</summary>
    public FacetCounter Facets { get; }

    /// <summary>What else a document must meet.</summary>
    public IReadOnlyList<DocumentFilter> Filters { get; }

    /// <summary>Null where no rule holds for the query.</summary>
    public ActiveRules? Rules { get; }

    /// <summary>Right only when the deadline was not missed, and after <see cref="Collect"/>.</summary>
    public SearchTotals Totals => new(_documents, _guides ?? _guideSeen.Count(seen => seen), _allWords, _related);

    /// <summary>The whole protocol.</summary>
    /// <exception cref="SearchException">
    /// <see cref="SearchError.QueryTooLong"/> or <see cref="SearchError.PageTooDeep"/>: the request is at fault.
    /// </exception>
    /// <exception cref="OperationCanceledException">The caller does not wait any more.</exception>
    public static SearchRun Execute(SearchContext context, SearchRequest request, ICollector collector, Deadline deadline)
    {
        var run = Prepare(context, request, deadline);
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

    /// <summary>Everything before the hits are collected: all that query and generation alone decide.</summary>
    /// <inheritdoc cref="Execute"/>
    /// <param name="looked">A document that is asked about, whether it is a hit or not.</param>
    public static SearchRun Prepare(SearchContext context, SearchRequest request, Deadline deadline, int? looked = null)
    {
        RequestCheck.Require(request);
        request = request with
        {
            Query = TextChoice.Choose(request.Query, context.Postings.Expander, context.Postings.Documents, context.Options),
        };
        var plan = QueryCompiler.Compile(request.Query.Node, context.Postings.Expander, request.Aids);
        var meaning = context.Meaning is { } && request.Aids.HasFlag(SearchAids.Semantic) && plan is { Terms.Count: > 0, Phrases.Count: 0 }
            ? deadline.Outside(() => QueryMeaning.Find(context, request, plan))
            : null;
        var others = QueryMeaning.OthersOf(context, request, plan, meaning, looked);
        var postings = deadline.Outside(() => context.Postings.For(plan, request, others));
        var formula = RankingFormula.Create(plan, WithoutWordVectors(request, context), postings, context.Options);
        var run = new SearchRun(context, request, formula, deadline) { Postings = postings, Meaning = meaning };
        try
        {
            run.Fill();
            run.Understand();
            run.Settle();
            return run;
        }
        catch
        {
            run.Dispose();
            throw;
        }
    }

    /// <summary>What the sentence encoder reads of a long text says more than a sum over its words.</summary>
    private static SearchRequest WithoutWordVectors(SearchRequest request, SearchContext context) =>
        request.Query.LongText is null || context.Meaning is null ? request : request with { Aids = request.Aids & ~SearchAids.Semantic };

    /// <summary>Hands every hit to the collector.</summary>
    /// <param name="related">Gets what is counted as related.</param>
    public void Collect(ICollector collector, ICollector? related = null)
    {
        for (var document = Next(0); document < Documents; document = Next(document + 1))
        {
            if (!_passesFilters(document) || IsHidden(document))
                continue;

            var check = Facets.Check(document);
            if (check == FacetCounter.Refused)
                continue;

            if (!IsWanted(document))
            {
                if (check == FacetCounter.Accepted && IsRelated(document))
                {
                    _related++;
                    related?.Collect(PlaceOf(document, Formula.Score(document, _accumulators.RowOf(document))));
                }

                continue;
            }

            Facets.Count(document, check);
            if (check != FacetCounter.Accepted)
                continue;

            Count(document);
            if (!IsRankedByScore(document) || !collector.TryPass(_scores.MaxOf(document)))
                collector.Collect(PlaceOf(document, Boosted(document, ScoreOf(document))));
        }

        CountElsewhere();
    }

    public void Dispose() => _context.Postings.Return(_accumulators);

    /// <summary>The place of a document in the answer, were it a hit.</summary>
    public RankedDocument PlaceOf(int document, double score) => new(KeyOf(document, score), document, score);

    /// <summary>Whether a rule puts it first, match or not; in any other order than relevance nothing stands first.</summary>
    public bool IsPinned(int document) => Rules is not null && _request.Sort is SortOrder.Relevance && Rules.Pins(document);

    public bool IsHidden(int document) => Rules is not null && Rules.Hides(document);

    /// <summary>Whether it has enough of the words, but far less of a score than the best of the generation.</summary>
    public bool IsBelowFloor(int document) =>
        Formula.Matching.IsHit(_accumulators.Clauses[document]) && !IsAboveFloor(document);

    /// <summary>The clauses that one document matches; right whether the time was enough or not.</summary>
    public ulong ClausesOf(int document) => Formula.ClausesOf(document, _semanticHits.Contains(document));

    /// <summary>The score of one document, taken apart, with the boost of a rule.</summary>
    public ScoreTree Explain(int document)
    {
        var tree = Formula.Explain(document, _semanticHits.Contains(document));
        if (IsVerbatim(document))
        {
            tree = ExplanationText.SumOf(
                "score = verbatim + sum", [ExplanationText.Leaf(_best, $"verbatim: the best score of the query"), tree]);
        }

        return Rules?.Explain(document, tree) ?? tree;
    }

    private int Documents => _accumulators.Clauses.Length;

    /// <summary>Adds up what is not at hand: it is counted where the index is.</summary>
    private void CountElsewhere()
    {
        if (Postings.Counts is not { } counts)
            return;

        // What is at hand is the best by words: of another order it would be a part.
        if (!counts.HasEveryMatch && _request.Sort is not SortOrder.Relevance)
            _deadline.GiveUp();
        var others = Enumerable.Range(0, Documents).Where(document => IsPinned(document) || IsMeant(document)).Where(IsWanted).ToList();
        var counted = counts.Count(_request, others, [.. Enumerable.Range(0, Documents).Where(IsHidden)]);
        if (!counts.HasEveryMatch)
            (_documents, _withWords, _guides, _allWords) = (counted.Documents, counted.WithWords, counted.Guides, counted.AllWords);
        _related = _request.Match is MatchMode.Auto ? Math.Max(0, counted.AnyWords - _withWords) : 0;
        Facets.Take(counted.Facets);
    }

    private void Fill() => Formula.Fill(_accumulators, _deadline.IsOver);

    /// <summary>Adds what the query means to what its words say.</summary>
    private void Understand()
    {
        if (Formula.Plan.Browses)
            return;

        _findsBySimilarity = Formula.UsesEmbeddings && _request.Match is MatchMode.Auto && !HasEnoughCompleteMatches();
        FindBySimilarity();
        _scores.Bound(Formula);
        if (Formula.UsesEmbeddings)
            LearnFromBestHits();

        MeaningFailed = ReferenceEquals(Meaning, MeaningMatches.Failed);
        _comparesMeaning = Meaning is not null && !MeaningFailed;
        Weigh(MeaningFailed ? null : Meaning);
    }

    /// <summary>Weighs meaning against words by what the words reach in the whole generation; both tell how sure an answer is.</summary>
    /// <param name="matches">Null where the query makes no use of them.</param>
    private void Weigh(MeaningMatches? matches)
    {
        var content = new ContentCoverage(Formula.Terms, Documents);
        var (coverage, last) = (0.0, 0UL);
        foreach (var document in _scores.Hits)
        {
            var clauses = _accumulators.Clauses[document];
            if (clauses != last)
                coverage = Math.Max(coverage, content.ShareOf(last = clauses));
        }

        Confidence = AnswerConfidence.From(content.Words > 0 ? coverage : null, matches?.BestCosine, _context.Options);
        if (matches is null)
            return;

        var literal = content.LiteralShare(Formula.LiteralTerms);
        var fusion = Fusion.Create(matches, BestWords(), coverage, content.Words, literal, _context.Options);
        if (fusion.Weight == 0)
            return;

        Formula = Formula.With(fusion);
        _semanticHits = [.. _semanticHits, .. matches.Nearest.Select(match => match.Document)];
        _accumulators.AddSemanticHits(_semanticHits);
        _scores.Bound(Formula);
    }

    /// <summary>The most that the words of the query bring any document.</summary>
    private double BestWords()
    {
        var (best, slack) = (0.0, Formula.WordsSlack);
        foreach (var document in _scores.Leaders)
            Try(document);
        foreach (var document in _scores.Hits)
            Try(document);
        return best;

        void Try(int document)
        {
            var row = _accumulators.RowOf(document);
            if (Formula.MinWordsOf(document, row) + slack > best)
                best = Math.Max(best, Formula.WordsOf(document, row));
        }
    }

    /// <summary>Moves the query's embedding towards the best hits of the generation; filters and rules have no say in it.</summary>
    private void LearnFromBestHits()
    {
        if (_context.Options.FeedbackHits == 0)
            return;

        var best = _scores.Best(_context.Options.FeedbackHits);
        if (best.Count == 0)
            return;

        var (wasKnown, knewAll) = (Formula.Semantic.IsKnown, Formula.Semantic.KnowsAll);
        Formula = Formula.Towards(best.ConvertAll(hit => hit.Document));
        if (!wasKnown)
            FindBySimilarity();
        if (!knewAll && !Formula.Semantic.KnowsAll)
            _scores.Follow(Formula);
        else
            _scores.Bound(Formula);
    }

    /// <summary>Settles which of the documents that can answer do.</summary>
    private void Settle()
    {
        if (Formula.Plan.Browses)
            return;

        var floor = new AnswerFloor(_context.Options, countsAll: _request.Match is not MatchMode.Auto || Formula.Phrases.Count > 0);
        _scores.AddTo(floor);
        Confidence = _scores.Hits.IsEmpty ? 0 : Confidence;
        (_best, _minScore) = (floor.BestScore, floor.MinScore);
        Postings.Counts?.Settle(IsAboveFloor);
    }

    private void FindBySimilarity()
    {
        if (!_findsBySimilarity)
            return;

        Formula.Semantic.ReadAll(_accumulators.Similarities);
        _semanticHits = Formula.Semantic.Nearest();
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

    private double Boosted(int document, double score) => Rules is null ? score : Rules.Boost(document, score);

    /// <summary>Whether its place is told by <see cref="HitScores"/> alone.</summary>
    private bool IsRankedByScore(int document) =>
        Rules is null && _request.Sort is SortOrder.Relevance && !Formula.Plan.Browses && !IsVerbatim(document);

    /// <summary>The score but for the boost of a rule; a question that was typed word for word stands above all others.</summary>
    private double ScoreOf(int document) => Formula.Plan.Browses || !Formula.Matching.IsHit(_accumulators.Clauses[document])
        ? 0
        : _scores.Of(document) + (IsVerbatim(document) ? _best : 0);

    private bool IsVerbatim(int document) => _wording != 0 && _context.Columns.Wordings[document] == _wording;

    private bool IsWanted(int document) => IsPinned(document)
        ? !MatchPredicate.IsExcluded(_accumulators.Clauses[document])
        : Formula.Matching.IsHit(_accumulators.Clauses[document]) && Postings.Counts?.IsBeyond(document) is not true
            && (Postings.Counts is { HasEveryMatch: false } far ? far.IsCounted(document) || IsMeant(document) : IsAboveFloor(document));

    /// <summary>Whether it answers by what it means, whatever its words.</summary>
    private bool IsMeant(int document) => _semanticHits.Contains(document) && IsAboveFloor(document);

    private bool IsAboveFloor(int document) =>
        Formula.Plan.Browses || _scores.IsAtLeast(document, _minScore) || IsVerbatim(document);

    /// <summary>Whether a document that is no answer would be a hit of a search for any of the words.</summary>
    private bool IsRelated(int document) =>
        _request.Match is MatchMode.Auto && Formula.Matching.HasAny(_accumulators.Clauses[document]);

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
        if (Formula.Matching.TermsIn(_accumulators.Clauses[document]) > 0)
            _withWords++;
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
