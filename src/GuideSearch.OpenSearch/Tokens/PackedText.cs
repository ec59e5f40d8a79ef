using GuideSearch.Analysis;
using GuideSearch.Ranking.Statistics;

namespace GuideSearch.OpenSearch.Tokens;

/// <summary>The tokens of a document in some three bytes each: for every field their number, and of each its word and its step.</summary>
/// <remarks>
/// Numbers of seven bits a byte, low ones first. A token is twice the number of its word; odd where its step from the position before it
/// is not one, and then the step follows.
/// </remarks>
internal static class PackedText
{
    /// <param name="fields">Of each field, in the order of <see cref="TextField"/>.</param>
    /// <param name="numberOf">The number of a word.</param>
    public static byte[] Write(IReadOnlyList<IReadOnlyList<TextToken>> fields, Func<string, int> numberOf)
    {
        var bytes = new List<byte>();
        foreach (var tokens in fields)
        {
            Add(bytes, tokens.Count);
            var position = -1;
            foreach (var token in tokens)
            {
                var (number, step) = (numberOf(token.Term), token.Position - position);
                Add(bytes, (number << 1) | (step == 1 ? 0 : 1));
                if (step != 1)
                    Add(bytes, step);
                position = token.Position;
            }
        }

        return [.. bytes];
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <param name="found">Called with field, word and position of each token, in their order.</param>
    /// <exception cref="InvalidDataException">It is not what was written.</exception>
    public static void Read(ReadOnlySpan<byte> bytes, Action<TextField, int, int> found)
    {
        foreach (var field in TextFields.All)
        {
            var position = -1;
            for (var left = Next(ref bytes); left > 0; left--)
            {
                var token = Next(ref bytes);
                position += (token & 1) == 0 ? 1 : Next(ref bytes);
                found(field, token >> 1, position);
            }
        }

        if (!bytes.IsEmpty)
            throw new InvalidDataException("A packed text goes on behind its end.");
    }

    private static void Add(List<byte> bytes, int number)
    {
        var left = (uint)number;
        for (; left >= 0x80; left >>= 7)
            bytes.Add((byte)(left | 0x80));
        bytes.Add((byte)left);
    }

    private static int Next(ref ReadOnlySpan<byte> bytes)
    {
        var (number, shift) = (0u, 0);
        for (var i = 0; i < bytes.Length && shift < 32; i++, shift += 7)
        {
            number |= (uint)(bytes[i] & 0x7F) << shift;
            if (bytes[i] < 0x80)
            {
                bytes = bytes[(i + 1)..];
                return (int)number;
            }
        }

        throw new InvalidDataException("A packed text breaks off.");
    }
}
