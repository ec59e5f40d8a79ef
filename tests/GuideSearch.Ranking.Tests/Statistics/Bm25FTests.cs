using GuideSearch.Core.Ranking;
using GuideSearch.Ranking.Statistics;

namespace GuideSearch.Ranking.Tests.Statistics;

/// <summary>The functions of BM25F, by the formulas of Robertson and Zaragoza (2009), §3.</summary>
public class Bm25FTests
{
    [Theory]
    [InlineData(10, 0, 3.0910424533583160)] // ln 22
    [InlineData(10, 1, 1.9924301646902063)] // ln (1 + 9.5 / 1.5)
    [InlineData(10, 5, 0.6931471805599453)] // ln 2
    [InlineData(10, 10, 0.0465200156348928)] // ln (1 + 0.5 / 10.5)
    [InlineData(1, 1, 0.2876820724517809)] // ln (4 / 3)
    [InlineData(1000, 3, 5.6559918108198524)] // ln (1 + 997.5 / 3.5)
    [InlineData(0, 0, 0.6931471805599453)]
    public void Idf_is_the_logarithm_of_one_plus_the_odds_of_not_having_the_term(int documents, int having, double idf) =>
        Assert.Equal(idf, Bm25F.Idf(documents, having), 14);

    [Theory]
    [InlineData(0, 3, 0)]
    [InlineData(1, 3, 0.25)]
    [InlineData(3, 3, 0.5)]
    [InlineData(9, 3, 0.75)]
    [InlineData(1, 0.25, 0.8)]
    public void Occurrences_saturate_and_reach_one_half_at_k1(double occurrences, double k1, double impact) =>
        Assert.Equal(impact, Bm25F.Saturate(occurrences, k1), 15);

    [Theory]
    [InlineData(10, 10, 0.75, 1)]
    [InlineData(20, 10, 0.75, 1.75)]
    [InlineData(5, 10, 0.75, 0.625)]
    [InlineData(20, 10, 0, 1)]
    [InlineData(20, 10, 1, 2)]
    [InlineData(5, 0, 0.75, 1)]
    public void A_field_of_average_length_has_norm_1_and_b_weighs_length(double length, double average, double b, double norm) =>
        Assert.Equal(norm, Bm25F.LengthNorm(length, average, b), 15);

    /// <summary>With stem share 0.6 and family share 0.4.</summary>
    [Theory]
    [InlineData(0, 0, 0, 0)]
    [InlineData(1, 1, 0, 1)] // as typed
    [InlineData(1, 0, 0, 0.6)] // another inflection
    [InlineData(3, 1, 0, 2.2)] // 0.6 × 3 + 0.4 × 1
    [InlineData(0, 2, 0, 2)] // a compound that is only joined: typed without stems
    [InlineData(0, 0, 5, 2)] // 0.4 × 5
    [InlineData(2, 1, 1, 2)] // 0.6 × 2 + 0.4 × 1 + 0.4 × 1
    public void Other_inflections_count_less_and_relatives_still_less(float inflected, float typed, float related, float count) =>
        Assert.Equal(count, Bm25F.Occurrences(inflected, typed, related, new() { StemShare = 0.6, FamilyShare = 0.4 }), 6);

    [Fact]
    public void With_a_stem_share_of_1_every_inflection_is_the_word_itself() =>
        Assert.Equal(3, Bm25F.Occurrences(3, 1, 0, new RankingOptions { StemShare = 1 }));
}
