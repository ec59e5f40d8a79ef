using GuideSearch.Analysis;
using GuideSearch.Core.Ranking;
using GuideSearch.OpenSearch.Tokens;

namespace GuideSearch.OpenSearch.Tests.Tokens;

/// <summary>What the cluster orders candidates by: how often stems stand in a document, by field and length.</summary>
public class WeightedOccurrencesTests
{
    [Theory]
    [InlineData("a test", "", "one test of two words", "")]
    [InlineData("test the tests", "", "a test here", "")]
    [InlineData("a test", "", "", "a test")]
    [InlineData("a test", "and a test", "a test", "and nothing")]
    [InlineData("", "test", "", "a very long answer has the word test somewhere between all of its many other words")]
    public void More_and_more_telling_places_weigh_more(string prompt, string answer, string otherPrompt, string otherAnswer) =>
        Assert.InRange(WeightOf("test", prompt, answer), WeightOf("test", otherPrompt, otherAnswer) + 0.01F, float.MaxValue);

    [Fact]
    public void Every_inflection_counts_for_the_stem() =>
        Assert.Equal(WeightOf("test", "test test", ""), WeightOf("test", "testing tests", ""));

    [Fact]
    public void A_field_without_weight_gives_no_number() =>
        Assert.Equal(0, WeightOf("test", "", "a test", new() { AnswerWeight = 0 }));

    private static float WeightOf(string stem, string prompt, string answer, RankingOptions? options = null)
    {
        var counter = new WordCounter();
        var fields = new[] { prompt, "", "", answer, "" }.Select(TechnicalAnalyzer.Read).ToList();
        var packed = PackedText.Write([.. fields.Select(field => field.Tokens)], counter.NumberOf);
        var occurrences = WeightedOccurrences.Create(packed, [.. fields.Select(field => field.Words)], counter.StemOf, options ?? new());
        return occurrences.GetValueOrDefault(counter.StemOf(counter.NumberOf(stem)));
    }
}
