using System.Runtime.Intrinsics.X86;
using GuideSearch.Ranking.Embeddings;
using GuideSearch.Ranking.Meaning;

namespace GuideSearch.Ranking.Tests.Meaning;

public class Int8MatrixTests
{
    private const int Dimensions = 384;

    [Fact]
    public void Every_way_to_multiply_many_vectors_agrees_with_the_plain_sum()
    {
        var random = new Random(21);
        for (var rows = 0; rows < 40; rows++)
        {
            var (vector, matrix) = (Bytes(random, Dimensions), Bytes(random, rows * Dimensions));
            var sums = matrix.Chunk(Dimensions).Select(row => row.Zip(vector, (x, y) => x * y).Sum()).ToArray();

            Assert.Equal(sums, Run(Int8Vector.Products));
            Assert.Equal(sums, Run(Int8Vector.ProductsPlain));
            if (Avx2.IsSupported)
                Assert.Equal(sums, Run(Int8Vector.ProductsBy256));
            if (Avx512BW.IsSupported)
                Assert.Equal(sums, Run(Int8Vector.ProductsBy512));

            int[] Run(Multiply multiply)
            {
                var products = new int[rows];
                multiply(vector, matrix, products);
                return products;
            }
        }
    }

    /// <summary>The largest sum that there is, which must not wrap around on its way.</summary>
    [Theory]
    [InlineData(127, 127, 384 * 127 * 127)]
    [InlineData(-127, 127, -384 * 127 * 127)]
    [InlineData(-127, -127, 384 * 127 * 127)]
    public void Full_scale_does_not_overflow(sbyte left, sbyte right, int product)
    {
        var (vector, row) = (Enumerable.Repeat(left, Dimensions).ToArray(), Enumerable.Repeat(right, Dimensions).ToArray());
        foreach (var multiply in Ways())
        {
            var products = new int[1];
            multiply(vector, row, products);
            Assert.Equal(product, products[0]);
        }
    }

    [Theory]
    [InlineData("0.02 -0.01 0.005", "127 -64 32")] // 63.5, to even
    [InlineData("-3", "-127")]
    [InlineData("1000000 1", "127 0")]
    [InlineData("1e-30 5e-31", "127 64")]
    [InlineData("0 0", "0 0")]
    public void A_row_is_stretched_until_its_largest_component_is_127(string vector, string bytes)
    {
        float[] components = [.. vector.Split(' ').Select(number => float.Parse(number, System.Globalization.CultureInfo.InvariantCulture))];
        var row = new sbyte[components.Length];

        Assert.Equal(components.Any(component => component != 0), Int8Matrix.Quantize(components, row));
        Assert.Equal(bytes, string.Join(' ', row));
    }

    [Fact]
    public void The_nearest_rows_are_those_of_a_search_by_brute_force()
    {
        var random = new Random(22);
        foreach (var (rows, count) in new[] { (1, 1), (3, 10), (600, 3), (600, 100), (2_000, 100), (1_100, 1_100) })
        {
            var components = Bytes(random, rows * Dimensions);
            Array.Clear(components, rows / 2 * Dimensions, Dimensions); // one is absent
            if (rows > 4)
                Array.Copy(components, 0, components, (rows - 2) * Dimensions, Dimensions); // and two are the same
            var vector = Bytes(random, Dimensions);

            var nearest = new Int8Matrix(components, Dimensions).Nearest(vector, count);

            Assert.Equal(BruteForce(components, vector).Take(count), nearest.Select(near => (near.Row, near.Cosine)));
            Assert.All(nearest, near => Assert.Equal(near.Cosine, Int8Matrix.CosineOf(vector, near.Components.Span)));
        }
    }

    [Fact]
    public void A_vector_of_zeros_is_near_to_nothing()
    {
        var matrix = new Int8Matrix(Bytes(new(23), 5 * Dimensions), Dimensions);

        Assert.Empty(matrix.Nearest(new sbyte[Dimensions], 3));
        Assert.Empty(new Int8Matrix([], Dimensions).Nearest(matrix[0], 3));
    }

    [Theory]
    [InlineData(384, 383)]
    [InlineData(100, 100)]
    [InlineData(64, 0)]
    public void Rows_that_do_not_fit_their_dimensions_are_refused(int components, int dimensions) =>
        Assert.Throws<ArgumentException>(() => new Int8Matrix(new sbyte[components], dimensions));

    internal static IEnumerable<(int Row, int Cosine)> BruteForce(sbyte[] components, sbyte[] vector) =>
        components.Chunk(vector.Length).Index()
            .Where(row => row.Item.Any(component => component != 0))
            .Select(row => (row.Index, (int)Math.Round(Cosine(row.Item, vector) * Int8Matrix.CosineSteps)))
            .OrderByDescending(row => row.Item2).ThenBy(row => row.Index);

    internal static double Cosine(sbyte[] a, sbyte[] b) =>
        a.Zip(b, (x, y) => (double)x * y).Sum() / Math.Sqrt(a.Sum(x => (double)x * x) * b.Sum(x => (double)x * x));

    private static IEnumerable<Multiply> Ways()
    {
        yield return Int8Vector.Products;
        yield return Int8Vector.ProductsPlain;
        if (Avx2.IsSupported)
            yield return Int8Vector.ProductsBy256;
        if (Avx512BW.IsSupported)
            yield return Int8Vector.ProductsBy512;
    }

    private static sbyte[] Bytes(Random random, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => (sbyte)(random.Next(10) == 0 ? random.GetItems([-127, 127], 1)[0] : random.Next(-60, 61)))];

    private delegate void Multiply(ReadOnlySpan<sbyte> vector, ReadOnlySpan<sbyte> rows, Span<int> products);
}
