using System.Security.Cryptography;
using System.Text;

namespace GuideSearch.Guides;

/// <summary>
/// Addresses of questions that one guide words alike. The first has the address of its words; the others are told apart by a fingerprint
/// of their answers, so that none is ever led to from the address of another, whichever comes or goes before it.
/// </summary>
public static class TwinAddress
{
    /// <summary>Hexadecimal digits of the fingerprint: one pair of 23,000 twins would share it by chance.</summary>
    private const int Digits = 7;

    /// <summary>Characters that the slug of a twin has behind that of its words.</summary>
    public const int SuffixLength = Digits + 1;

    /// <summary>The slug of a twin.</summary>
    public static string Create(string slug, string answer) => $"{slug}-{FingerprintOf(answer)}";

    /// <summary>The slug of the words alone, whether or not the slug is that of a twin.</summary>
    public static string WordsOf(string slug, string answer)
    {
        // As a rule it is no twin, and no answer has to be read.
        if (slug.Length <= SuffixLength || slug[^SuffixLength] != '-')
            return slug;

        var suffix = $"-{FingerprintOf(answer)}";
        while (slug.Length > suffix.Length && slug.EndsWith(suffix, StringComparison.Ordinal))
            slug = slug[..^suffix.Length];
        return slug;
    }

    private static string FingerprintOf(string answer) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(answer)))[..Digits];
}
