using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using GuideSearch.Analysis;

namespace GuideSearch.Ranking.NearDuplicates;

/// <summary>A number for the words of a text in their order: equal for texts that differ in case, accents and punctuation alone.</summary>
public static class WordingHash
{
    /// <summary>The first 64 bits of a SHA-256, baked into an index. // index time</summary>
    /// <returns>0 for a text without a word, and for no other that will ever be met.</returns>
    public static long From(string text)
    {
        var words = TechnicalAnalyzer.Words(text).ConvertAll(word => word.Term);
        return words.Count == 0
            ? 0
            : BinaryPrimitives.ReadInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(' ', words))));
    }
}
