using BenchmarkDotNet.Attributes;
using GuideSearch.Ranking.Terms;
using GuideSearch.Testing;

namespace GuideSearch.Benchmarks;

/// <summary>Cost of finding what a misspelt word of one and of two edits may mean.</summary>
[InProcess, MemoryDiagnoser]
public class SpellingBenchmark
{
    private SpellingDictionary _dictionary = null!;
    private string _short = "";
    private string _long = "";

    [Params(20_000, 1_000_000)]
    public int Words { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var words = new SyntheticCorpus(SyntheticIndex.Seed, Words).Words;
        _dictionary = new(words.Select((word, rank) => (word, 1 + (words.Count / (rank + 1)))));
        _short = Misspelt(words.First(word => word.Length is 6));
        _long = Misspelt(words.First(word => word.Length is 10));
    }

    [Benchmark]
    public int One_edit() => Found(_dictionary.Near(_short, max: 3));

    [Benchmark]
    public int Two_edits() => Found(_dictionary.Near(_long, max: 3));

    [Benchmark]
    public int Two_edits_unfinished() => Found(_dictionary.NearBeginning(_long, max: 50));

    /// <summary>An empty answer is no measurement.</summary>
    private static int Found(IReadOnlyList<SpellingCandidate> candidates) =>
        candidates.Count > 0 ? candidates.Count : throw new InvalidOperationException("Nothing is near.");

    private static string Misspelt(string word) => word[..^2] + word[^1] + word[^2];
}
