using GuideSearch.Analysis;

namespace GuideSearch.Ranking.Tests.Analysis;

public class TermUnitsTests
{
    [Theory]
    [InlineData("customers leaving", "customer leave")]
    [InlineData("Say no", "say no")]
    [InlineData("k-means", "k means")]
    [InlineData("C#", "c#")]
    [InlineData("...", "")]
    public void A_term_is_one_stem_a_place_common_words_included(string term, string units) =>
        Assert.Equal(units, string.Join(' ', TermUnits.From(term)));

    [Theory]
    [InlineData("e-mail", "email")]
    [InlineData("e-mails", "Email")]
    [InlineData("data-set", "data set")]
    [InlineData("data-set", "dataset")]
    [InlineData("C#", "csharp")]
    [InlineData("organise", "organize")]
    public void Spellings_that_find_each_other_are_one(string left, string right)
    {
        Assert.True(TermUnits.AreOne(left, right));
        Assert.True(TermUnits.AreOne(right, left));
    }

    [Theory]
    [InlineData("data set", "dataset")]
    [InlineData("net promoter score", "nps")]
    [InlineData("k means", "k-means clustering")]
    [InlineData("", "email")]
    public void Spellings_that_need_a_thesaurus_are_not(string left, string right) => Assert.False(TermUnits.AreOne(left, right));
}
