using BenchmarkDotNet.Attributes;
using GuideSearch.Search;

namespace GuideSearch.Benchmarks;

/// <summary>Cost of one search with facets, highlights and a passage per hit, from request to response.</summary>
[InProcess, MemoryDiagnoser]
public class SearchBenchmark
{
    private SyntheticIndex _index = null!;
    private SearchRequest _oneWord = null!;
    private SearchRequest _twoWords = null!;
    private SearchRequest _phrase = null!;
    private SearchRequest _fullQuestion = null!;
    private SearchRequest _browse = null!;

    [Params(1_600, 100_000)]
    public int Questions { get; set; }

    [GlobalSetup]
    public async Task Setup()
    {
        _index = await SyntheticIndex.OpenAsync(Questions);
        var words = _index.Corpus.Words;
        _oneWord = SyntheticIndex.Ask(words[150]);
        _twoWords = SyntheticIndex.Ask($"{words[150]} {words[400]}");
        _phrase = SyntheticIndex.Ask($"\"{words[0]} {words[2]}\"");
        _fullQuestion = SyntheticIndex.Ask($"what is {words[40]} {words[90]} {words[150]} {words[400]} {words[800]} {words[1500]}?");
        _browse = SyntheticIndex.Ask("");
    }

    [Benchmark]
    public Task<SearchResponse> One_word() => _index.SearchAsync(_oneWord);

    [Benchmark]
    public Task<SearchResponse> Two_words() => _index.SearchAsync(_twoWords);

    [Benchmark]
    public Task<SearchResponse> Phrase() => _index.SearchAsync(_phrase);

    [Benchmark]
    public Task<SearchResponse> Full_question() => _index.SearchAsync(_fullQuestion);

    [Benchmark]
    public Task<SearchResponse> Browse() => _index.SearchAsync(_browse);

    [GlobalCleanup]
    public void Cleanup() => _index.Dispose();
}
