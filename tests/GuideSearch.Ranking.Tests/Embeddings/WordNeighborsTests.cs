using GuideSearch.Ranking.Embeddings;

namespace GuideSearch.Ranking.Tests.Embeddings;

public class WordNeighborsTests
{
    private static readonly WordNeighbors _neighbors = new(["wage", "garden", "the", "zab", "salary"]);

    [Fact]
    public void They_are_the_words_of_prompts_above_the_floor_with_their_similarity()
    {
        var similarity = WordVectors.Shared.Similarity("salary", "wage")!.Value;
        var found = _neighbors.Of("salary", similarity - 0.05).ToDictionary(near => near.Word, near => near.Similarity);

        Assert.Equal(["salary", "wage"], found.Keys.Order());
        Assert.Equal(similarity, found["wage"], 0.02F);
        Assert.Equal(1, found["salary"], 0.02F);
    }

    [Theory]
    [InlineData("zab")] // no vector
    [InlineData("the")] // too common
    [InlineData("")]
    public void A_word_that_says_nothing_has_none(string word) => Assert.Empty(_neighbors.Of(word, 0.01));

    [Theory]
    [InlineData(0.99)]
    [InlineData(0.3)]
    [InlineData(0.01)]
    public void Impacts_are_linear_from_the_floor_and_at_most_1(float floor)
    {
        var similarities = _neighbors.Of("salary", floor).ToDictionary(near => near.Word, near => near.Similarity);
        var impacts = _neighbors.ImpactsOf("salary", floor).ToDictionary(near => near.Word, near => near.Impact);

        Assert.Equal(similarities.Keys, impacts.Keys);
        Assert.All(impacts, near => Assert.Equal(Math.Min(1, (similarities[near.Key] - floor) / (1 - floor)), near.Value));
        Assert.All(impacts.Values, impact => Assert.InRange(impact, 0, 1));
    }
}
