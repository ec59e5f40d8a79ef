using GuideSearch.Core.Ranking;
using GuideSearch.Ranking.Meaning;
using GuideSearch.Search;

namespace GuideSearch.Ranking.Scoring;

/// <summary>
/// <c>(1 − w) · words ÷ W + w · meaning</c>: what the words of a query say and what its sentence means, each as a share of the best one
/// in the generation.
/// </summary>
/// <remarks>
/// The less of a query's content words any single document has, the more its meaning counts:
/// <c>w = fusionWeight − fusionCoverage · c</c>, where c is the largest <see cref="ContentCoverage"/> of a document; <c>fusionLong</c>
/// more for a long query. Of a short one whose words mean what they say it is <c>fusionLiteral</c> times as much; where only some do, it
/// lies between, by their share.
/// </remarks>
public sealed class Fusion
{
    private readonly MeaningMatches _matches;
    private readonly double _bestWords;
    private readonly double _coverage;
    private readonly double _literal;

    private Fusion(MeaningMatches matches, double bestWords, double coverage, double literal, double weight) =>
        (_matches, _bestWords, _coverage, _literal, Weight) = (matches, bestWords, coverage, literal, weight);

    /// <summary>w, of meaning against words.</summary>
    public double Weight { get; }

    /// <summary>What a summand of the words counts in the mix.</summary>
    public double WordsFactor => _bestWords > 0 ? (1 - Weight) / _bestWords : 0;

    /// <param name="bestWords">W: the best value of the words in the generation; 0 where no document has any.</param>
    /// <param name="coverage">c.</param>
    /// <param name="contentWords">How many content words the query has.</param>
    /// <param name="literal">Share of the content words that are <see cref="RankingFormula.LiteralTerms"/>.</param>
    public static Fusion Create(
        MeaningMatches matches, double bestWords, double coverage, int contentWords, double literal, RankingOptions options)
    {
        var isLong = contentWords > options.FusionLongWords;
        var weight = Math.Clamp(options.FusionWeight - options.FusionCoverage * coverage + (isLong ? options.FusionLong : 0), 0, 1);
        var counting = isLong ? 0 : literal;
        return new(matches, bestWords, coverage, counting, weight * (1 - counting * (1 - options.FusionLiteral)));
    }

    /// <summary>From 0 to 1.</summary>
    /// <param name="words">Of the same document, at most W.</param>
    /// <param name="clauses">Of the document; the clause of meaning is set where it is among the nearest.</param>
    public double Mix(double words, int document, ulong clauses) =>
        (1 - Weight) * ShareOfWords(words) + Weight * MeaningOf(document, clauses);

    /// <param name="name">Of the value that is explained.</param>
    public ScoreTree Explain(string name, ScoreTree words, int document, ulong clauses)
    {
        var meaning = MeaningOf(document, clauses);
        IReadOnlyList<ScoreTree> parts =
        [
            new(
                (1 - Weight) * ShareOfWords(words.Value),
                FormattableString.Invariant($"(1 − w) × words ÷ W, w {Weight:0.###}, W {_bestWords:0.###}"),
                [words]),
            ExplanationText.Leaf(
                Weight * meaning,
                $"w × meaning {meaning:0.###}; w {Weight:0.###}, by coverage c {_coverage:0.###}{LiteralText}"),
        ];
        return new(Mix(words.Value, document, clauses), $"{name} = (1 − w) × words ÷ W + w × meaning{ExplanationText.Sum}", parts);
    }

    private string LiteralText => _literal > 0 ? FormattableString.Invariant($" and literal share {_literal:0.###}") : "";

    private double ShareOfWords(double words) => _bestWords > 0 ? words / _bestWords : 0;

    private double MeaningOf(int document, ulong clauses) =>
        (clauses & Accumulators.SemanticClause) != 0 ? _matches.ShareOf(document) : 0;
}
