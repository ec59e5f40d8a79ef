using System.Globalization;
using GuideSearch.Core.Ranking;
using GuideSearch.Ranking.Scoring;

namespace GuideSearch.Ranking.Tests.Scoring;

public class AnswerFloorTests
{
    [Theory]
    [InlineData("8 4 1", 0.25, 2, false, 2)] // a quarter of the best; two reach it anyhow
    [InlineData("1 4 8", 0.25, 2, false, 2)]
    [InlineData("8 1 1", 0.25, 2, false, 1)] // the second best is below a quarter, and an answer all the same
    [InlineData("8", 0.25, 2, false, 0)] // too few to leave any out
    [InlineData("8 4 1", 0.25, 0, false, 2)]
    [InlineData("8 4 1", 0, 2, false, 0)]
    [InlineData("8 4 1", 0.25, 2, true, 0)]
    [InlineData("", 0.25, 2, false, 0)]
    public void It_is_a_share_of_the_best_score_or_the_last_of_a_few(
        string scores, double share, int few, bool countsAll, double expected)
    {
        var floor = new AnswerFloor(new RankingOptions { AnswerFloor = share, MinAnswers = few }, countsAll);
        var (before, best) = (0.0, 0.0);
        foreach (var score in scores.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(s => double.Parse(s, CultureInfo.InvariantCulture)))
        {
            floor.Add(score);
            Assert.True(floor.MinScore >= before, "It fell.");
            (before, best) = (floor.MinScore, Math.Max(best, score));
        }

        Assert.Equal((expected, best), (floor.MinScore, floor.BestScore));
    }

    [Theory]
    [InlineData("8 4", 3, false, 0)] // too few: any score counts
    [InlineData("8 4 1", 2, false, 4)] // the last of the few
    [InlineData("8 4", 0, false, 8)]
    [InlineData("8 4 1", 2, true, 8)]
    public void A_score_below_what_is_competitive_changes_nothing(string scores, int few, bool countsAll, double expected)
    {
        var floor = new AnswerFloor(new RankingOptions { AnswerFloor = 0.25, MinAnswers = few }, countsAll);
        foreach (var score in scores.Split(' '))
            floor.Add(double.Parse(score, CultureInfo.InvariantCulture));
        Assert.Equal(expected, floor.MinCompetitiveScore);
        var before = (floor.BestScore, floor.MinScore);

        if (expected > 0)
            floor.Add(expected * 0.99);

        Assert.Equal(before, (floor.BestScore, floor.MinScore));
    }
}
