using GuideSearch.Core.Ranking;
using GuideSearch.Querying;
using GuideSearch.Ranking.Scoring;
using GuideSearch.Ranking.Tests.Engine;

namespace GuideSearch.Ranking.Tests.Scoring;

public class TurnedQuestionsTests
{
    [Theory]
    [InlineData(QuestionTurns.None, QuestionTurns.None, 1)]
    [InlineData(QuestionTurns.Denied, QuestionTurns.Denied, 1)]
    [InlineData(QuestionTurns.Denied, QuestionTurns.None, 0.5)]
    [InlineData(QuestionTurns.Denied | QuestionTurns.Before, QuestionTurns.Denied, 0.5)]
    [InlineData(QuestionTurns.Before, QuestionTurns.After, 0.5)]
    [InlineData(QuestionTurns.None, QuestionTurns.Denied, 0.75)]
    [InlineData(QuestionTurns.None, QuestionTurns.First, 1)] // only a denial asks the contrary
    public void A_question_must_be_turned_as_the_query_is(QuestionTurns asked, QuestionTurns own, double factor)
    {
        var turned = new TurnedQuestions(asked, _ => own, new() { TurnMissingFactor = 0.5, DenialFactor = 0.75 });

        Assert.Equal(factor, turned.FactorOf(0));
        if (factor < 1)
            Assert.Equal(factor, turned.Explain(0).Value);
    }

    [Fact]
    public void Each_question_is_read_by_its_words()
    {
        var index = new InMemoryIndex([InMemorySource.GuideOf("Why use it?", "When don't you use it before a release?", "No|not", "Why?|never")]);

        Assert.Equal(
            [QuestionTurns.None, QuestionTurns.Denied | QuestionTurns.Before, QuestionTurns.Denied, QuestionTurns.None],
            TurnedQuestions.Read(index));
    }

    [Theory]
    [InlineData("zab without zeb", "not asked is not")]
    [InlineData("zab zeb", "the question denies what the query does not")]
    public void The_explanation_says_what_turns(string query, string said)
    {
        var source = InMemorySource.Over(new RankingOptions(), query.Contains("without", StringComparison.Ordinal) ? "zab zeb" : "zab without zeb");

        var tree = source.Formula(query).Explain(0, semanticHit: false);

        Assert.StartsWith("score = turned × sum", tree.Description, StringComparison.Ordinal);
        Assert.EndsWith(said, tree.Parts[0].Description, StringComparison.Ordinal);
        Assert.Equal(tree.Parts[0].Value * tree.Parts[1].Value, tree.Value);
    }
}
