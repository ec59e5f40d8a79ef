namespace GuideSearch.Ranking.Planning;

/// <summary>A query as terms of the index, in the order of the query.</summary>
/// <param name="Terms">Rank; how many of them a document needs is for the match mode to say.</param>
/// <param name="Phrases">Each must match.</param>
/// <param name="Excluded">None may match.</param>
/// <param name="ExcludedPhrases">None may match.</param>
public sealed record QueryPlan(
    IReadOnlyList<QueryTerm> Terms,
    IReadOnlyList<QueryPhrase> Phrases,
    IReadOnlyList<QueryTerm> Excluded,
    IReadOnlyList<QueryPhrase> ExcludedPhrases)
{
    /// <summary>Terms and phrases together: one bit each; compounds may make more of them than the query has words.</summary>
    public const int MaxClauses = 48;

    /// <summary>Nothing is asked: every document matches.</summary>
    public bool Browses => Terms.Count == 0 && Phrases.Count == 0;
}
