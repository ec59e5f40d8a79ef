using GuideSearch.Ranking.Terms;

namespace GuideSearch.Ranking.Tests.Terms;

/// <summary>Optimal string alignment: add, leave out, replace, or swap two neighbors.</summary>
public class EditRowsTests
{
    [Theory]
    [InlineData("kafka", "kafka", 0, 0)]
    [InlineData("kafka", "kafak", 1, 1)] // swapped
    [InlineData("kafka", "kafkaa", 1, 0)] // "kafka" is a beginning
    [InlineData("kafka", "kafk", 1, 1)]
    [InlineData("kafka", "kavka", 1, 1)]
    [InlineData("kafka", "afka", 1, 1)]
    [InlineData("model", "models", 1, 0)]
    [InlineData("abcd", "badc", 2, 2)] // two swaps
    [InlineData("ca", "abc", 3, 1)] // a swapped pair is not edited again
    public void Distances_are_those_of_the_definition(string typed, string word, int whole, int beginning)
    {
        var rows = new EditRows(typed, limit: 9);
        rows.Read(word);

        Assert.Equal((whole, beginning), (rows.Whole, rows.TypedPrefix));
        Assert.Equal((word.Length, false), (rows.Depth, rows.IsOver));
    }

    [Theory]
    [InlineData("model", 1, "mo", 2, false)]
    [InlineData("model", 1, "mother", 4, true)] // "moth": two edits whatever follows
    [InlineData("model", 2, "mother", 6, true)]
    [InlineData("model", 2, "modern", 6, false)]
    [InlineData("model", 1, "yodeling", 6, true)]
    public void Reading_stops_where_nothing_can_come_within_the_limit(string typed, int limit, string word, int depth, bool isOver)
    {
        var rows = new EditRows(typed, limit);
        rows.Read(word);

        Assert.Equal((depth, isOver), (rows.Depth, rows.IsOver));
    }

    [Fact]
    public void Shared_beginnings_are_not_read_again_and_change_nothing()
    {
        var rows = new EditRows("model", limit: 2);
        foreach (var word in new[] { "mode", "model", "models", "modern", "mode", "yodel" })
        {
            var alone = new EditRows("model", limit: 2);
            alone.Read(word);
            rows.Read(word);

            Assert.Equal((alone.Depth, alone.IsOver, alone.Whole, alone.TypedPrefix), (rows.Depth, rows.IsOver, rows.Whole, rows.TypedPrefix));
        }
    }

    [Fact]
    public void A_word_that_went_too_far_may_be_read_again()
    {
        var rows = new EditRows("ab", limit: 1);
        rows.Read("abxyzzz");
        rows.Read("abxyz");

        Assert.Equal((4, true), (rows.Depth, rows.IsOver));
    }
}
