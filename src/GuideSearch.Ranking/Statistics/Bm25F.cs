using GuideSearch.Core.Ranking;

namespace GuideSearch.Ranking.Statistics;

/// <summary>
/// BM25F: occurrences are weighted over the fields first and saturated once. <c>bm25f(t, d) = idf(t) · f ÷ (f + k1)</c> with
/// <c>f = Σ_field weight · occurrences ÷ lengthNorm</c>. Robertson and Zaragoza (2009), §3.6.
/// </summary>
public static class Bm25F
{
    /// <summary>Inverse document frequency: ln(1 + (N − n + ½) ÷ (n + ½)), above 0.</summary>
    /// <param name="documents">N, of the generation.</param>
    /// <param name="documentFrequency">n, those that have the term.</param>
    public static double Idf(int documents, int documentFrequency) =>
        Math.Log(1 + (documents - documentFrequency + 0.5) / (documentFrequency + 0.5));

    /// <summary>From a weighted number of occurrences to the impact, at least 0 and below 1.</summary>
    public static double Saturate(double occurrences, double k1) => occurrences / (occurrences + k1);

    /// <summary>What an occurrence is divided by in a field of this length; 1 at average length.</summary>
    public static double LengthNorm(double length, double average, double b) => 1 - b + (average > 0 ? b * length / average : b);

    /// <summary>Occurrences in another inflection count for less, those of words that share the root for less still.</summary>
    /// <param name="inflected">Occurrences in any inflection.</param>
    /// <param name="typed">Those of them in the form that was typed.</param>
    /// <param name="related">Occurrences of other words of the root.</param>
    public static float Occurrences(float inflected, float typed, float related, RankingOptions options) =>
        (float)(options.StemShare * Math.Max(inflected, typed) + (1 - options.StemShare) * typed + options.FamilyShare * related);
}
