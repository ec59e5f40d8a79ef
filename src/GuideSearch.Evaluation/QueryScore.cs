using GuideSearch.Search;

namespace GuideSearch.Evaluation;

/// <summary>A hit and the grade it was judged with.</summary>
/// <param name="Grade">0 to 3; null when nobody judged it, which counts as 0.</param>
public sealed record GradedHit(SearchHit Hit, int? Grade);

/// <summary>How one query did. A figure is null where the judgments hold nothing that it could measure.</summary>
/// <param name="Hits">The ranking, best first, without repeated documents.</param>
public sealed record QueryScore(JudgedQuery Query, IReadOnlyList<GradedHit> Hits)
{
    /// <summary>nDCG@10, see <see cref="Metrics.NormalizedGain"/>.</summary>
    public double? Ndcg { get; } = Metrics.NormalizedGain(GradesOf(Hits), Query.Grades.Values);

    /// <summary>Reciprocal rank within ten, see <see cref="Metrics.ReciprocalRank"/>.</summary>
    public double? Mrr { get; } = Metrics.ReciprocalRank(GradesOf(Hits), Query.Grades.Values);

    /// <summary>Recall@20, see <see cref="Metrics.Recall"/>.</summary>
    public double? Recall { get; } = Metrics.Recall(GradesOf(Hits), Query.Grades.Values);

    /// <summary>How many of the first ten hits were never judged: where it is high, the other figures say little.</summary>
    public int Unjudged { get; } = Hits.Take(10).Count(h => h.Grade is null);

    private static int[] GradesOf(IReadOnlyList<GradedHit> hits) => [.. hits.Select(h => h.Grade ?? 0)];
}
