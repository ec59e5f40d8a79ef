using System.Globalization;
using System.Runtime.Intrinsics.X86;
using GuideSearch.Ranking.Embeddings;

namespace GuideSearch.Ranking.Tests.Embeddings;

public class Int8VectorTests
{
    [Fact]
    public void Both_ways_to_multiply_vectors_agree_with_the_plain_sum()
    {
        var random = new Random(11);
        for (var round = 0; round < 200; round++)
        {
            var (a, b) = (Components(random), Components(random));
            var sum = a.Zip(b, (x, y) => x * y).Sum();

            Assert.Equal(sum, Int8Vector.Product(a, b));
            if (Avx2.IsSupported)
                Assert.Equal(sum, Int8Vector.ProductByPairs(a, b));
        }
    }

    [Fact]
    public void No_cosine_of_written_vectors_exceeds_the_maximum()
    {
        var random = new Random(12);
        for (var round = 0; round < 500; round++)
        {
            var sum = Enumerable.Range(0, WordVectors.Dimensions).Select(_ => (float)(random.NextDouble() - 0.5)).ToArray();
            var vector = new sbyte[WordVectors.Dimensions];
            Int8Vector.Write(sum, vector);

            Assert.InRange(Int8Vector.Cosine(vector, vector), 0.9F, Int8Vector.MaxCosine);
        }
    }

    /// <summary>Components as <c>place:value</c> of 64.</summary>
    [Theory]
    [InlineData("0:3 1:4", "0:76 1:102")] // 0.6 and 0.8 of 127
    [InlineData("5:-2", "5:-127")]
    [InlineData("0:1 1:1 2:1 3:1", "0:64 1:64 2:64 3:64")] // 63.5, to even
    [InlineData("", "")]
    public void A_sum_is_written_with_length_1_as_bytes(string sum, string bytes)
    {
        var (vector, components) = (new sbyte[64], new float[64]);
        foreach (var component in sum.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split(':')))
            components[int.Parse(component[0], CultureInfo.InvariantCulture)] = float.Parse(component[1], CultureInfo.InvariantCulture);

        var written = Int8Vector.Write(components, vector);

        var filled = vector.Index().Where(component => component.Item != 0);
        Assert.Equal(bytes, string.Join(' ', filled.Select(component => $"{component.Index}:{component.Item}")));
        Assert.Equal(bytes.Length > 0, written);
    }

    [Fact]
    public void Vectors_and_bytes_are_added_by_their_weight()
    {
        var sum = Enumerable.Repeat(1F, 64).ToArray();

        Int8Vector.Add(sum, Enumerable.Repeat(2F, 64).ToArray(), 0.5F);
        Int8Vector.Add(sum, Enumerable.Repeat((sbyte)4, 64).ToArray(), 0.25F);

        Assert.All(sum, component => Assert.Equal(3, component));
        Assert.Equal(24, Int8Vector.Length(sum)); // sqrt (64 × 9)
    }

    /// <summary>Bytes of a vector, whose square is 127 squared at most; the extremes among them.</summary>
    private static sbyte[] Components(Random random) =>
    [
        .. Enumerable.Range(0, WordVectors.Dimensions)
            .Select(_ => (sbyte)(random.Next(10) == 0 ? random.GetItems([-127, 127], 1)[0] : random.Next(-30, 31))),
    ];
}
