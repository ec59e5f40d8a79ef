using System.Globalization;
using GuideSearch.Ranking.Presentation;
using GuideSearch.Search;

namespace GuideSearch.Ranking.Tests.Presentation;

/// <summary>Marks as <c>start-end</c>, in the order of the text.</summary>
public class MarksTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("0-3 5-8", "0+3 5+3")]
    [InlineData("0-5 0-3 4-8", "0+8")] // two of one kind that reach over each other are one
    [InlineData("0-3 3-5", "0+3 3+2")] // touching is no overlap
    [InlineData("0-9 2-4 9-12", "0+9 9+3")]
    public void Ranges_are_sorted_and_do_not_overlap(string marks, string ranges) => Assert.Equal(ranges, Text(Read(marks).Ranges));

    [Theory]
    [InlineData("0-3 5-8 9-12", 4, 10, "1+3")] // wholly within, counted from the start
    [InlineData("3-6 5-8", 5, 10, "0+3")]
    [InlineData("0-3", 4, 10, "")]
    public void A_stretch_has_the_ranges_that_lie_within_it(string marks, int start, int end, string ranges) =>
        Assert.Equal(ranges, Text(Read(marks).RangesWithin(start, end)));

    private static Marks Read(string marks) => new(
    [
        .. marks.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(mark => mark.Split('-').Select(number => int.Parse(number, CultureInfo.InvariantCulture)).ToList())
            .Select((mark, i) => new TextMark(mark[0], mark[1], 0, MatchKind.Exact, i)),
    ]);

    private static string Text(IReadOnlyList<MarkRange> ranges) =>
        string.Join(' ', ranges.Select(range => $"{range.Start}+{range.Length}"));
}
