using System.Numerics;
using GuideSearch.Core.Ranking;
using GuideSearch.Search;

namespace GuideSearch.Ranking.Scoring;

/// <summary>Which documents match a query at all, told by the clauses that they match; filters and kind aside.</summary>
public sealed class MatchPredicate
{
    private readonly ulong _allTerms;
    private readonly ulong _phrases;
    private readonly ulong _semantic;

    private MatchPredicate(ulong allTerms, ulong phrases, ulong semantic, int minimumShouldMatch) =>
        (_allTerms, _phrases, _semantic, MinimumShouldMatch) = (allTerms, phrases, semantic, minimumShouldMatch);

    /// <summary>How many terms a document needs, unless similarity finds it.</summary>
    public int MinimumShouldMatch { get; }

    /// <param name="terms">Postings of each term.</param>
    /// <param name="phrases">How many phrases must match.</param>
    public static MatchPredicate Create(IReadOnlyList<ScoredPostings> terms, int phrases, MatchMode mode, RankingOptions options) => new(
        (1UL << terms.Count) - 1,
        ((1UL << phrases) - 1) << terms.Count,
        mode is MatchMode.Auto ? Accumulators.SemanticClause : 0,
        MinimumOf(terms, phrases, mode, options));

    public bool IsHit(ulong clauses) =>
        !IsExcluded(clauses)
        && (clauses & _phrases) == _phrases
        && (TermsIn(clauses) >= MinimumShouldMatch || (clauses & _semantic) != 0);

    /// <summary>Whether a document has any of the words, and what else the query demands.</summary>
    public bool HasAny(ulong clauses) => !IsExcluded(clauses) && (clauses & _phrases) == _phrases && TermsIn(clauses) > 0;

    /// <summary>Whether a document has anything that the query excludes.</summary>
    public static bool IsExcluded(ulong clauses) => (clauses & Accumulators.ExcludedClause) != 0;

    public int TermsIn(ulong clauses) => BitOperations.PopCount(clauses & _allTerms);

    /// <summary>Words that no document has cannot be asked for, unless every word is; phrases count as found.</summary>
    private static int MinimumOf(IReadOnlyList<ScoredPostings> terms, int phrases, MatchMode mode, RankingOptions options)
    {
        var known = terms.Count(term => !term.IsEmpty);
        var minimum = (int)Math.Ceiling((known + phrases) * options.MinimumShare) - phrases;
        return mode switch
        {
            MatchMode.All => terms.Count,
            MatchMode.Any => Math.Min(terms.Count, 1),
            _ => Math.Min(terms.Count, Math.Max(phrases > 0 ? 0 : 1, minimum)),
        };
    }
}
