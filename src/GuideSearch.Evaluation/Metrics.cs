namespace GuideSearch.Evaluation;

/// <summary>Measures of one ranking, each from 0 (nothing found) to 1 (as good as can be).</summary>
/// <remarks>
/// All take the grades (0 to 3) of the ranking, best rank first, and the grades of every judged document of the query.
/// A ranked document that was not judged counts as grade 0.
/// </remarks>
public static class Metrics
{
    /// <summary>From this grade on a document counts as relevant, where a measure knows only yes and no.</summary>
    public const int Relevant = 2;

    private const int Cutoff = 10;

    private const int RecallCutoff = 20;

    /// <summary>nDCG@10: how much of the reachable gain stands in the first ten, with early ranks worth more.</summary>
    /// <returns>
    /// <c>DCG / ideal DCG</c> with <c>DCG = Σ (2^g − 1) / log2(rank + 1)</c> over ranks 1 to 10; the ideal ranks all judged documents by
    /// grade.
    /// Null when no judged document has a grade above 0.
    /// </returns>
    /// <remarks>
    /// Source: Järvelin and Kekäläinen (2002), with the exponential gain of Burges et al., Learning to Rank using Gradient Descent
    /// (2005).
    /// </remarks>
    public static double? NormalizedGain(IReadOnlyList<int> ranked, IEnumerable<int> judged)
    {
        var ideal = Gain(judged.OrderDescending());
        return ideal > 0 ? Gain(ranked) / ideal : null;
    }

    /// <summary>MRR@10 of one query: <c>1 / rank</c> of the first relevant document of the first ten, 0 without one.</summary>
    /// <returns>Null when no judged document is relevant.</returns>
    /// <remarks>Source: Voorhees, The TREC-8 Question Answering Track Report (1999).</remarks>
    public static double? ReciprocalRank(IReadOnlyList<int> ranked, IEnumerable<int> judged)
    {
        if (!judged.Any(g => g >= Relevant))
            return null;

        var first = ranked.Take(Cutoff).TakeWhile(g => g < Relevant).Count();
        return first < Math.Min(Cutoff, ranked.Count) ? 1.0 / (first + 1) : 0;
    }

    /// <summary>Recall@20: the share of the relevant documents that stand in the first twenty.</summary>
    /// <returns>
    /// <c>found / min(R, 20)</c>, so that a query with more than twenty relevant documents can reach 1. Null when none is relevant.
    /// </returns>
    public static double? Recall(IReadOnlyList<int> ranked, IEnumerable<int> judged)
    {
        var relevant = judged.Count(g => g >= Relevant);
        return relevant > 0 ? (double)ranked.Take(RecallCutoff).Count(g => g >= Relevant) / Math.Min(relevant, RecallCutoff) : null;
    }

    private static double Gain(IEnumerable<int> grades) =>
        grades.Take(Cutoff).Select((grade, index) => (Math.Pow(2, grade) - 1) / Math.Log2(index + 2)).Sum();
}
