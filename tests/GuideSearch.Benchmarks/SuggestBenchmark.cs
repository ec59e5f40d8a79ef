using BenchmarkDotNet.Attributes;

namespace GuideSearch.Benchmarks;

/// <summary>Cost of suggestions while typing: letters, beginnings, a misspelt word, and words that nearly all titles have.</summary>
[InProcess, MemoryDiagnoser]
public class SuggestBenchmark
{
    private SyntheticIndex _index = null!;
    private string _first = "";
    private string _second = "";

    [Params(1_600, 100_000)]
    public int Questions { get; set; }

    [GlobalSetup]
    public async Task Setup()
    {
        _index = await SyntheticIndex.OpenAsync(Questions);
        _first = _index.Corpus.Words.First(word => word.Length is 9);
        _second = _index.Corpus.Words.Skip(20).First(word => word.Length is 7);
    }

    [Benchmark]
    public Task<int> Two_letters() => CountAsync(_first[..2]);

    [Benchmark]
    public Task<int> TypedPrefix() => CountAsync(_first[..5]);

    [Benchmark]
    public Task<int> Two_beginnings() => CountAsync($"{_first[..2]} {_second[..2]}");

    [Benchmark]
    public Task<int> Misspelt() => CountAsync(_first[..5] + _first[6] + _first[5] + _first[7..]);

    [Benchmark]
    public Task<int> Common_words() => CountAsync("what is ");

    [GlobalCleanup]
    public void Cleanup() => _index.Dispose();

    /// <summary>An empty answer is no measurement.</summary>
    private async Task<int> CountAsync(string typed)
    {
        var list = await _index.Searcher.SuggestAsync(new(typed), CancellationToken.None);
        return list.Suggestions.Count > 0
            ? list.Suggestions.Count
            : throw new InvalidOperationException($"Nothing suggested for '{typed}'.");
    }
}
