using System.Globalization;
using GuideSearch.Search;

namespace GuideSearch.Ranking.Scoring;

/// <summary>
/// How the nodes of an explanation end: they say how the parts make the value. "saturation of" is n ÷ (n + saturation) of the sum.
/// </summary>
public static class ExplanationText
{
    public const string Sum = ", sum of:";
    public const string Product = ", product of:";
    public const string Saturation = ", saturation of:";
    public const string Best = ", best of:";

    /// <summary>A node whose value is the sum of its parts, added in their order.</summary>
    public static ScoreTree SumOf(string text, IReadOnlyList<ScoreTree> parts) =>
        new(parts.Aggregate(0.0, (sum, part) => sum + part.Value), text + Sum, parts);

    public static ScoreTree Leaf(double value, FormattableString text) => new(value, text.ToString(CultureInfo.InvariantCulture), []);
}
