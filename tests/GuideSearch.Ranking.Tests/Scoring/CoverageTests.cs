using System.Globalization;
using GuideSearch.Core.Ranking;
using GuideSearch.Ranking.Scoring;

namespace GuideSearch.Ranking.Tests.Scoring;

public class CoverageTests
{
    private static readonly RankingOptions _options = new() { CoverageExponent = 0.5, CoverageWords = 2 };

    /// <summary>e = coverageExponent · min(1, (coverageWords ÷ n)²).</summary>
    [Theory]
    [InlineData(1, 0.5)]
    [InlineData(2, 0.5)]
    [InlineData(3, 0.2222222222222222)]
    [InlineData(4, 0.125)]
    [InlineData(10, 0.02)]
    public void The_exponent_falls_with_the_square_of_the_words(int words, double exponent) =>
        Assert.Equal(exponent, new Coverage([.. Enumerable.Repeat(1.0, words)], _options).Exponent, 15);

    [Theory]
    [InlineData("3 1", 0b11, 1)]
    [InlineData("3 1", 0b01, 0.8660254037844386)] // (3 ÷ 4) ^ 0.5
    [InlineData("3 1", 0b10, 0.5)] // (1 ÷ 4) ^ 0.5
    [InlineData("3 1", 0b00, 0)]
    [InlineData("3 0", 0b01, 1)] // a word that no document has says nothing
    [InlineData("0 0", 0b00, 1)]
    [InlineData("1 1 1 1", 0b0001, 0.8408964152537145)] // (1 ÷ 4) ^ 0.125
    [InlineData("", 0, 1)]
    public void It_is_the_covered_share_of_idf_to_the_power_of_e(string idf, ulong clauses, double factor)
    {
        var coverage = new Coverage(Numbers(idf), _options);

        Assert.Equal(factor, coverage.FactorOf(clauses), 15);
        Assert.Equal(factor, coverage.FactorOf(clauses | Accumulators.SemanticClause | 1UL << 40), 15);
        Assert.Equal(factor, coverage.Explain(clauses).Value, 15);
    }

    [Theory]
    [InlineData("3 1", 0b11, "coverage: every word")]
    [InlineData("3 1", 0b01, "coverage = (3 ÷ Σ idf 4) ^ 0.5 (coverageExponent): 1 of 2 words")]
    [InlineData("0 0", 0b00, "coverage: no document has any of the words")]
    public void It_explains_itself(string idf, ulong clauses, string text) =>
        Assert.Equal(text, new Coverage(Numbers(idf), _options).Explain(clauses).Description);

    /// <summary>Up to ten terms are remembered, more are not.</summary>
    [Theory]
    [InlineData(10)]
    [InlineData(11)]
    [InlineData(48)]
    public void It_is_the_same_each_time_it_is_asked(int words)
    {
        var coverage = new Coverage([.. Enumerable.Range(1, words).Select(i => (double)i)], _options);
        var expected = Math.Pow(3.0 / (words * (words + 1) / 2.0), coverage.Exponent);

        Assert.Equal(expected, coverage.FactorOf(0b11), 14);
        Assert.Equal(coverage.FactorOf(0b11), coverage.FactorOf(0b11));
        Assert.True(coverage.IsComplete(coverage.AllTerms | 1UL << 60));
        Assert.False(coverage.IsComplete(coverage.AllTerms >> 1));
    }

    [Fact]
    public void With_an_exponent_of_0_missing_words_cost_nothing() =>
        Assert.Equal(1, new Coverage([3, 1], new() { CoverageExponent = 0 }).FactorOf(0));

    private static double[] Numbers(string text) =>
        [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(number => double.Parse(number, CultureInfo.InvariantCulture))];
}
