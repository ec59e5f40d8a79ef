using static GuideSearch.Evaluation.Tests.Rankings;

namespace GuideSearch.Evaluation.Tests;

public class ComparisonTests
{
    [Fact]
    public void Winners_come_first_losers_last_and_queries_without_a_figure_stay_out()
    {
        var before = Report(("a", "keyword", 0), ("b", "keyword", 1), ("c", "typo", 2), ("d", "typo", null));
        var after = Report(("a", "keyword", 1), ("b", "keyword", 1), ("c", "typo", 0), ("d", "typo", null));

        var comparison = EvaluationComparison.Create(before, after);

        Assert.Equal(["a", "b", "c"], comparison.Deltas.Select(d => d.Query.Id));
        Assert.Equal([1, 0, -Metrics.NormalizedGain([0, 3], [3])!.Value], comparison.Deltas.Select(d => d.Delta));
        Assert.Equal((1, 1, 1), (comparison.Overall.Wins, comparison.Overall.Losses, comparison.Overall.Ties));
        Assert.Equal(["keyword", "typo"], comparison.Types.Select(t => t.Type));
        Assert.Equal(new("keyword", 2, 0.5, 1, 1, 0, 1), comparison.Types[0]);
    }

    [Fact]
    public void Queries_that_only_one_side_was_asked_are_not_compared()
    {
        var comparison = EvaluationComparison.Create(Report(("a", "keyword", 1)), Report(("b", "keyword", 1)));

        Assert.Empty(comparison.Deltas);
        Assert.Equal((new ComparisonRow("all", 0, null, null, 0, 0, 0), 1.0), (comparison.Overall, comparison.Chance));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(5, 0.0625)]
    [InlineData(10, 0.00195)]
    public void Wins_alone_are_chance_with_two_halves_to_the_power_of_their_number(int wins, double chance) =>
        Assert.InRange(RandomizationTest.Chance([.. Enumerable.Repeat(0.1, wins)]), chance * 0.8, chance * 1.2);

    [Fact]
    public void Differences_that_cancel_out_are_chance()
    {
        double[] even = [0.5, -0.5, 0.2, -0.2];

        Assert.Equal(1, RandomizationTest.Chance(even));
        Assert.Equal(RandomizationTest.Chance([0.3, -0.1, 0.2]), RandomizationTest.Chance([0.3, -0.1, 0.2]));
        Assert.Equal(RandomizationTest.Chance([0.3, -0.1, 0.2]), RandomizationTest.Chance([-0.3, 0.1, -0.2]));
    }

    /// <param name="scores">Query, type, and the one-based rank of its only relevant document; 0 not found, null not judged.</param>
    private static EvaluationReport Report(params (string Id, string Type, int? Rank)[] scores) =>
        new("g", [.. scores.Select(s => Score(s.Id, s.Type, s.Rank is null ? [] : [("a/found", 3)], HitsWith(s.Rank)))]);

    private static string[] HitsWith(int? rank) =>
        rank is > 0 ? [.. Enumerable.Range(1, rank.Value - 1).Select(i => $"a/other-{i}"), "a/found"] : [];
}
