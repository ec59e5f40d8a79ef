using BenchmarkDotNet.Attributes;
using GuideSearch.Core.Ranking;
using GuideSearch.Ranking.Embeddings;
using GuideSearch.Ranking.Meaning;

namespace GuideSearch.Benchmarks;

/// <summary>Cost of finding the nearest vectors, on one core: one pass over all, and a whole search of three passes.</summary>
[InProcess, MemoryDiagnoser]
public class MeaningBenchmark
{
    private const int Dimensions = 384;

    private readonly sbyte[] _vector = new sbyte[Dimensions];
    private float[] _query = [];
    private sbyte[] _rows = [];
    private int[] _products = [];
    private Int8Matrix _matrix = null!;
    private MeaningIndex _index = null!;

    [Params(10_000, 100_000)]
    public int Documents { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(SyntheticIndex.Seed);
        _rows = new sbyte[Documents * Dimensions];
        for (var row = 0; row < Documents; row++)
            Int8Matrix.Quantize(Vector(random), _rows.AsSpan(row * Dimensions, Dimensions));
        _query = Vector(random);
        Int8Matrix.Quantize(_query, _vector);
        _products = new int[Documents];
        _matrix = new(_rows, Dimensions);
        _index = new(_matrix, new RankingOptions());
    }

    [Benchmark(Baseline = true)]
    public int Products()
    {
        Int8Vector.Products(_vector, _rows, _products);
        return _products[^1];
    }

    [Benchmark]
    public int Nearest_hundred() => _matrix.Nearest(_vector, 100).Count;

    [Benchmark]
    public int Search() => _index.Search(_query).Nearest.Count;

    private static float[] Vector(Random random) => [.. Enumerable.Range(0, Dimensions).Select(_ => random.NextSingle() - 0.5F)];
}
