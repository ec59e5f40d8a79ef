using System.Diagnostics;
using System.Globalization;

namespace GuideSearch.Benchmarks;

/// <summary>Percentiles of single searches by kind of query, which means and medians of a benchmark hide.</summary>
internal static class LatencyReport
{
    private const int QueriesPerKind = 2_000;
    private const int Warmup = 400;

    public static async Task PrintAsync(int questions)
    {
        var build = Stopwatch.StartNew();
        using var index = await SyntheticIndex.OpenAsync(questions);
        var mega = index.Generation.Bytes / 1e6;
        Print($"{questions} questions, {mega:0.0} MB, built and open after {build.Elapsed.TotalSeconds:0.0} s, seed {SyntheticIndex.Seed}");
        Print($"{"kind",-16}{"p50 ms",10}{"p95 ms",10}{"p99 ms",10}{"max ms",10}");

        var random = new Random(SyntheticIndex.Seed);
        string Word() => index.Corpus.Words[random.Next(50, 3_000)];
        await MeasureAsync(index, "one word", Word);
        await MeasureAsync(index, "two words", () => $"{Word()} {Word()}");
        await MeasureAsync(index, "full question", () => $"what is {Word()} {Word()} {Word()} {Word()} {Word()}?");
        await MeasureAsync(index, "common words", () => $"{index.Corpus.Words[random.Next(20)]} {index.Corpus.Words[random.Next(20)]}");
    }

    private static async Task MeasureAsync(SyntheticIndex index, string kind, Func<string> query)
    {
        var times = new List<double>(QueriesPerKind);
        for (var i = -Warmup; i < QueriesPerKind; i++)
        {
            var request = SyntheticIndex.Ask(query());
            var start = Stopwatch.GetTimestamp();
            await index.Searcher.SearchAsync(request, CancellationToken.None);
            if (i >= 0)
                times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        times.Sort();
        Print($"{kind,-16}{At(times, .5),10:0.00}{At(times, .95),10:0.00}{At(times, .99),10:0.00}{times[^1],10:0.00}");
    }

    private static double At(List<double> sorted, double share) => sorted[(int)(share * (sorted.Count - 1))];

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
