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
}
