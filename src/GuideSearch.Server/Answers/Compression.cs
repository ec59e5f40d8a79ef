using System.IO.Compression;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace GuideSearch.Server.Answers;

/// <summary>Content encodings of the API's answers.</summary>
internal static class Compression
{
    /// <summary>Smaller bodies fit into one packet as they are.</summary>
    private const int Worthwhile = 1024;

    /// <summary>Names on the wire, the preferred one first.</summary>
    public static IReadOnlyList<string> Encodings { get; } = ["br", "gzip"];

    /// <returns>Index in <see cref="Encodings"/> of the best that the client takes; -1 for none.</returns>
    public static int Choose(HttpRequest request, int length)
    {
        if (length < Worthwhile || request.Headers.AcceptEncoding is not { Count: > 0 } accepted
            || !StringWithQualityHeaderValue.TryParseList(accepted, out var offers))
            return -1;

        var (best, quality) = (-1, 0.0);
        for (var i = 0; i < Encodings.Count; i++)
        {
            if (QualityOf(Encodings[i], offers) is var offered && offered > quality)
                (best, quality) = (i, offered);
        }

        return best;
    }

    /// <summary>Leaves of the request what the client takes, for a handler that looks no further than at names.</summary>
    public static void ForgetRefused(HttpRequest request)
    {
        if (request.Headers.AcceptEncoding is { Count: > 0 } accepted
            && (!StringWithQualityHeaderValue.TryParseList(accepted, out var offers) || offers.Any(offer => offer.Quality is 0)))
            request.Headers.AcceptEncoding =
                (string[])[.. (offers ?? []).Where(offer => offer.Quality is not 0).Select(offer => $"{offer}")];
    }

    /// <param name="level">The fastest for answers that are made as they are asked for; others have time for the smallest.</param>
    public static byte[] Compress(byte[] body, int encoding, CompressionLevel level = CompressionLevel.Fastest)
    {
        using var buffer = new MemoryStream(body.Length / 2);
        using (Stream stream = Encodings[encoding] == "br"
            ? new BrotliStream(buffer, new BrotliCompressionOptions { Quality = level == CompressionLevel.Fastest ? 4 : 11 })
            : new GZipStream(buffer, level))
        {
            stream.Write(body);
        }

        return buffer.ToArray();
    }

    private static double QualityOf(string encoding, IList<StringWithQualityHeaderValue> offers)
    {
        var offer = offers.FirstOrDefault(o => o.Value.Equals(encoding, StringComparison.OrdinalIgnoreCase))
            ?? offers.FirstOrDefault(o => o.Value == "*");
        return offer is null ? 0 : offer.Quality ?? 1;
    }
}
