namespace GuideSearch.Lucene.Querying;

/// <summary>What a comparison asks for: documents that name both sides.</summary>
/// <param name="oneSideShare">What remains of a score without one of them.</param>
internal sealed class ComparedSides(QueryPlan plan, IReadOnlyList<Matches> words, double oneSideShare)
{
    private readonly ulong _left = PartOf(plan, words, ComparedSide.Left);
    private readonly ulong _right = PartOf(plan, words, ComparedSide.Right);

    /// <summary>1, but for a document that lacks a side of what is compared while the index knows both.</summary>
    public double FactorOf(ulong parts) =>
        _left != 0 && _right != 0 && ((parts & _left) == 0 || (parts & _right) == 0) ? oneSideShare : 1;

    /// <summary>The rarest word of a side: of "batch or stream processing" both sides process. 0 where the index knows none.</summary>
    private static ulong PartOf(QueryPlan plan, IReadOnlyList<Matches> words, ComparedSide side) => Enumerable.Range(0, words.Count)
        .Where(i => plan.Words[i].Side == side && words[i].Documents.Length > 0)
        .OrderBy(i => words[i].Documents.Length)
        .Select(i => 1UL << i)
        .FirstOrDefault();
}
