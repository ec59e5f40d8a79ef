using GuideSearch.Ranking.Presentation;

namespace GuideSearch.Ranking.Tests.Presentation;

public class PassageTests
{
    [Theory]
    [InlineData("One. Two! Three? four.", "One.|Two!|Three? four.")]
    [InlineData("Use e.g. Python. Or R.", "Use e.g. Python.|Or R.")]
    [InlineData("First line\n\n- second\nthird", "First line|- second|third")]
    [InlineData("He said \"No.\" Then left.", "He said \"No.\"|Then left.")]
    [InlineData("Version 3.5 is out. Try it.", "Version 3.5 is out.|Try it.")]
    [InlineData("  \n ", "")]
    public void Sentences_and_lines_end_passages(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', Passages.Split(text, max: 100).Select(p => text[p.Start..p.End])));

    [Fact]
    public void What_is_too_long_is_cut_between_words_and_else_between_characters()
    {
        Assert.All(Passages.Split(string.Concat(Enumerable.Repeat("word ", 100)), max: 50), p => Assert.InRange(p.End - p.Start, 1, 50));

        var text = "x" + string.Concat(Enumerable.Repeat("👩🏽", 60));
        Assert.All(Passages.Split(text, max: 50), p => Assert.False(char.IsLowSurrogate(text[p.Start])));
    }
}
