namespace GuideSearch.Evaluation.Tests;

/// <summary>Rankings of made-up queries; each query has one good document, which a ranking has first or not at all.</summary>
public class LeaveOutTests
{
    private static readonly Judgments _queries = new(
        [.. Enumerable.Range(0, 40).Select(i => new JudgedQuery($"q{i}", "any", $"query {i}", new Dictionary<string, int> { ["a/b"] = 3 }))]);

    [Fact]
    public void A_ranking_that_is_better_everywhere_is_always_chosen_and_gains_as_much_where_it_was_not()
    {
        var leaveOut = new LeaveOut([Set(i => i % 2 == 0, _ => true)], splits: 10);

        Assert.Equal(20, leaveOut.Choices.Count);
        Assert.All(leaveOut.Choices, choice => Assert.Equal(1, choice.Ranking));
        Assert.Equal(0.5, leaveOut.Choices.Average(choice => choice.GainLeftOut), 12);
        Assert.InRange(leaveOut.LossOf(1).Most, -0.9, -0.1);
    }

    [Fact]
    public void What_fits_one_half_by_chance_loses_on_the_other()
    {
        // Each is right on the queries on which the next is wrong: none is better over all.
        var leaveOut = new LeaveOut([Set(i => i % 2 == 0, i => i % 2 == 1)], splits: 10);

        Assert.All(leaveOut.Choices, choice => Assert.True(choice.GainThere >= 0 && choice.GainLeftOut <= 0));
        Assert.Equal(leaveOut.Choices.Sum(choice => choice.GainThere), -leaveOut.Choices.Sum(choice => choice.GainLeftOut), 12);
    }

    [Fact]
    public void Where_nothing_is_better_what_there_is_stays() =>
        Assert.All(new LeaveOut([Set(_ => true, _ => false)], 3).Choices, choice => Assert.Equal(new(0, 0, 0), choice));

    [Fact]
    public void A_small_set_counts_as_much_as_a_large_one()
    {
        var few = _queries with { Queries = [.. _queries.Queries.Take(4)] };

        var leaveOut = new LeaveOut([Set(_ => false, _ => true), Set(few, _ => true, _ => false)], splits: 2);

        Assert.Equal((0, 0), leaveOut.LossOf(1));
    }

    [Fact]
    public void Equal_arguments_give_equal_figures()
    {
        var set = Set(i => i % 3 == 0, i => i % 5 != 0, i => i % 7 != 0);

        Assert.Equal(new LeaveOut([set], 10).Choices, new LeaveOut([set], 10).Choices);
    }

    private static RankedSet Set(params Func<int, bool>[] rankings) => Set(_queries, rankings);

    private static RankedSet Set(Judgments queries, params Func<int, bool>[] rankings) => new(
        queries,
        [.. rankings.Select(isRight => new EvaluationReport("g", [.. queries.Queries.Select((query, i) =>
            new QueryScore(query, isRight(i) ? [new(Rankings.Hit("a/b", "a.md", 1), 3)] : []))]))]);
}
