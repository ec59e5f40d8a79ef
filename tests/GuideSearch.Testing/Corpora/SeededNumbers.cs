namespace GuideSearch.Testing.Corpora;

/// <summary>Random numbers by SplitMix64: integers alone, so that a seed means the same numbers on every machine and runtime.</summary>
/// <param name="stream">Numbers of one seed and different streams are independent.</param>
internal sealed class SeededNumbers(ulong seed, ulong stream)
{
    private ulong _state = Mix(seed) ^ Mix(~stream);

    /// <summary>A number from 0 up to, and without, a bound.</summary>
    public int Next(int bound) => (int)Math.BigMul(Mix(_state += 0x9E3779B97F4A7C15), (ulong)bound, out _);

    /// <summary>True in so many of a hundred cases.</summary>
    public bool Chance(int percent) => Next(100) < percent;

    public T Pick<T>(IReadOnlyList<T> items) => items[Next(items.Count)];

    /// <summary>As <see cref="Pick"/>, but the first item is the likeliest and the last hardly ever comes.</summary>
    public T PickEarly<T>(IReadOnlyList<T> items) => items[Math.Min(Next(items.Count), Next(items.Count))];

    /// <summary>A rank below 2^<paramref name="bits"/> that is as likely as its inverse, as Zipf's law has it.</summary>
    public int Rank(int bits)
    {
        var bit = Next(bits);
        return bit == 0 ? Next(2) : (1 << bit) + Next(1 << bit);
    }

    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
