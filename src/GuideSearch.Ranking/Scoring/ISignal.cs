using GuideSearch.Search;

namespace GuideSearch.Ranking.Scoring;

/// <summary>A summand of the score: it scores and explains itself.</summary>
public interface ISignal
{
    /// <summary>Its name in the equation.</summary>
    string Symbol { get; }

    /// <summary>Its contribution to the score of a document; at least 0.</summary>
    double Score(int document);

    /// <summary>How <see cref="Score"/> is made, with its symbols, values and options; null where it brings nothing.</summary>
    ScoreTree? Explain(int document);
}

/// <summary>A factor of the score, told by the clauses of the query that a document matches.</summary>
public interface IFactor
{
    /// <inheritdoc cref="ISignal.Symbol"/>
    string Symbol { get; }

    /// <summary>At least 0, at most 1.</summary>
    double FactorOf(ulong clauses);

    ScoreTree Explain(ulong clauses);
}
