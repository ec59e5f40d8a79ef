using GuideSearch.OpenSearch.Searching;

namespace GuideSearch.OpenSearch.Tests.Searching;

/// <summary>When what is beyond a window matters, and where the line is drawn if it does.</summary>
public class WindowCountsTests
{
    [Theory]
    [InlineData("++++----", 100, 0)]
    [InlineData("++++++-+", 8, 0)]
    [InlineData("++++++-+", 18, 5)]
    [InlineData("++++++++", 108, 100)]
    [InlineData("+", 11, 10)]
    [InlineData("", 0, 0)]
    public void Beyond_the_window_there_are_as_many_as_its_end_makes_expect(string candidates, int enough, double expected) =>
        Assert.Equal(expected, WindowCounts.Beyond([.. candidates.Select(sign => sign == '+')], enough));

    [Theory]
    [InlineData(3, 7)]
    [InlineData(1, 9)]
    [InlineData(4, 7)]
    [InlineData(7, 5)]
    [InlineData(9, 5)]
    public void The_line_lets_in_about_as_many_as_are_answers(int passing, float expected) =>
        Assert.Equal(expected, WindowCounts.LineAfter([9, 8, 7, 5, 5, 5, 5, 5, 5], passing));

    [Fact]
    public void Where_all_scores_are_equal_all_are_behind_the_line() => Assert.Equal(5, WindowCounts.LineAfter([5, 5, 5, 5], 1));
}
