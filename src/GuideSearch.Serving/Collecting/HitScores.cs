using GuideSearch.Ranking.Scoring;

namespace GuideSearch.Serving.Collecting;

/// <summary>The scores of the documents that match one search, worked out no further than they are asked for.</summary>
/// <remarks>
/// What costs most of a score is the similarity of embeddings. Without it a score has a lower bound, and with the most that it can be an
/// upper one; a document whose bounds tell already what is asked is not scored (after Fagin, Lotem and Naor, "Optimal aggregation
/// algorithms for middleware", 2001). Those with the highest bounds are scored first, so that few others can still be among the best.
/// </remarks>
/// <param name="accumulators">Filled; their space for scores is used here alone.</param>
internal sealed class HitScores(Accumulators accumulators, Deadline deadline)
{
    private const int MaxLeaders = 32;

    /// <summary>How many documents are looked at between two looks at the clock.</summary>
    private const int DocumentsPerCheck = 1024;

    private readonly List<int> _scored = [];
    private RankingFormula? _formula;
    private double _slack;
    private int _hits;
    private int _behind;

    /// <summary>The documents that match, in their order; fewer where the time was over.</summary>
    public ReadOnlySpan<int> Hits => accumulators.Hits.AsSpan(0, _hits);

    /// <summary>Those with the highest bounds, best first.</summary>
    public IReadOnlyList<int> Leaders { get; private set; } = [];

    /// <summary>Finds what matches, with its bounds; to be repeated when the formula counts words otherwise, or more matches.</summary>
    public void Bound(RankingFormula formula)
    {
        (_formula, _slack, _hits) = (formula, formula.Slack, 0);
        _scored.Clear();
        var leaders = new TopKCollector(MaxLeaders, behind: null);
        var clauses = accumulators.Clauses;
        for (_behind = 0; _behind < clauses.Length; _behind++)
        {
            if ((_behind + 1) % DocumentsPerCheck == 0 && deadline.IsOver())
                break;
            if (clauses[_behind] == 0 || !formula.Matching.IsHit(clauses[_behind]))
                continue;

            var bound = formula.LowerBound(_behind, accumulators.RowOf(_behind));
            (accumulators.Bounds[_behind], accumulators.Scores[_behind]) = (bound, double.NaN);
            accumulators.Hits[_hits++] = _behind;
            if (bound >= leaders.MinCompetitiveScore)
                leaders.Collect(new(bound, _behind, Score: 0));
        }

        Leaders = leaders.Ranked().ConvertAll(leader => leader.Document);
    }

    /// <summary>Goes on with a formula that differs in the similarity of embeddings alone.</summary>
    public void Follow(RankingFormula formula)
    {
        (_formula, _slack) = (formula, formula.Slack);
        foreach (var document in _scored)
            accumulators.Scores[document] = double.NaN;
        _scored.Clear();
    }

    /// <param name="document">One that matches.</param>
    public double Of(int document)
    {
        ref var score = ref accumulators.Scores[document];
        if (double.IsNaN(score))
        {
            score = _slack == 0 ? accumulators.Bounds[document] : _formula!.Score(document, accumulators.RowOf(document));
            _scored.Add(document);
        }

        return score;
    }

    /// <summary>Whether a document that matches has at least some score.</summary>
    public bool IsAtLeast(int document, double min)
    {
        if (document >= _behind)
            return false;

        var bound = accumulators.Bounds[document];
        return bound >= min || (bound + _slack >= min && Of(document) >= min);
    }

    /// <summary>Never below its score.</summary>
    /// <param name="document">One that matches.</param>
    public double MaxOf(int document) =>
        accumulators.Scores[document] is var score && double.IsNaN(score) ? accumulators.Bounds[document] + _slack : score;

    /// <summary>The best documents, best first.</summary>
    public List<RankedDocument> Best(int count)
    {
        var best = new TopKCollector(count, behind: null);
        ScoreWhile(() => best.MinCompetitiveScore, (document, score) => best.Collect(new(score, document, score)));
        return best.Ranked();
    }

    /// <summary>Adds every score that the floor depends on, and makes ready what tells who reaches it.</summary>
    public void AddTo(AnswerFloor floor)
    {
        ScoreWhile(() => floor.MinCompetitiveScore, (_, score) => floor.Add(score));
        var count = 0;
        foreach (var document in Hits)
        {
            if (accumulators.Bounds[document] < floor.MinScore && MaxOf(document) >= floor.MinScore)
                accumulators.Undecided[count++] = document;
        }

        if (count > 0)
            _formula!.Semantic.Read(accumulators.Undecided.AsSpan(0, count), accumulators.Similarities);
    }

    /// <summary>Scores each document that may reach what is competitive by then, those with the highest bounds first.</summary>
    private void ScoreWhile(Func<double> minCompetitive, Action<int, double> found)
    {
        var min = minCompetitive();
        foreach (var document in Leaders)
            Try(document);
        for (var i = 0; i < _hits; i++)
        {
            if ((i + 1) % DocumentsPerCheck == 0 && deadline.IsOver())
                return;
            Try(accumulators.Hits[i]);
        }

        void Try(int document)
        {
            if (accumulators.Bounds[document] + _slack < min || !double.IsNaN(accumulators.Scores[document]))
                return;

            found(document, Of(document));
            min = minCompetitive();
        }
    }
}
