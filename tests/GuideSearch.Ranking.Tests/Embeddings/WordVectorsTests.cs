using System.Security.Cryptography;
using GuideSearch.Ranking.Embeddings;

namespace GuideSearch.Ranking.Tests.Embeddings;

public class WordVectorsTests
{
    /// <summary>An index keeps embeddings in their space, and the version tells whether a program may read them.</summary>
    [Fact]
    public void Other_vectors_have_another_version()
    {
        using var vectors = typeof(WordVectors).Assembly.GetManifestResourceStream("GuideSearch.Ranking.words.vec")!;

        Assert.Equal((1, "42befaed1c1d498e"), (WordVectors.Version, Convert.ToHexStringLower(SHA256.HashData(vectors))[..16]));
    }

    [Theory]
    [InlineData("salary", "salary", true)]
    [InlineData("salary", "zab", false)]
    [InlineData("zab", "salary", false)]
    public void Two_words_are_compared_where_both_have_vectors(string word, string other, bool compared)
    {
        var similarity = WordVectors.Shared.Similarity(word, other);

        Assert.Equal(compared, similarity is not null);
        Assert.Equal(word == other, similarity is > 0.999F);
    }

    [Fact]
    public void A_word_without_a_vector_adds_nothing()
    {
        var (sum, vector) = (new float[WordVectors.Dimensions], new float[WordVectors.Dimensions]);

        WordVectors.Shared.AddTo(sum, "zab", 2);
        Assert.All(sum, component => Assert.Equal(0, component));

        WordVectors.Shared.AddTo(sum, "salary", 2);
        Assert.True(WordVectors.Shared.TryRead("salary", vector));
        Assert.Equal(vector.Select(component => 2 * component), sum);
        Assert.False(WordVectors.Shared.TryRead("zab", vector));
        Assert.True(WordVectors.Shared.Knows("salary"));
    }
}
