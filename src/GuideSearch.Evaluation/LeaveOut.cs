namespace GuideSearch.Evaluation;

/// <summary>Judged queries, and how several rankings answer them.</summary>
/// <param name="Reports">One a ranking, over all of the queries.</param>
public sealed record RankedSet(Judgments Judgments, IReadOnlyList<EvaluationReport> Reports);

/// <summary>A ranking that was chosen on half of the queries.</summary>
/// <param name="Ranking">Its number; 0 where nothing was better than what there is.</param>
/// <param name="GainThere">Of nDCG@10 over ranking 0, on the half that it was chosen on.</param>
/// <param name="GainLeftOut">The same on the other half.</param>
public readonly record struct ChosenRanking(int Ranking, double GainThere, double GainLeftOut);

/// <summary>
/// Holds rankings against the first of them on random halves of judged queries. What was chosen on some queries is worth what it gains on
/// others.
/// </summary>
/// <remarks>Each set counts as much as any other, however many queries it has. Equal arguments give equal figures.</remarks>
public sealed class LeaveOut
{
    /// <summary>Mean nDCG@10 over the sets: by split, then half, then ranking.</summary>
    private readonly double[][][] _means;

    /// <param name="sets">The same rankings in each.</param>
    /// <param name="splits">How often the queries are split in two, by the seeds 1, 2 …</param>
    public LeaveOut(IReadOnlyList<RankedSet> sets, int splits) =>
        _means = [.. Enumerable.Range(1, splits).Select(seed => HalvesOf(sets, seed))];

    /// <summary>The best of one half, for each half of each split.</summary>
    public IReadOnlyList<ChosenRanking> Choices =>
        [.. _means.SelectMany(halves => new[] { Choose(halves[0], halves[1]), Choose(halves[1], halves[0]) })];

    /// <summary>How much less than the first ranking another reaches, over all halves.</summary>
    public (double Least, double Most) LossOf(int ranking)
    {
        var losses = _means.SelectMany(halves => halves).Select(means => means[0] - means[ranking]).ToList();
        return (losses.Min(), losses.Max());
    }

    private static ChosenRanking Choose(double[] there, double[] leftOut)
    {
        var best = Array.IndexOf(there, there.Max());
        return new(best, there[best] - there[0], leftOut[best] - leftOut[0]);
    }

    private static double[][] HalvesOf(IReadOnlyList<RankedSet> sets, int seed)
    {
        var folds = sets.Select(set => (set.Reports, Halves: Folds.Create(set.Judgments, 2, seed))).ToList();
        return [.. Enumerable.Range(0, 2).Select(half => Enumerable.Range(0, sets[0].Reports.Count)
            .Select(ranking => folds.Average(set => set.Reports[ranking].Only(set.Halves[half]).Overall.Ndcg ?? 0)).ToArray())];
    }
}
