using System.Text;

namespace GuideSearch.Serving.Companions;

/// <summary>What an index holds of a value: engines drop a document, or refuse it, beyond some 32,000 bytes.</summary>
internal static class ValueLimits
{
    /// <summary>Longest facet value in UTF-8 bytes.</summary>
    public const int MaxFacetBytes = 1_024;

    /// <summary>Longest id in UTF-8 bytes: two slugs of at most 300 characters.</summary>
    public const int MaxIdBytes = 2_048;

    /// <returns>The value.</returns>
    /// <exception cref="ArgumentException">It is longer than the index may hold.</exception>
    public static string Require(string value, int maxBytes) =>
        Encoding.UTF8.GetByteCount(value) <= maxBytes
            ? value
            : throw new ArgumentException($"The value '{value[..40]}…' is longer than {maxBytes} bytes; the index cannot hold it.");
}
