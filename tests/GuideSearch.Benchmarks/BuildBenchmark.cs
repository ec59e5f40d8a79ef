using BenchmarkDotNet.Attributes;
using GuideSearch.Guides;
using GuideSearch.Indexing;
using GuideSearch.Testing;

namespace GuideSearch.Benchmarks;

/// <summary>Cost of a build from parsed guides to a published, verified generation.</summary>
[InProcess, MemoryDiagnoser, WarmupCount(1), IterationCount(3), InvocationCount(1)]
public class BuildBenchmark
{
    private List<Guide> _guides = null!;
    private TemporaryFolder _folder = null!;

    [Params(1_600, 16_000)]
    public int Questions { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _guides = [.. new SyntheticCorpus(SyntheticIndex.Seed).Guides(Questions)];
        _folder = new();
    }

    [Benchmark]
    public Generation Publish() => SyntheticIndex.Publish(_folder.Path, _guides);

    [GlobalCleanup]
    public void Cleanup() => _folder.Dispose();
}
