using GuideSearch.Ranking.Related;

namespace GuideSearch.Ranking.Tests.Related;

public class SeededShuffleTests
{
    /// <summary>A seed that is in a link must draw the same questions in any later version. Worked out by another program.</summary>
    [Theory]
    [InlineData("", "0 1 5 7 2 3 4 6")]
    [InlineData("a", "6 0 3 4 7 2 1 5")]
    [InlineData("2026-11-30", "4 1 7 6 2 3 0 5")]
    public void A_seed_decides_the_order_for_good(string seed, string order)
    {
        var items = Enumerable.Range(0, 8).ToList();
        SeededShuffle.Shuffle(items, seed);

        Assert.Equal(order, string.Join(' ', items));
    }

    [Fact]
    public void Every_item_stays_and_each_place_is_as_likely()
    {
        const int Rounds = 4_000, Items = 5;
        var counts = new int[Items, Items];
        for (var round = 0; round < Rounds; round++)
        {
            var items = Enumerable.Range(0, Items).ToList();
            SeededShuffle.Shuffle(items, $"seed {round}");
            Assert.Equal(Enumerable.Range(0, Items), items.Order());
            for (var place = 0; place < Items; place++)
                counts[items[place], place]++;
        }

        // Five standard deviations of a binomial distribution: the seeds are fixed, so this holds or does not.
        Assert.All(counts.Cast<int>(), count => Assert.InRange(count, Rounds / Items - 127, Rounds / Items + 127));
    }
}
