using GuideSearch.Ranking.Terms;

namespace GuideSearch.Ranking.Tests.Terms;

public class EditLimitTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("sql", 0)]
    [InlineData("data", 1)]
    [InlineData("cluster", 1)]
    [InlineData("clusters", 2)]
    [InlineData("internationalization", 2)]
    [InlineData("log4net", 0)]
    [InlineData("scikit-learn", 0)]
    [InlineData("müsli", 1)]
    public void Longer_words_are_forgiven_more_and_names_nothing(string word, int edits) => Assert.Equal(edits, EditLimit.For(word));

    [Theory]
    [InlineData("sql", true)]
    [InlineData("s3", false)]
    [InlineData("c++", false)]
    [InlineData("", false)]
    public void A_plain_word_has_letters_only(string word, bool isPlain) => Assert.Equal(isPlain, EditLimit.IsPlain(word));
}
