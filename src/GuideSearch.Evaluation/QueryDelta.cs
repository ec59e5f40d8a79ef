namespace GuideSearch.Evaluation;

/// <summary>How one query fares under two rankings.</summary>
/// <param name="Before">nDCG@10, see <see cref="Metrics.NormalizedGain"/>.</param>
/// <param name="After">As <paramref name="Before"/>.</param>
public sealed record QueryDelta(JudgedQuery Query, double Before, double After)
{
    /// <summary>Differences below it are rounding.</summary>
    private const double Noise = 1e-9;

    public double Delta => After - Before;

    public bool IsWin => Delta > Noise;

    public bool IsLoss => Delta < -Noise;
}
