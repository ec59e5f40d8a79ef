using System.Security.Cryptography;
using GuideSearch.Lucene.Meaning;

namespace GuideSearch.Lucene.Tests.Meaning;

public class WordVectorsTests
{
    /// <summary>An index keeps directions in their space, and the version tells whether a program may read them.</summary>
    [Fact]
    public void Other_vectors_have_another_version()
    {
        using var vectors = typeof(WordVectors).Assembly.GetManifestResourceStream("GuideSearch.Lucene.Meaning.words.vec")!;

        Assert.Equal((1, "42befaed1c1d498e"), (WordVectors.Version, Convert.ToHexStringLower(SHA256.HashData(vectors))[..16]));
    }
}
