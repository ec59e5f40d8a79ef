using GuideSearch.Core.Ranking;
using GuideSearch.Ranking.Scoring;

namespace GuideSearch.Ranking.Tests.Scoring;

public class AnswerConfidenceTests
{
    private static readonly RankingOptions _options = new() { AnswerNearness = 0.4, AnswerCoverage = 0.3 };

    [Theory]
    [InlineData(0.0, 0.4F, 0.5)] // on the border
    [InlineData(1.0, 0.1F, 0.5)] // words make up for meaning
    [InlineData(1.0, 0.6F, 1.0)]
    [InlineData(0.0, 0.1F, 0.0)]
    [InlineData(0.3, null, 0.5)]
    [InlineData(1.0, null, 1.0)]
    [InlineData(0.0, null, 0.05)]
    [InlineData(null, 0.1F, 1.0)] // nothing that guides could lack is asked
    [InlineData(null, null, 1.0)]
    public void It_is_a_half_at_the_border_and_grows_with_cosine_and_coverage(double? coverage, float? cosine, double expected) =>
        Assert.Equal(expected, AnswerConfidence.From(coverage, cosine, _options), 0.01);
}
