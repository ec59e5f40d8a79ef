using System.Numerics;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace GuideSearch.Ranking.Embeddings;

/// <summary>Vectors in the space of <see cref="WordVectors"/>, as one signed byte a component.</summary>
/// <remarks>The number of components is a multiple of 64, so that whole vector registers hold them.</remarks>
public static class Int8Vector
{
    /// <summary>Full scale of a component; the sum of two products of such bytes still fits a short.</summary>
    private const float Full = 127;

    /// <summary>What a cosine is at most: rounded components can make a length a little above 1.</summary>
    /// <remarks>Each of 192 components is off by half a step at most: 1 + sqrt(192) / 2 / 127, squared.</remarks>
    public const float MaxCosine = 1.12F;

    /// <summary>Normalizes a sum of words: length 1, written as bytes of 1/127.</summary>
    /// <returns>False where the sum is nothing.</returns>
    public static bool Write(ReadOnlySpan<float> sum, Span<sbyte> vector)
    {
        var length = Length(sum);
        for (var i = 0; i < sum.Length; i++)
            vector[i] = length > 0 ? (sbyte)MathF.Round(sum[i] / length * Full) : (sbyte)0;
        return length > 0;
    }

    /// <summary>The cosine of the angle between two vectors, up to the rounding of their bytes.</summary>
    public static float Cosine(ReadOnlySpan<sbyte> a, ReadOnlySpan<sbyte> b) =>
        (Avx2.IsSupported ? ProductByPairs(a, b) : Product(a, b)) / (Full * Full);

    /// <summary>The sum of products of components, on any machine.</summary>
    internal static int Product(ReadOnlySpan<sbyte> a, ReadOnlySpan<sbyte> b)
    {
        var total = Vector<int>.Zero;
        for (var i = 0; i + Vector<sbyte>.Count <= a.Length; i += Vector<sbyte>.Count)
        {
            Vector.Widen(new Vector<sbyte>(a[i..]), out var low, out var high);
            Vector.Widen(new Vector<sbyte>(b[i..]), out var otherLow, out var otherHigh);
            Vector.Widen(low * otherLow + high * otherHigh, out var first, out var second);
            total += first + second;
        }

        return Vector.Sum(total);
    }

    /// <summary>The same where one instruction multiplies and adds pairs: every document of a generation is asked.</summary>
    internal static int ProductByPairs(ReadOnlySpan<sbyte> a, ReadOnlySpan<sbyte> b)
    {
        var total = Vector256<int>.Zero;
        for (var i = 0; i + Vector128<sbyte>.Count <= a.Length; i += Vector128<sbyte>.Count)
        {
            var left = Avx2.ConvertToVector256Int16(Vector128.Create(a[i..]));
            var right = Avx2.ConvertToVector256Int16(Vector128.Create(b[i..]));
            total += Avx2.MultiplyAddAdjacent(left, right);
        }

        return Vector256.Sum(total);
    }

    /// <summary>Adds a vector, <paramref name="weight"/> times, to a sum of the same length.</summary>
    public static void Add(Span<float> sum, ReadOnlySpan<float> vector, float weight)
    {
        var factor = new Vector<float>(weight);
        for (var i = 0; i + Vector<float>.Count <= sum.Length; i += Vector<float>.Count)
            (new Vector<float>(sum[i..]) + factor * new Vector<float>(vector[i..])).CopyTo(sum[i..]);
    }

    /// <summary>Adds a vector, <paramref name="weight"/> times.</summary>
    public static void Add(Span<float> sum, ReadOnlySpan<sbyte> vector, float weight)
    {
        for (var i = 0; i < vector.Length; i++)
            sum[i] += weight * vector[i];
    }

    public static float Length(ReadOnlySpan<float> sum)
    {
        var squares = 0F;
        foreach (var component in sum)
            squares += component * component;
        return MathF.Sqrt(squares);
    }
}
