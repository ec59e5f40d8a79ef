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

        Assert.Equal((2, "b407f34a0f65722a"), (WordVectors.Version, Convert.ToHexStringLower(SHA256.HashData(vectors))[..16]));
    }

    [Fact]
    public void They_have_as_many_words_as_their_recipe_gives() =>
        Assert.Equal((26033, 192), (WordVectors.Shared.Count, WordVectors.Dimensions));

    /// <summary>Words of trades that no dictionary of general English has, and inflections that have the vector of their stem.</summary>
    [Theory]
    [InlineData("kubernetes", true)]
    [InlineData("ebitda", true)]
    [InlineData("deadline", true)]
    [InlineData("deadlines", true)]
    [InlineData("refactored", true)]
    [InlineData("zabbed", false)]
    [InlineData("", false)]
    public void A_word_is_known_by_its_stem(string word, bool isKnown)
    {
        Assert.Equal(isKnown, WordVectors.Shared.Knows(word));
        Assert.Equal(isKnown, WordVectors.Shared.TryRead(word, new float[WordVectors.Dimensions]));
    }

    /// <summary>The licenses of their sources ask that what they say goes with every copy.</summary>
    [Fact]
    public void Their_notice_stands_beside_the_program()
    {
        var notice = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "words.NOTICE"));

        Assert.Contains("WordNet 3.0 Copyright 2006 by Princeton University.  All rights reserved.", notice, StringComparison.Ordinal);
        Assert.Contains("Apache License 2.0", notice, StringComparison.Ordinal);
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
