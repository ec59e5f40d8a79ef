using System.Numerics;
using GuideSearch.Core.Ranking;
using GuideSearch.Search;

namespace GuideSearch.Ranking.Scoring;

/// <summary>
/// The factor <c>coverage(q, d) = (Σ idf of matched terms ÷ Σ idf of all terms) ^ e</c>: 1 with every word, falling with the idf of those
/// that are missing.
/// </summary>
/// <remarks>
/// Two words are asked for together; the more words there are, the more of them are only a way of putting it. So
/// <c>e = coverageExponent · min(1, (coverageWords ÷ n)²)</c> for a query of n words.
/// </remarks>
public sealed class Coverage : IFactor
{
    /// <summary>Up to so many terms, what each combination of them covers is worked out once: a thousand numbers.</summary>
    private const int RememberedTerms = 10;

    private readonly double[] _idf;
    private readonly double[] _known;

    /// <param name="idf">Of each term; a term that no document has has 0.</param>
    public Coverage(IReadOnlyList<double> idf, RankingOptions options)
    {
        _idf = [.. idf];
        TotalIdf = _idf.Sum();
        AllTerms = (1UL << _idf.Length) - 1;
        Exponent = options.CoverageExponent * Math.Min(1, options.CoverageWords * options.CoverageWords / (_idf.Length * _idf.Length));
        _known = _idf.Length <= RememberedTerms ? new double[1 << _idf.Length] : [];
    }

    /// <summary>Σ idf: what all terms bring at most.</summary>
    public double TotalIdf { get; }

    /// <summary>The clauses of a document that has every term.</summary>
    public ulong AllTerms { get; }

    public double Exponent { get; }

    public string Symbol => "coverage";

    public bool IsComplete(ulong clauses) => (clauses & AllTerms) == AllTerms;

    public double FactorOf(ulong clauses)
    {
        var terms = clauses & AllTerms;
        if (terms == AllTerms || TotalIdf == 0)
            return 1;
        if (_known.Length == 0)
            return Compute(terms);

        ref var known = ref _known[terms];
        return known > 0 ? known : known = Compute(terms);
    }

    public ScoreTree Explain(ulong clauses)
    {
        var (has, all) = (BitOperations.PopCount(clauses & AllTerms), _idf.Length);
        if (has == all)
            return ExplanationText.Leaf(1, $"coverage: every word");
        if (TotalIdf == 0)
            return ExplanationText.Leaf(1, $"coverage: no document has any of the words");

        var matched = MatchedIdf(clauses & AllTerms);
        return ExplanationText.Leaf(
            FactorOf(clauses),
            $"coverage = ({matched:0.###} ÷ Σ idf {TotalIdf:0.###}) ^ {Exponent:0.###} (coverageExponent): {has} of {all} words");
    }

    private double Compute(ulong terms) => Math.Pow(MatchedIdf(terms) / TotalIdf, Exponent);

    private double MatchedIdf(ulong terms)
    {
        var matched = 0.0;
        for (var bits = terms; bits != 0; bits &= bits - 1)
            matched += _idf[BitOperations.TrailingZeroCount(bits)];
        return matched;
    }
}
