using GuideSearch.Ranking.NearDuplicates;

namespace GuideSearch.Ranking.Tests.NearDuplicates;

public class WordingHashTests
{
    [Theory]
    [InlineData("What is a join?", "what is a JOIN", true)]
    [InlineData("What is  a join?", "\"What is a join\"", true)]
    [InlineData("What is a résumé?", "what is a resume", true)]
    [InlineData("What is a join?", "What is a joint?", false)]
    [InlineData("a b", "b a", false)]
    [InlineData("C++", "C", false)]
    [InlineData("joins", "join", false)]
    public void It_is_equal_for_equal_words_in_equal_order(string one, string other, bool equal) =>
        Assert.Equal(equal, WordingHash.From(one) == WordingHash.From(other));

    [Theory]
    [InlineData("")]
    [InlineData("?!")]
    public void A_text_without_words_has_none(string text) => Assert.Equal(0, WordingHash.From(text));
}
