using GuideSearch.Guides;
using GuideSearch.Querying;
using GuideSearch.Ranking.Scoring;
using GuideSearch.Search;
using GuideSearch.Testing;

namespace GuideSearch.Lucene.Tests.Querying;

public class ExplanationTests
{
    private const double K1 = 3;

    [Fact]
    public async Task Every_score_is_what_its_parts_make_it()
    {
        var random = new Random(Seed: 5);
        var make = new RandomGuides(random);
        using var guides = await SearchedGuides.OverAsync(make.Guides(12));
        for (var round = 0; round < 60; round++)
        {
            var response = await guides.Searcher.SearchAsync(make.Request() with { Explain = true, PerGuide = 0 }, CancellationToken.None);
            Assert.All(response.Hits, hit => Assert.Equal(hit.Score, hit.Why!.Value));
            Assert.All(response.Hits, hit => AssertAddsUp(hit.Why!));
        }
    }

    [Fact]
    public async Task A_hit_tells_its_rank_and_what_it_lacks()
    {
        var response = await ExplainAsync("join pipeline", "q2");

        Assert.True(response.Matches);
        Assert.Equal(2, response.Rank);
        Assert.Equal(["It is number 2 of 2.", "It lacks: pipeline."], response.Reasons);
    }

    [Theory]
    [InlineData("conflict", "q1", "It has 0 of 1 words and would need 1.")]
    [InlineData("join -sql", "q1", "Its question or answer has something that the query excludes.")]
    [InlineData("\"join the\"", "q1", "It lacks the phrase \"join the\".")]
    [InlineData("join tag:python", "q1", "The filter on tag shuts it out: it has none of python.")]
    [InlineData("join -category:technical", "q1", "The filter on category shuts it out: it has one of technical.")]
    [InlineData("degree", "q4", "It is an overview passage, and the search looks for questions.")]
    public async Task What_is_no_hit_tells_why(string text, string slug, string reason)
    {
        var explanation = await ExplainAsync(text, slug);

        Assert.False(explanation.Matches);
        Assert.Null(explanation.Rank);
        Assert.Equal(reason, explanation.Reasons[0]);
    }

    private static async Task<HitExplanation> ExplainAsync(string text, string slug)
    {
        using var guides = await SearchedGuides.OverAsync([AGuide.Named("a").Tagged("SQL").Asking("How to join a pipeline?", "With sql.")
            .Asking("What is a join in general?").Asking("Other things").Telling("Education", "A degree.").Build()]);
        var request = new SearchRequest { Query = QueryReader.Read(text) };
        return (await guides.Searcher.ExplainAsync(request, new QuestionId("a", slug), CancellationToken.None))!;
    }

    private static void AssertAddsUp(ScoreTree tree)
    {
        var sum = tree.Parts.Aggregate(0.0, (sum, part) => sum + part.Value);
        var expected = tree.Description switch
        {
            _ when tree.Parts.Count == 0 => tree.Value,
            var d when d.EndsWith(ExplanationText.Sum, StringComparison.Ordinal) => sum,
            var d when d.EndsWith(ExplanationText.Saturation, StringComparison.Ordinal) => sum / (sum + K1),
            var d when d.EndsWith(ExplanationText.Best, StringComparison.Ordinal) => tree.Parts.Max(part => part.Value),
            _ => tree.Parts.Aggregate(1.0, (product, part) => product * part.Value),
        };
        Assert.Equal(expected, tree.Value, 1e-6);
        Assert.All(tree.Parts, AssertAddsUp);
    }
}
