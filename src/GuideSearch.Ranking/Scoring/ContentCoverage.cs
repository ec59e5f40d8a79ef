using System.Numerics;
using GuideSearch.Querying;

namespace GuideSearch.Ranking.Scoring;

/// <summary>How much of what a query is about a document names: the share of Σ idf over its content words.</summary>
/// <remarks>
/// A content word is no common word and stands in a quarter of the documents at most. A word that no document has weighs most of all: the
/// guides say it otherwise, or not at all.
/// </remarks>
public sealed class ContentCoverage
{
    private const int MaxFrequency = 4;

    private readonly double[] _idf;
    private readonly ulong _terms;

    /// <param name="documents">N, of the generation.</param>
    public ContentCoverage(IReadOnlyList<TermSignal> terms, int documents)
    {
        _idf = [.. terms.Select(term => IdfOf(term, documents))];
        _terms = (1UL << _idf.Length) - 1;
        Total = _idf.Sum();
        Words = _idf.Count(idf => idf > 0);
    }

    /// <summary>Σ idf of the content words.</summary>
    public double Total { get; }

    /// <summary>How many content words the query has.</summary>
    public int Words { get; }

    /// <summary>From 0 to 1; 0 for a query without a content word.</summary>
    public double ShareOf(ulong clauses) => Total > 0 ? Sum(clauses) / Total : 0;

    /// <summary>Share of the words that mean what they say, from 0 to 1; 1 where there are such and no content word.</summary>
    /// <param name="literal">See <see cref="RankingFormula.LiteralTerms"/>.</param>
    public double LiteralShare(ulong literal) => literal == 0 ? 0 : Total > 0 ? Sum(literal) / Total : 1;

    private double Sum(ulong terms)
    {
        var sum = 0.0;
        for (var bits = terms & _terms; bits != 0; bits &= bits - 1)
            sum += _idf[BitOperations.TrailingZeroCount(bits)];
        return sum;
    }

    private static double IdfOf(TermSignal term, int documents)
    {
        var frequency = term.Postings.Frequency;
        return term.Term.Section is null && !CommonWords.Contains(term.Term.Text) && frequency * MaxFrequency <= documents
            ? Math.Log(1 + documents / (1.0 + frequency))
            : 0;
    }
}
