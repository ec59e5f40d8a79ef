using GuideSearch.Core.Ranking;
using GuideSearch.Ranking.Scoring;
using GuideSearch.Ranking.Tests.Engine;

namespace GuideSearch.Ranking.Tests.Scoring;

/// <summary>Eight documents: garden stands in every one, salary in two, kitchen in one, zab in none.</summary>
public class ContentCoverageTests
{
    private static readonly InMemorySource _source = InMemorySource.Over(
        new RankingOptions(),
        "garden salary", "garden salary", "garden kitchen", "garden", "garden", "garden", "garden", "garden");

    [Theory]
    [InlineData("salary kitchen", 0, 2, 0.447)] // ln(1 + 8/3) ÷ (ln(1 + 8/3) + ln(1 + 8/2))
    [InlineData("salary kitchen", 3, 2, 0)]
    [InlineData("salary garden", 0, 1, 1)] // a word of every document tells nothing
    [InlineData("salary zab", 0, 2, 0.37)] // a word of no document weighs most
    [InlineData("garden", 0, 0, 0)]
    public void A_document_covers_the_share_of_the_content_words_it_has(string query, int document, int words, double share)
    {
        var formula = _source.Formula(query);
        var coverage = new ContentCoverage(formula.Terms, _source.Documents);

        Assert.Equal(words, coverage.Words);
        Assert.Equal(share, coverage.ShareOf(formula.ClausesOf(document, semanticHit: false)), 0.01);
    }

    [Theory]
    [InlineData("salary kitchen", 0b00UL, 0)]
    [InlineData("salary kitchen", 0b01UL, 0.447)]
    [InlineData("salary kitchen", ulong.MaxValue, 1)]
    [InlineData("salary garden", 0b10UL, 0)] // what means what it says tells nothing
    [InlineData("garden", 0b1UL, 1)] // nothing else is asked
    [InlineData("garden", 0b0UL, 0)]
    public void Some_of_the_content_words_mean_what_they_say(string query, ulong literal, double share) =>
        Assert.Equal(share, new ContentCoverage(_source.Formula(query).Terms, _source.Documents).LiteralShare(literal), 0.01);
}
