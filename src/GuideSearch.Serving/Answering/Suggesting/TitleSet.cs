using System.Numerics;

namespace GuideSearch.Serving.Answering.Suggesting;

/// <summary>Numbers of titles, a bit for each.</summary>
/// <param name="count">How many titles there are.</param>
internal sealed class TitleSet(int count)
{
    private readonly ulong[] _bits = new ulong[(count + 63) / 64];

    public void Set(int title) => _bits[title >> 6] |= 1UL << title;

    /// <returns>The first title of the set from one on; -1 where there is none.</returns>
    public int NextFrom(int title)
    {
        var block = title >> 6;
        if (block >= _bits.Length)
            return -1;

        var bits = _bits[block] >> title << title;
        while (bits == 0)
        {
            if (++block == _bits.Length)
                return -1;
            bits = _bits[block];
        }

        return (block << 6) + BitOperations.TrailingZeroCount(bits);
    }
}
