using BenchmarkDotNet.Attributes;
using GuideSearch.Analysis;
using GuideSearch.Testing;

namespace GuideSearch.Benchmarks;

/// <summary>Cost of reading an answer of 120 words, and a question full of technical names, into tokens.</summary>
[InProcess, MemoryDiagnoser]
public class AnalysisBenchmark
{
    private readonly string _answer = new SyntheticCorpus(SyntheticIndex.Seed).Sentence(120);
    private readonly string _names = "How do C++14, C#/.NET, Node.js, CI/CD, k-means and the client’s résumé differ?";

    [Benchmark]
    public int Answer() => TechnicalAnalyzer.Analyze(_answer).Count;

    [Benchmark]
    public int Technical_names() => TechnicalAnalyzer.Analyze(_names).Count;
}
