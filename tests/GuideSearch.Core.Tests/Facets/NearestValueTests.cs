using GuideSearch.Facets;

namespace GuideSearch.Core.Tests.Facets;

public class NearestValueTests
{
    private static readonly string[] _tags = ["Python", "Machine Learning", "React.js", "C++", "JavaScript", "Customer Success"];

    [Theory]
    [InlineData("pyhton", "Python")]
    [InlineData("machine-learning", "Machine Learning")]
    [InlineData(" java script ", "JavaScript")]
    public void A_slip_of_the_fingers_finds_the_value(string written, string expected) =>
        Assert.Equal(expected, NearestValue.Find(written, _tags));

    [Theory]
    [InlineData("react", "React.js")]
    [InlineData("learning", "Machine Learning")]
    [InlineData("CUSTOMER", "Customer Success")]
    public void So_does_a_word_of_it(string written, string expected) => Assert.Equal(expected, NearestValue.Find(written, _tags));

    [Theory]
    [InlineData("")]
    [InlineData("c")]
    [InlineData("script")]
    [InlineData("kubernetes")]
    public void What_is_near_to_none_is_not_guessed(string written) => Assert.Null(NearestValue.Find(written, _tags));

    [Fact]
    public void Among_equals_the_first_is_meant() => Assert.Equal("Go tools", NearestValue.Find("go", ["Go tools", "Go basics"]));
}
