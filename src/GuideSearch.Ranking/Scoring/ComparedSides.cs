using GuideSearch.Core.Ranking;
using GuideSearch.Ranking.Planning;
using GuideSearch.Search;

namespace GuideSearch.Ranking.Scoring;

/// <summary>
/// The factor <c>bothSides(q, d)</c> of a comparison ("REST vs GraphQL"): 1 for a document that names both sides, else
/// <see cref="RankingOptions.OneSideFactor"/>; 1 for every document where nothing is compared or the index lacks a side.
/// </summary>
public sealed class ComparedSides(QueryPlan plan, IReadOnlyList<ScoredPostings> terms, RankingOptions options) : IFactor
{
    private readonly ulong _left = ClauseOf(plan, terms, ComparedSide.Left);
    private readonly ulong _right = ClauseOf(plan, terms, ComparedSide.Right);

    public string Symbol => "bothSides";

    public double FactorOf(ulong clauses) =>
        _left != 0 && _right != 0 && ((clauses & _left) == 0 || (clauses & _right) == 0) ? options.OneSideFactor : 1;

    public ScoreTree Explain(ulong clauses) => ExplanationText.Leaf(
        FactorOf(clauses), $"bothSides = oneSideFactor {options.OneSideFactor:0.###}: one side of the comparison is missing");

    /// <summary>The rarest word of a side: of "batch or stream processing" both sides process. 0 where the index knows none.</summary>
    private static ulong ClauseOf(QueryPlan plan, IReadOnlyList<ScoredPostings> terms, ComparedSide side) =>
        Enumerable.Range(0, terms.Count)
            .Where(i => plan.Terms[i].Side == side && !terms[i].IsEmpty)
            .OrderBy(i => terms[i].Frequency)
            .Select(i => 1UL << i)
            .FirstOrDefault();
}
