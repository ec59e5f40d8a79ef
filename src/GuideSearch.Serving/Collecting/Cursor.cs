using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using GuideSearch.Search;

namespace GuideSearch.Serving.Collecting;

/// <summary>The position behind a hit, as clients carry it: bound to one generation and one search.</summary>
/// <param name="Last">The hit.</param>
/// <param name="Rank">Its one-based rank.</param>
internal sealed record Cursor(RankedDocument Last, int Rank)
{
    private const int Parts = 5;

    /// <summary>No generation has as many documents, so no search gave out a higher one.</summary>
    private const int MaxRank = 1 << 30;

    public string Write(string generation, SearchRequest request) =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Create(
            CultureInfo.InvariantCulture,
            $"{generation}|{FingerprintOf(request)}|{BitConverter.DoubleToInt64Bits(Last.Key):x}|{Last.Document}|{Rank}")));

    /// <exception cref="SearchException">
    /// <see cref="SearchError.CursorExpired"/>: it is no cursor, or one of another generation or search.
    /// </exception>
    public static Cursor Read(string text, string generation, SearchRequest request)
    {
        const string Again = "start again at the first page.";
        var parts = Decode(text).Split('|');
        if (parts.Length != Parts
            || !long.TryParse(parts[2], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var key)
            || !int.TryParse(parts[3], NumberStyles.None, CultureInfo.InvariantCulture, out var document)
            || !int.TryParse(parts[4], NumberStyles.None, CultureInfo.InvariantCulture, out var rank)
            || rank > MaxRank)
            throw new SearchException(SearchError.CursorExpired, "The cursor was not returned by a search; " + Again);
        if (parts[0] != generation)
            throw new SearchException(SearchError.CursorExpired, "The index was rebuilt since this page was shown; " + Again);
        if (parts[1] != FingerprintOf(request))
            throw new SearchException(SearchError.CursorExpired, "The position belongs to another search; " + Again);

        return new(new(BitConverter.Int64BitsToDouble(key), document, Score: 0), rank);
    }

    private static string Decode(string text)
    {
        try
        {
            return Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text));
        }
        catch (FormatException)
        {
            return "";
        }
    }

    private static string FingerprintOf(SearchRequest request) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(request.CanonicalOrder)).AsSpan(0, 8));
}
