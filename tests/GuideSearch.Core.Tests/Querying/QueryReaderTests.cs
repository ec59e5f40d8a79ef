using GuideSearch.Facets;
using GuideSearch.Querying;

namespace GuideSearch.Core.Tests.Querying;

public class QueryReaderTests
{
    [Theory]
    [InlineData("what is regularization overfitting", "regularization overfitting", "what is")]
    [InlineData("Tell me about a time you missed a target", "missed target", "Tell me about a time you a")]
    [InlineData("how do i choose between sql and nosql", "sql nosql", "how do i choose between and")]
    [InlineData("walk through the three financial statements", "three financial statements", "walk through the")]
    [InlineData("time management", "time management", "")]
    [InlineData("technical questions for private equity associate", "private equity associate", "for")]
    public void Common_words_and_question_frames_are_left_out_where_others_say_more(string text, string words, string ignored)
    {
        var reading = QueryReader.Read(text);

        Assert.Equal(words, string.Join(' ', reading.Words));
        Assert.Equal(ignored, string.Join(' ', reading.Ignored));
    }

    [Theory]
    [InlineData("what is it", "what is it")]
    [InlineData("IT", "IT")]
    [InlineData("describe", "describe")]
    public void A_query_of_nothing_but_common_words_keeps_them(string text, string words) =>
        Assert.Equal(words, string.Join(' ', QueryReader.Read(text).Words));

    [Theory]
    [InlineData("C", "C")]
    [InlineData("R vs Go", "R Go")]
    [InlineData("C++, C# and .NET?", "C++ C# .NET")]
    [InlineData("CI/CD (k-means) Node.js...", "CI/CD k-means Node.js")]
    [InlineData("A/B testing!", "A/B testing")]
    [InlineData("\"R&D\" 510(k)", "")]
    public void Technical_words_stay_whole(string text, string words) =>
        Assert.Equal(words, string.Join(' ', QueryReader.Read(text).Words.Where(w => w is not ("510" or "k"))));

    [Fact]
    public void Quotes_make_phrases_and_a_minus_excludes()
    {
        var reading = QueryReader.Read("trees “random forest” -svm -\"naive bayes\" \"gradient boosting\"");

        Assert.Equal(["trees"], reading.Words);
        Assert.Equal(["random forest", "gradient boosting"], reading.Phrases);
        Assert.Equal(["svm", "\"naive bayes\""], reading.Excluded);
        Assert.IsType<QueryNode.Without>(reading.Node);
        Assert.Empty(reading.Notes);
    }

    [Fact]
    public void Facets_filter_with_one_or_several_values()
    {
        var reading = QueryReader.Read("joins TAG:sql tag:\"Machine Learning\" -section:overview guide:data-engineer");

        Assert.Equal(["joins"], reading.Words);
        Assert.Equal(
            [
                ("tag", FacetMode.Any, "sql|Machine Learning"),
                ("section", FacetMode.Not, "overview"),
                ("guide", FacetMode.Any, "data-engineer"),
            ],
            reading.Filters.Select(f => (f.Facet, f.Mode, string.Join('|', f.Values))));
    }

    [Fact]
    public void A_filter_beside_common_words_browses() => Assert.IsType<QueryNode.Everything>(QueryReader.Read("what is tag:sql").Node);

    [Theory]
    [InlineData("say \"hello world", "hello world", "quote")]
    [InlineData("color:red", "color:red", "color:")]
    [InlineData("joins tag:", "joins tag", "tag:")]
    [InlineData("cats AND dogs", "cats dogs", "AND")]
    [InlineData("optim*", "optim", "*")]
    [InlineData("/(.a){9}/", ".a 9", "slashes")]
    public void What_only_looks_special_is_text_and_noted(string text, string words, string note)
    {
        var reading = QueryReader.Read(text);

        Assert.Equal(words, string.Join(' ', reading.Words));
        Assert.Contains(note, Assert.Single(reading.Notes), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\"")]
    [InlineData("-")]
    [InlineData("*")]
    [InlineData("\\")]
    [InlineData("()🚀")]
    public void Nothing_to_look_for_browses(string text) => Assert.IsType<QueryNode.Everything>(QueryReader.Read(text).Node);

    [Fact]
    public void Compatibility_spellings_are_read_as_one()
    {
        Assert.Equal("résumé", QueryReader.Read("re\u0301sume\u0301").Text);
        Assert.Equal("SQL", QueryReader.Read("ＳＱＬ").Text);
        Assert.Equal("kubernetes pods", QueryReader.Read(" kuber\u200Bnetes\u00A0\r\n\0pods\u202E ").Text);
    }
}
