namespace GuideSearch.Evaluation.Tests;

public class FoldsTests
{
    private static readonly Judgments _judgments = new(
    [
        .. Enumerable.Range(0, 25).Select(i => Rankings.Query($"q{i}", i % 3 == 0 ? "typo" : "keyword")),
    ]);

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(25)]
    public void Each_query_is_in_one_fold_and_each_type_is_dealt_evenly(int count)
    {
        var folds = Folds.Create(_judgments, count, seed: 7);

        Assert.Equal(_judgments.Queries.Select(q => q.Id).Order(), folds.SelectMany(f => f.Queries).Select(q => q.Id).Order());
        Assert.InRange(Spread(folds, "typo"), 0, 1);
        Assert.InRange(Spread(folds, "keyword"), 0, 1);
    }

    [Fact]
    public void A_seed_always_deals_the_same_and_another_seed_otherwise()
    {
        static string[] Of(Judgments judgments, int seed) => [.. Folds.Create(judgments, 2, seed)[0].Queries.Select(q => q.Id).Order()];

        Assert.Equal(Of(_judgments, 7), Of(new([.. _judgments.Queries.Reverse()]), 7));
        Assert.NotEqual(Of(_judgments, 7), Of(_judgments, 8));
    }

    [Fact]
    public void A_fold_keeps_the_order_of_the_file() =>
        Assert.All(Folds.Create(_judgments, 2, seed: 7), fold => Assert.Equal(_judgments.Queries.Where(fold.Queries.Contains), fold.Queries));

    [Fact]
    public void One_fold_is_no_split() => Assert.Throws<ArgumentOutOfRangeException>(() => Folds.Create(_judgments, 1, seed: 7));

    private static int Spread(IReadOnlyList<Judgments> folds, string type)
    {
        var sizes = folds.Select(f => f.Queries.Count(q => q.Type == type)).ToList();
        return sizes.Max() - sizes.Min();
    }
}
