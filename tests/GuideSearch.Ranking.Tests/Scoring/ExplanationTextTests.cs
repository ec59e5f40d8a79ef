using System.Globalization;
using GuideSearch.Ranking.Scoring;
using GuideSearch.Search;

namespace GuideSearch.Ranking.Tests.Scoring;

public class ExplanationTextTests
{
    [Fact]
    public void A_sum_adds_its_parts_in_their_order()
    {
        IReadOnlyList<ScoreTree> parts = [new(0.1, "a", []), new(0.2, "b", []), new(0.3, "c", [])];

        var sum = ExplanationText.SumOf("abc", parts);

        Assert.Equal((0.1 + 0.2 + 0.3, "abc, sum of:"), (sum.Value, sum.Description));
        Assert.Same(parts, sum.Parts);
        Assert.Equal(0, ExplanationText.SumOf("nothing", []).Value);
    }

    [Fact]
    public void Numbers_are_written_alike_in_every_culture()
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
        try
        {
            Assert.Equal("w 0.5", ExplanationText.Leaf(1, $"w {0.5:0.###}").Description);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
