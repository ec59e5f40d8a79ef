using GuideSearch.Ranking.Embeddings;

namespace GuideSearch.Ranking.Meaning;

/// <summary>Vectors as rows of signed bytes, each row stretched until its largest component is 127; a row of zeros is absent.</summary>
/// <remarks>
/// Stretching keeps small components apart; lengths are worked out when it is made. Every figure that leaves it is made of whole numbers
/// and single operations in a fixed order, so that every machine finds the same rows for the same bytes.
/// </remarks>
public sealed class Int8Matrix : INearestVectors
{
    /// <summary>Cosines are rounded to this many steps, so that a component that another machine rounded otherwise seldom shows.</summary>
    public const int CosineSteps = 4096;

    /// <summary>Rows whose products are worked out before they are looked at: what the fastest cache holds.</summary>
    private const int RowsAtOnce = 512;

    private readonly sbyte[] _components;
    private readonly float[] _inverseLengths;

    /// <param name="components">Rows, one after another; owned by the matrix from now on. No component is -128.</param>
    /// <param name="dimensions">Components of a row; a multiple of 64.</param>
    public Int8Matrix(sbyte[] components, int dimensions)
    {
        if (dimensions <= 0 || dimensions % 64 != 0 || components.Length % dimensions != 0)
            throw new ArgumentException($"{components.Length} components make no rows of {dimensions}.", nameof(components));

        (_components, Dimensions) = (components, dimensions);
        _inverseLengths = new float[components.Length / dimensions];
        for (var row = 0; row < _inverseLengths.Length; row++)
            _inverseLengths[row] = InverseLength(this[row]);
    }

    /// <summary>The rows of one matrix and of another of the same dimensions.</summary>
    public static Int8Matrix Concat(Int8Matrix first, Int8Matrix second) =>
        new([.. first._components, .. second._components], first.Dimensions);

    public int Rows => _inverseLengths.Length;

    public int Dimensions { get; }

    public ReadOnlySpan<sbyte> this[int row] => _components.AsSpan(row * Dimensions, Dimensions);

    public bool Has(int row) => _inverseLengths[row] > 0;

    /// <summary>Stretches a vector of any length to bytes, up to 127.</summary>
    /// <returns>False, with zeros, where the vector is nothing.</returns>
    public static bool Quantize(ReadOnlySpan<float> vector, Span<sbyte> row)
    {
        var largest = 0F;
        foreach (var component in vector)
            largest = Math.Max(largest, Math.Abs(component));
        for (var i = 0; i < vector.Length; i++)
            row[i] = largest > 0 ? (sbyte)MathF.Round(vector[i] / largest * sbyte.MaxValue) : (sbyte)0;
        return largest > 0;
    }

    /// <summary>Adds a row, made long 1, to a sum; an absent one adds nothing.</summary>
    public void AddUnit(int row, Span<float> sum, float weight = 1) => Int8Vector.Add(sum, this[row], weight * _inverseLengths[row]);

    /// <summary>Adds bytes, made long 1, to a sum.</summary>
    public static void AddUnit(ReadOnlySpan<sbyte> vector, Span<float> sum, float weight = 1) =>
        Int8Vector.Add(sum, vector, weight * InverseLength(vector));

    /// <summary>The cosine of the angle between two quantized vectors, as a multiple of 1 / <see cref="CosineSteps"/>.</summary>
    public static int CosineOf(ReadOnlySpan<sbyte> vector, ReadOnlySpan<sbyte> row) =>
        (int)MathF.Round(Int8Vector.Product(vector, row) * (InverseLength(vector) * CosineSteps * InverseLength(row)));

    public IReadOnlyList<NearVector> Nearest(ReadOnlySpan<sbyte> vector, int count)
    {
        var nearest = new PriorityQueue<int, (int Cosine, int Later)>(count);
        var factor = InverseLength(vector) * CosineSteps;
        Span<int> products = stackalloc int[RowsAtOnce];
        for (var first = 0; first < Rows && factor > 0 && count > 0; first += RowsAtOnce)
        {
            var some = products[..Math.Min(RowsAtOnce, Rows - first)];
            Int8Vector.Products(vector, _components.AsSpan(first * Dimensions, some.Length * Dimensions), some);
            Collect(some, first, factor, nearest, count);
        }

        var found = new NearVector[nearest.Count];
        for (var i = found.Length - 1; nearest.TryDequeue(out var row, out var key); i--)
            found[i] = new(row, key.Cosine, _components.AsMemory(row * Dimensions, Dimensions));
        return found;
    }

    /// <summary>Keeps the best: rows come in ascending order, so that one must be better than the worst kept to take its place.</summary>
    private void Collect(
        ReadOnlySpan<int> products, int first, float factor, PriorityQueue<int, (int Cosine, int Later)> nearest, int count)
    {
        var inverseLengths = _inverseLengths.AsSpan(first, products.Length);
        var worst = WorstOf(nearest, count);
        for (var i = 0; i < products.Length; i++)
        {
            var exact = products[i] * (factor * inverseLengths[i]);
            if (exact < worst || inverseLengths[i] == 0 || (int)MathF.Round(exact) is var cosine && cosine <= worst)
                continue;

            if (nearest.Count < count)
                nearest.Enqueue(first + i, (cosine, -first - i));
            else
                nearest.EnqueueDequeue(first + i, (cosine, -first - i));
            worst = WorstOf(nearest, count);
        }
    }

    /// <summary>What a row must exceed.</summary>
    private static int WorstOf(PriorityQueue<int, (int Cosine, int Later)> nearest, int count) =>
        nearest.Count == count && nearest.TryPeek(out _, out var key) ? key.Cosine : int.MinValue;

    /// <summary>Of whole numbers: the same on every machine.</summary>
    private static float InverseLength(ReadOnlySpan<sbyte> row)
    {
        var square = Int8Vector.Product(row, row);
        return square > 0 ? (float)(1 / Math.Sqrt(square)) : 0;
    }
}
