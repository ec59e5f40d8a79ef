using GuideSearch.Querying;

namespace GuideSearch.Core.Tests.Querying;

/// <summary>Which signs of a query mean something, and which only stand in a text that was pasted.</summary>
public class QuerySignTests
{
    [Theory]
    [InlineData("===", "===")]
    [InlineData("== vs ===?", "== ===")]
    [InlineData("what does && do", "&&")]
    [InlineData("?. operator", "?. operator")]
    [InlineData("p?.name", "p ?. name")]
    [InlineData("std::vector", "std :: vector")]
    [InlineData("x=>y", "x => y")]
    [InlineData("the % operator", "% operator")]
    [InlineData("* operator", "* operator")]
    [InlineData("&", "&")]
    [InlineData("?? vs ||", "?? ||")]
    [InlineData("pointer -> member", "pointer -> member")]
    [InlineData("name ?? anonymous", "name ?? anonymous")]
    [InlineData("what does ?? do in C#", "?? C#")]
    [InlineData("how ?? and || differ", "?? || differ")]
    public void An_operator_is_a_word(string text, string words) => Assert.Equal(words, Words(text));

    [Theory]
    [InlineData("C++/C# and i++", "C++/C# i++")]
    [InlineData("research & development - plans", "research development plans")]
    [InlineData("well... what now??", "well now")]
    [InlineData("what about closures ??", "closures")]
    [InlineData("?? closures", "closures")]
    [InlineData("one train !! stop", "train stop")]
    [InlineData("https://a.example/b?c=d", "https://a.example/b c d")]
    [InlineData("cost 20 % of $ 5", "cost 20 5")]
    [InlineData("e-mail - phone", "e-mail phone")]
    [InlineData("docker run --rm image", "docker run rm image")]
    public void Signs_of_prose_are_none(string text, string words)
    {
        Assert.Equal(words, Words(text));
        Assert.Empty(QueryReader.Read(text).Excluded);
    }

    [Theory]
    [InlineData("trees -svm", "svm")]
    [InlineData("-svm", "svm")]
    [InlineData("web -.NET", ".NET")]
    [InlineData("trees -\"random forest\"", "\"random forest\"")]
    [InlineData("queue -дерево", "дерево")]
    [InlineData("A -> B", "")]
    [InlineData("e-mail -", "")]
    [InlineData("git --amend", "")]
    [InlineData("2020 -2021", "")]
    [InlineData("cats- dogs", "")]
    [InlineData("\"a b\"-c", "")]
    public void A_minus_excludes_where_it_stands_before_a_word_and_apart_from_others(string text, string excluded) =>
        Assert.Equal(excluded, string.Join(' ', QueryReader.Read(text).Excluded));

    [Theory]
    [InlineData("We need:\n-Python\n-SQL", true)]
    [InlineData("We need:\r\n- Python\r\n- SQL", false)]
    [InlineData("* Python\n* SQL", false)]
    [InlineData("• Python\n• SQL", false)]
    public void The_marks_of_a_list_exclude_nothing(string text, bool isTold)
    {
        var reading = QueryReader.Read(text);

        Assert.Empty(reading.Excluded);
        Assert.Contains("SQL", reading.Words);
        Assert.Equal(isTold, reading.Notes.Any(note => note.Contains("list", StringComparison.Ordinal)));
        Assert.Equal(isTold ? 1 : 0, reading.Notes.Count);
    }

    [Theory]
    [InlineData("what does rm -rf do", true)]
    [InlineData("languages -c", true)]
    [InlineData("trees -svm", false)]
    [InlineData("git commit --amend", false)]
    public void What_may_be_a_flag_is_told(string text, bool isTold) =>
        Assert.Equal(isTold, QueryReader.Read(text).Notes.Any(note => note.Contains("flag", StringComparison.Ordinal)));

    [Fact]
    public void In_one_line_a_minus_is_deliberate() => Assert.Equal(["b"], QueryReader.Read("a -b").Excluded);

    [Theory]
    [InlineData("27\" monitor", "")]
    [InlineData("5\" or 6\" pipes", "")]
    [InlineData("\"web 2\" apps", "web 2")]
    [InlineData("说“闭包”", "闭包")]
    [InlineData("\"=random forests\"", "=random forests")]
    [InlineData("\"=== operator\"", "=== operator")]
    public void Quotes_that_are_inches_make_no_phrase(string text, string phrases)
    {
        var reading = QueryReader.Read(text);

        Assert.Equal(phrases, string.Join('|', reading.Phrases));
        Assert.Empty(reading.Notes);
    }

    [Theory]
    [InlineData("\"random forests\"", false, "random forests")]
    [InlineData("\"=random forests\"", true, "random forests")]
    [InlineData("\"== null\"", false, "== null")]
    public void A_phrase_allows_inflections_unless_it_says_exactly(string text, bool isExact, string words)
    {
        var phrase = Assert.IsType<QueryNode.Phrase>(QueryReader.Read(text).Node);

        Assert.Equal((isExact, words), (phrase.IsExact, string.Join(' ', phrase.Words)));
    }

    [Theory]
    [InlineData("🚀")]
    [InlineData("()")]
    [InlineData("-")]
    [InlineData("*")]
    [InlineData("§")]
    public void Where_nothing_is_asked_this_is_told(string text)
    {
        var reading = QueryReader.Read(text);

        Assert.IsType<QueryNode.Everything>(reading.Node);
        Assert.Contains(text, Assert.Single(reading.Notes), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("tag:sql")]
    [InlineData("-svm")]
    [InlineData("the")]
    public void Where_something_is_asked_nothing_is_told(string text) => Assert.Empty(QueryReader.Read(text).Notes);

    [Theory]
    [InlineData("when not to use a queue", QuestionTurns.Denied, "not queue")]
    [InlineData("when to use a queue", QuestionTurns.None, "queue")]
    [InlineData("don't use a queue", QuestionTurns.Denied, "don't queue")]
    [InlineData("a queue without locks", QuestionTurns.Denied, "queue without locks")]
    [InlineData("what comes before a release", QuestionTurns.Before, "comes before release")]
    [InlineData("your first week", QuestionTurns.First, "first week")]
    public void Words_that_turn_what_is_asked_count(string text, QuestionTurns turns, string words)
    {
        var reading = QueryReader.Read(text);

        Assert.Equal(turns, reading.Turns);
        Assert.Equal(words, string.Join(' ', reading.Words));
        Assert.Empty(reading.Ignored.Intersect(reading.Words));
    }

    private static string Words(string text) => string.Join(' ', QueryReader.Read(text).Words);
}
