using GuideSearch.Ranking.Embeddings;
using GuideSearch.Ranking.Tests.Engine;

namespace GuideSearch.Ranking.Tests.Embeddings;

public class EmbeddingWeightsTests
{
    [Theory]
    [InlineData("salary", 1.4816046F)] // ln (1 + 8.5 / 2.5)
    [InlineData("unknown", 3.0910425F)] // ln 22
    [InlineData("the", 0)]
    [InlineData("interview", 0)]
    public void A_word_weighs_its_idf_and_a_common_word_nothing(string word, float weight) =>
        Assert.Equal(weight, new EmbeddingWeights(DictionaryText.Parse("salary 2, the 9"), documents: 10).Of(word), 6);
}
