using GuideSearch.Diagnostics;

namespace GuideSearch.Core.Tests.Diagnostics;

public class NearestNameTests
{
    private static readonly string[] _names = ["q", "page", "size", "tag", "category", "perGuide", "highlight"];

    [Theory]
    [InlineData("tga", "tag")]
    [InlineData("Tag", "tag")]
    [InlineData("pages", "page")]
    [InlineData("catgeory", "category")]
    [InlineData("perguide", "perGuide")]
    [InlineData("hilight", "highlight")]
    [InlineData("Q", "q")]
    public void A_slip_of_the_fingers_finds_the_name(string written, string expected) =>
        Assert.Equal(expected, NearestName.Find(written, _names));

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("language")]
    [InlineData("utm_source")]
    public void What_is_far_from_every_name_is_not_guessed(string written) => Assert.Null(NearestName.Find(written, _names));

    [Fact]
    public void A_name_of_any_length_is_judged_at_once() => Assert.Null(NearestName.Find(new('a', 1_000_000), _names));
}
