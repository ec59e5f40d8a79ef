using GuideSearch.Core.Ranking;

namespace GuideSearch.Ranking.Scoring;

/// <summary>The score that an answer must reach: a share of the best of the whole generation, or the place of the last of a few.</summary>
/// <remarks>It only ever rises while scores are added, so a document below it need not be looked at again.</remarks>
/// <param name="countsAll">Whether every match is an answer: the query says itself which it wants.</param>
public sealed class AnswerFloor(RankingOptions options, bool countsAll)
{
    private readonly PriorityQueue<double, double> _best = new();

    public double BestScore { get; private set; }

    /// <summary>0 as long as there are few.</summary>
    public double MinScore { get; private set; }

    /// <summary>A lower score changes nothing.</summary>
    public double MinCompetitiveScore => countsAll || options.MinAnswers == 0 ? BestScore
        : _best.Count < options.MinAnswers ? 0
        : _best.Peek();

    public void Add(double score)
    {
        BestScore = Math.Max(BestScore, score);
        if (countsAll)
            return;

        if (_best.Count < options.MinAnswers)
            _best.Enqueue(score, score);
        else if (options.MinAnswers > 0)
            _best.EnqueueDequeue(score, score);
        var last = options.MinAnswers == 0 ? double.PositiveInfinity : _best.Count < options.MinAnswers ? 0 : _best.Peek();
        MinScore = Math.Min(options.AnswerFloor * BestScore, last);
    }
}
