using GuideSearch.Guides;
using GuideSearch.Querying;

namespace GuideSearch.Core.Tests.Querying;

/// <summary>What a query says beyond its words: a kind of question, a comparison, an experience.</summary>
public class QueryUnderstandingTests
{
    [Theory]
    [InlineData("behavioral questions python", SectionType.Behavioral, "behavioral questions")]
    [InlineData("python technical interview questions", SectionType.Technical, "technical interview questions")]
    [InlineData("Problem solving questions on joins", SectionType.ProblemSolving, "Problem solving questions")]
    public void A_kind_of_question_is_no_topic(string text, SectionType type, string words)
    {
        var reading = QueryReader.Read(text);

        Assert.Equal(new SectionMention(type, words), Assert.Single(reading.Sections));
        Assert.DoesNotContain(reading.Words, word => words.Contains(word, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("technical debt")]
    [InlineData("behavioral economics")]
    [InlineData("questions to ask")]
    public void A_topic_is_no_kind_of_question(string text) => Assert.Empty(QueryReader.Read(text).Sections);

    [Theory]
    [InlineData("REST vs GraphQL", "REST", "GraphQL")]
    [InlineData("what is the difference between a mutex and a semaphore", "mutex", "semaphore")]
    [InlineData("compare random forest with gradient boosting", "random forest", "gradient boosting")]
    public void A_comparison_has_two_sides(string text, string left, string right)
    {
        var sides = QueryReader.Read(text).Comparison!;

        Assert.Equal((left, right), (string.Join(' ', sides.Left), string.Join(' ', sides.Right)));
    }

    [Theory]
    [InlineData("vs")]
    [InlineData("REST vs")]
    [InlineData("the difference between")]
    [InlineData("supply and demand")]
    public void Half_a_comparison_is_none(string text) => Assert.Null(QueryReader.Read(text).Comparison);

    [Theory]
    [InlineData("Tell me about a time you failed", true)]
    [InlineData("time when I failed", true)]
    [InlineData("can you give an example of a hard decision", true)]
    [InlineData("have you ever missed a deadline", true)]
    [InlineData("how did you win them back", true)]
    [InlineData("time series forecasting", false)]
    [InlineData("how do you win customers back", false)]
    [InlineData("real-time systems you know", false)]
    [InlineData("explain when a time slice ends", false)]
    public void An_experience_is_asked_for_by_how_a_question_begins(string text, bool asked) =>
        Assert.Equal(asked, QueryReader.Read(text).AsksForExperience);
}
