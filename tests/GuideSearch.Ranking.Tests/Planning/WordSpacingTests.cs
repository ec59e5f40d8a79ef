using GuideSearch.Ranking.Planning;
using GuideSearch.Ranking.Tests.Engine;

namespace GuideSearch.Ranking.Tests.Planning;

/// <summary>Names that are written in one word here and in several there.</summary>
public class WordSpacingTests
{
    private static readonly WordSplits _splits = new(DictionaryText.Parse(
        "use 9, effect 4, null 3, pointer 2, exception 5, es 2, 2015 2, c# 3, 12 1, data 9, center 4, crash 2, loop 3, off 9, back 4, "
        + "oauth 2, 2 3, no 9, table 9, man 2, ager 1, iphone 2, phone 3, http 2, server 4, net 3, work 5"));

    [Theory]
    [InlineData("useEffect", false, "use effect")]
    [InlineData("NullPointerException", true, "null pointer exception")]
    [InlineData("HTTPServer", false, "http server")]
    [InlineData("ES2015", false, "es 2015")]
    [InlineData("es2015", false, "es 2015")]
    [InlineData("c#12", false, "c# 12")]
    [InlineData("OAuth2", false, "oauth 2")]
    [InlineData("datacenter", true, "data center")]
    [InlineData("nullpointerexception", false, "null pointer exception")]
    [InlineData("crashloopbackoff", false, "crash loop back off")]
    [InlineData("notable", false, "")] // a common word begins nothing
    [InlineData("network", true, "")] // a known word falls into longer halves only
    [InlineData("manager", true, "")]
    [InlineData("iPhone", true, "")] // one letter is no word
    [InlineData("es2016", false, "")] // no guide has 2016
    [InlineData("x", false, "")]
    [InlineData("", false, "")]
    public void A_word_falls_into_parts_that_the_guides_have(string text, bool isKnown, string parts) => Assert.Equal(
        parts, string.Join('|', _splits.Of(text, text.ToLowerInvariant(), isKnown).Select(found => string.Join(' ', found))));

    /// <summary>Words in brackets are too common to count.</summary>
    [Theory]
    [InlineData("web socket", "websocket")]
    [InlineData("null pointer exception", "nullpointer nullpointerexception pointerexception")]
    [InlineData("es 2015", "es2015")]
    [InlineData("c# 12", "c#12")]
    [InlineData("log (in)", "login")]
    [InlineData("(over) fitting", "overfitting")]
    [InlineData("(use) memo", "usememo")]
    [InlineData("(for) mat", "format?")] // by chance
    [InlineData("(to) (do)", "")]
    [InlineData("2015 2016", "")]
    [InlineData("a b", "")]
    [InlineData("e mail", "email")]
    [InlineData("web | socket", "")]
    [InlineData("", "")]
    public void Neighboring_words_may_be_one(string query, string joined)
    {
        var words = query.Split(' ', StringSplitOptions.RemoveEmptyEntries);

        var found = WordJoins.Candidates(
            [.. words.Select(word => word == "|" ? "" : word.Trim('(', ')'))], [.. words.Select(word => word[0] != '(')]);

        Assert.Equal(joined, string.Join(' ', found.Select(join => join.Joined + (join.ByChance ? "?" : ""))));
    }
}
