using System.Diagnostics;
using System.Globalization;
using GuideSearch.Testing;
using GuideSearch.Testing.Corpora;

namespace GuideSearch.Benchmarks;

/// <summary>Writes a corpus of any size for builds and load drives, and tells what it amounts to.</summary>
internal static class CorpusCommand
{
    private const string Usage = "corpus --questions N --out FOLDER [--seed N] [--queries N]";
    private static readonly string[] _options = ["--questions", "--out", "--seed", "--queries"];

    /// <returns>The exit code: 2 for wrong options, 1 where the folder is not empty or cannot be written.</returns>
    public static int Run(string[] args)
    {
        var given = args.Chunk(2).ToList();
        var faults = given
            .Where(pair => pair.Length < 2 || !_options.Contains(pair[0]))
            .Select(pair => $"'{string.Join(' ', pair)}' is no option with a value.")
            .Concat(given.CountBy(pair => pair[0]).Where(option => option.Value > 1).Select(option => $"{option.Key} is given twice.")).ToList();
        var values = given.Where(pair => pair.Length == 2).DistinctBy(pair => pair[0]).ToDictionary(pair => pair[0], pair => pair[1]);
        var questions = Number("--questions", -1, min: CorpusFolder.MinQuestions);
        var seed = Number("--seed", CorpusFolder.DefaultSeed, min: 0);
        var queries = Number("--queries", CorpusFolder.DefaultQueries, min: 0);
        if (!values.TryGetValue("--out", out var folder))
            faults.Add("--out is missing.");
        return faults.Count == 0 ? Write(folder!, questions, queries, seed) : Fail(2, [.. faults, $"Usage: {Usage}"]);

        int Number(string option, int missing, int min)
        {
            var text = values.GetValueOrDefault(option, missing.ToString(CultureInfo.InvariantCulture));
            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= min)
                return number;

            faults.Add($"{option} takes a whole number of at least {min}.");
            return min;
        }
    }

    private static int Write(string folder, int questions, int queries, int seed)
    {
        var start = Stopwatch.GetTimestamp();
        try
        {
            Print(CorpusFolder.Write(RepositoryFolder.Find("content"), folder, questions, queries, seed), Stopwatch.GetElapsedTime(start));
            return 0;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return Fail(1, fault.Message);
        }
    }

    private static void Print(CorpusFacts facts, TimeSpan time) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""
        {facts.Questions} questions in {facts.Guides} guides, {facts.Bytes / 1e6:0.0} MB, after {time.TotalSeconds:0.0} s, {Memory:0} MB of memory
        {facts.Words} words, {facts.DistinctWords} distinct; {100 * facts.EqualPrompts:0.0}% of the prompts are asked more than once
        sha256 {facts.Hash}
        """));

    /// <summary>The peak of this process.</summary>
    private static double Memory => Process.GetCurrentProcess().PeakWorkingSet64 / 1e6;

    private static int Fail(int code, params string[] lines)
    {
        foreach (var line in lines)
            Console.Error.WriteLine(line);
        return code;
    }
}
