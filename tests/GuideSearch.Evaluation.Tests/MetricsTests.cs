namespace GuideSearch.Evaluation.Tests;

/// <summary>Figures worked out by hand; log2(3) = 1.584963, log2(11) = 3.459432.</summary>
public class MetricsTests
{
    private const double Exact = 1e-9;

    [Fact]
    public void The_ideal_order_has_all_the_gain() =>
        Assert.Equal(1, Metrics.NormalizedGain([3, 2, 1, 0], [0, 1, 2, 3])!.Value, Exact);

    [Fact]
    public void A_swap_at_the_top_costs_what_the_discount_says()
    {
        var swapped = 3 / Math.Log2(2) + 7 / Math.Log2(3);
        var ideal = 7 / Math.Log2(2) + 3 / Math.Log2(3);

        Assert.Equal(swapped / ideal, Metrics.NormalizedGain([2, 3], [3, 2])!.Value, Exact);
        Assert.Equal(0.8339912323981488, Metrics.NormalizedGain([2, 3], [3, 2])!.Value, Exact);
    }

    [Fact]
    public void The_ideal_counts_documents_that_were_not_found() =>
        Assert.Equal(7 / (7 + 7 / Math.Log2(3)), Metrics.NormalizedGain([3], [3, 3])!.Value, Exact);

    [Fact]
    public void Rank_ten_counts_and_rank_eleven_does_not()
    {
        int[] nine = [0, 0, 0, 0, 0, 0, 0, 0, 0];

        Assert.Equal(1 / Math.Log2(11), Metrics.NormalizedGain([.. nine, 3], [3])!.Value, Exact);
        Assert.Equal(0, Metrics.NormalizedGain([.. nine, 0, 3], [3])!.Value, Exact);
        Assert.Equal(0.1, Metrics.ReciprocalRank([.. nine, 2], [2])!.Value, Exact);
        Assert.Equal(0, Metrics.ReciprocalRank([.. nine, 0, 2], [2])!.Value, Exact);
    }

    [Theory]
    [InlineData(new[] { 2, 3 }, 1)]
    [InlineData(new[] { 1, 0, 2 }, 1.0 / 3)]
    [InlineData(new[] { 1, 1 }, 0)]
    [InlineData(new int[0], 0)]
    public void The_first_relevant_document_gives_the_reciprocal_rank(int[] ranked, double expected) =>
        Assert.Equal(expected, Metrics.ReciprocalRank(ranked, [1, 2, 3])!.Value, Exact);

    [Fact]
    public void Recall_looks_at_twenty_and_forgives_more_than_twenty()
    {
        Assert.Equal(0.5, Metrics.Recall([2, 0, 1], [2, 3, 1])!.Value, Exact);
        Assert.Equal(1, Metrics.Recall([.. Enumerable.Repeat(2, 25)], Enumerable.Repeat(2, 30))!.Value, Exact);
        Assert.Equal(0, Metrics.Recall([.. Enumerable.Repeat(0, 20), 3], [3])!.Value, Exact);
    }

    [Fact]
    public void What_the_judgments_cannot_measure_has_no_figure()
    {
        Assert.Null(Metrics.NormalizedGain([0, 0], [0, 0]));
        Assert.Null(Metrics.ReciprocalRank([1], [1]));
        Assert.Null(Metrics.Recall([1], []));
    }
}
