using System.Security.Cryptography;
using System.Text;

namespace GuideSearch.Ranking.Related;

/// <summary>A shuffle that a seed decides, today and in any later version of the platform.</summary>
/// <remarks>
/// <see cref="Random"/> promises no sequence over versions of .NET, so the numbers are those of SplitMix64 (Steele, Lea and Flood, "Fast
/// Splittable Pseudorandom Number Generators", 2014), and the shuffle is that of Fisher and Yates.
/// </remarks>
public static class SeededShuffle
{
    public static void Shuffle(List<int> items, string seed)
    {
        var state = BitConverter.ToUInt64(SHA256.HashData(Encoding.UTF8.GetBytes(seed)));
        for (var last = items.Count - 1; last > 0; last--)
        {
            var other = (int)Math.BigMul(Next(ref state), (ulong)last + 1, out _);
            (items[last], items[other]) = (items[other], items[last]);
        }
    }

    private static ulong Next(ref ulong state)
    {
        var mixed = state += 0x9E3779B97F4A7C15;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
