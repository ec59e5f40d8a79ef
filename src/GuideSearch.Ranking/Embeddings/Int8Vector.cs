using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace GuideSearch.Ranking.Embeddings;

/// <summary>Vectors in the space of <see cref="WordVectors"/>, as one signed byte a component.</summary>
/// <remarks>The number of components is a multiple of 64, so that whole vector registers hold them.</remarks>
public static class Int8Vector
{
    /// <summary>Full scale of a component; the sum of two products of such bytes still fits a short.</summary>
    private const float Full = 127;

    /// <summary>Components that are widened on the stack.</summary>
    private const int MaxWide = 512;

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
        CosineOf(Avx2.IsSupported ? ProductByPairs(a, b) : Product(a, b));

    /// <param name="product">Of two vectors, as <see cref="Products"/> tells it.</param>
    public static float CosineOf(int product) => product / (Full * Full);

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

    /// <summary>The products of a vector with many, in one pass over memory.</summary>
    /// <param name="vector">No component is -128.</param>
    /// <param name="rows">Vectors of the same length, one after another.</param>
    /// <param name="products">One for each row.</param>
    public static void Products(ReadOnlySpan<sbyte> vector, ReadOnlySpan<sbyte> rows, Span<int> products)
    {
        if (Avx512BW.IsSupported)
            ProductsBy512(vector, rows, products);
        else if (Avx2.IsSupported)
            ProductsBy256(vector, rows, products);
        else
            ProductsPlain(vector, rows, products);
    }

    internal static void ProductsPlain(ReadOnlySpan<sbyte> vector, ReadOnlySpan<sbyte> rows, Span<int> products)
    {
        for (var row = 0; row < products.Length; row++)
            products[row] = Product(vector, rows.Slice(row * vector.Length, vector.Length));
    }

    internal static void ProductsBy256(ReadOnlySpan<sbyte> vector, ReadOnlySpan<sbyte> rows, Span<int> products)
    {
        var left = MemoryMarshal.Cast<short, Vector256<short>>(Widen(vector, stackalloc short[MaxWide]));
        var right = MemoryMarshal.Cast<sbyte, Vector128<sbyte>>(rows);
        for (var (row, at) = (0, 0); row < products.Length; row++)
        {
            var (even, odd) = (Vector256<int>.Zero, Vector256<int>.Zero);
            for (var i = 0; i + 1 < left.Length; i += 2, at += 2)
            {
                even += Avx2.MultiplyAddAdjacent(left[i], Avx2.ConvertToVector256Int16(right[at]));
                odd += Avx2.MultiplyAddAdjacent(left[i + 1], Avx2.ConvertToVector256Int16(right[at + 1]));
            }

            products[row] = Vector256.Sum(even + odd);
        }
    }

    internal static void ProductsBy512(ReadOnlySpan<sbyte> vector, ReadOnlySpan<sbyte> rows, Span<int> products)
    {
        var left = MemoryMarshal.Cast<short, Vector512<short>>(Widen(vector, stackalloc short[MaxWide]));
        var right = MemoryMarshal.Cast<sbyte, Vector256<sbyte>>(rows);
        for (var (row, at) = (0, 0); row < products.Length; row++)
        {
            var (even, odd) = (Vector512<int>.Zero, Vector512<int>.Zero);
            for (var i = 0; i + 1 < left.Length; i += 2, at += 2)
            {
                even += Avx512BW.MultiplyAddAdjacent(left[i], Avx512BW.ConvertToVector512Int16(right[at]));
                odd += Avx512BW.MultiplyAddAdjacent(left[i + 1], Avx512BW.ConvertToVector512Int16(right[at + 1]));
            }

            products[row] = Vector512.Sum(even + odd);
        }
    }

    private static ReadOnlySpan<short> Widen(ReadOnlySpan<sbyte> vector, Span<short> space)
    {
        var wide = vector.Length <= space.Length ? space[..vector.Length] : new short[vector.Length];
        for (var i = 0; i < vector.Length; i++)
            wide[i] = vector[i];
        return wide;
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
