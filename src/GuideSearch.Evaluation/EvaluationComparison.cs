namespace GuideSearch.Evaluation;

/// <summary>Two rankings over a group of queries.</summary>
/// <param name="Type">Type of the queries; <see cref="EvaluationRow.All"/> for all of them.</param>
/// <param name="Queries">Those with a figure on both sides.</param>
/// <param name="Before">Mean nDCG@10; null over no queries. So is <paramref name="After"/>.</param>
public sealed record ComparisonRow(string Type, int Queries, double? Before, double? After, int Wins, int Losses, int Ties)
{
    internal static ComparisonRow Create(string type, IReadOnlyCollection<QueryDelta> deltas)
    {
        var (wins, losses) = (deltas.Count(d => d.IsWin), deltas.Count(d => d.IsLoss));
        return new(
            type, deltas.Count, deltas.Average(d => (double?)d.Before), deltas.Average(d => (double?)d.After),
            wins, losses, deltas.Count - wins - losses);
    }
}

/// <summary>Who won and who lost between two evaluations of the same queries.</summary>
/// <param name="Deltas">The greatest win first, the greatest loss last; queries without a figure are left out.</param>
/// <param name="Chance">How often chance alone would bring a difference as great, 0 to 1, see <see cref="RandomizationTest"/>.</param>
public sealed record EvaluationComparison(IReadOnlyList<QueryDelta> Deltas, double Chance)
{
    public ComparisonRow Overall => ComparisonRow.Create(EvaluationRow.All, [.. Deltas]);

    /// <summary>By query type, in ordinal order.</summary>
    public IReadOnlyList<ComparisonRow> Types =>
    [
        .. Deltas.GroupBy(d => d.Query.Type).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => ComparisonRow.Create(g.Key, [.. g])),
    ];

    public static EvaluationComparison Create(EvaluationReport before, EvaluationReport after)
    {
        var earlier = before.Scores.ToDictionary(s => s.Query.Id, s => s.Ndcg, StringComparer.Ordinal);
        var deltas = after.Scores
            .Where(s => s.Ndcg is not null && earlier.GetValueOrDefault(s.Query.Id) is not null)
            .Select(s => new QueryDelta(s.Query, earlier[s.Query.Id]!.Value, s.Ndcg!.Value))
            .OrderByDescending(d => d.Delta).ThenBy(d => d.Query.Id, StringComparer.Ordinal)
            .ToList();
        return new(deltas, RandomizationTest.Chance([.. deltas.Select(d => d.Delta)]));
    }
}
