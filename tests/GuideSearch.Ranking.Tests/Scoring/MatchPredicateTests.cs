using GuideSearch.Ranking.Scoring;
using GuideSearch.Search;

namespace GuideSearch.Ranking.Tests.Scoring;

/// <summary>Terms as one digit each: 1 for a word that documents have, 0 for one that none has.</summary>
public class MatchPredicateTests
{
    /// <summary>With a minimum share of 0.4.</summary>
    [Theory]
    [InlineData("1", 0, MatchMode.Auto, 1)]
    [InlineData("11", 0, MatchMode.Auto, 1)]
    [InlineData("111", 0, MatchMode.Auto, 2)] // 1.2, rounded up
    [InlineData("11111", 0, MatchMode.Auto, 2)]
    [InlineData("111111", 0, MatchMode.Auto, 3)] // 2.4
    [InlineData("111000", 0, MatchMode.Auto, 2)] // words that no document has cannot be asked for
    [InlineData("000", 0, MatchMode.Auto, 1)]
    [InlineData("111", 1, MatchMode.Auto, 1)] // 1.6, of which the phrase is one
    [InlineData("11", 1, MatchMode.Auto, 1)]
    [InlineData("1", 1, MatchMode.Auto, 0)]
    [InlineData("", 1, MatchMode.Auto, 0)]
    [InlineData("", 0, MatchMode.Auto, 0)]
    [InlineData("111", 0, MatchMode.All, 3)]
    [InlineData("110", 0, MatchMode.All, 3)]
    [InlineData("111", 0, MatchMode.Any, 1)]
    [InlineData("111", 2, MatchMode.Any, 1)]
    [InlineData("", 2, MatchMode.Any, 0)]
    public void So_many_terms_must_match(string terms, int phrases, MatchMode mode, int minimum) =>
        Assert.Equal(minimum, Create(terms, phrases, mode).MinimumShouldMatch);

    [Theory]
    [InlineData("11", 0, MatchMode.Any, 0b01, true)]
    [InlineData("11", 0, MatchMode.Any, 0b00, false)]
    [InlineData("11", 0, MatchMode.All, 0b01, false)]
    [InlineData("11", 0, MatchMode.All, 0b11, true)]
    [InlineData("11", 1, MatchMode.Any, 0b011, false)] // lacks the phrase
    [InlineData("11", 1, MatchMode.Any, 0b101, true)]
    [InlineData("11", 2, MatchMode.Any, 0b0101, false)]
    [InlineData("11", 0, MatchMode.Auto, Accumulators.SemanticClause, true)]
    [InlineData("11", 0, MatchMode.All, Accumulators.SemanticClause, false)] // meaning ranks, and finds nothing
    [InlineData("11", 1, MatchMode.Auto, Accumulators.SemanticClause, false)]
    [InlineData("11", 0, MatchMode.All, 0b11 | Accumulators.ExcludedClause, false)]
    [InlineData("", 0, MatchMode.Auto, 0, true)] // browsing
    [InlineData("", 0, MatchMode.Auto, Accumulators.ExcludedClause, false)]
    public void A_hit_has_enough_terms_and_every_phrase_and_nothing_excluded(
        string terms, int phrases, MatchMode mode, ulong clauses, bool isHit) =>
        Assert.Equal(isHit, Create(terms, phrases, mode).IsHit(clauses));

    [Fact]
    public void Phrases_are_no_terms() => Assert.Equal(2, Create("111", 1, MatchMode.Auto).TermsIn(0b1101));

    private static MatchPredicate Create(string terms, int phrases, MatchMode mode) => MatchPredicate.Create(
        [.. terms.Select(term => term == '1' ? new ScoredPostings([0], [1], 1) : ScoredPostings.None)],
        phrases,
        mode,
        new() { MinimumShare = 0.4 });
}
