using GuideSearch.Core.Ranking;

namespace GuideSearch.Ranking.Scoring;

/// <summary>How sure it is that a generation answers a query, whatever filters leave of it.</summary>
/// <remarks>
/// A logistic curve, ½ at the border: over the cosine of the nearest document and the coverage of the best one together, or over coverage
/// alone without a sentence encoder. Source: 40 queries that nothing in <c>content/</c> answers, against the judged ones that something
/// does; src/docs/decisions/29-what-answers.md has how well it tells them apart.
/// </remarks>
public static class AnswerConfidence
{
    private const double CoverageShare = 0.3;
    private const double Steepness = 25;
    private const double SteepnessOfCoverage = 9.5;

    /// <summary>From 0 to 1.</summary>
    /// <param name="coverage">The largest <see cref="ContentCoverage"/> of a document; null for a query without a content word.</param>
    /// <param name="cosine">Of the query and the nearest document; null without a sentence encoder.</param>
    public static double From(double? coverage, float? cosine, RankingOptions options) => (coverage, cosine) switch
    {
        (null, _) => 1,
        ({ } c, { } t) => Logistic(Steepness * (t + CoverageShare * c - options.AnswerNearness)),
        ({ } c, null) => Logistic(SteepnessOfCoverage * (c - options.AnswerCoverage)),
    };

    private static double Logistic(double x) => 1 / (1 + Math.Exp(-x));
}
