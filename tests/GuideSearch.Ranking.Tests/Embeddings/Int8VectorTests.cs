using System.Runtime.Intrinsics.X86;
using GuideSearch.Ranking.Embeddings;

namespace GuideSearch.Ranking.Tests.Embeddings;

public class Int8VectorTests
{
    [Fact]
    public void Both_ways_to_multiply_directions_agree_with_the_plain_sum()
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
    public void No_cosine_of_written_directions_exceeds_the_most_that_is_reckoned_with()
    {
        var random = new Random(12);
        for (var round = 0; round < 500; round++)
        {
            var sum = Enumerable.Range(0, WordVectors.Dimensions).Select(_ => (float)(random.NextDouble() - 0.5)).ToArray();
            var direction = new sbyte[WordVectors.Dimensions];
            Int8Vector.Write(sum, direction);

            Assert.InRange(Int8Vector.Cosine(direction, direction), 0.9F, Int8Vector.MaxCosine);
        }
    }

    /// <summary>Bytes of a direction, whose square is 127 squared at most; the extremes among them.</summary>
    private static sbyte[] Components(Random random) =>
        [.. Enumerable.Range(0, WordVectors.Dimensions).Select(_ => (sbyte)(random.Next(10) == 0 ? random.GetItems([-127, 127], 1)[0] : random.Next(-30, 31)))];
}
