using System.Globalization;
using GuideSearch.Content;
using GuideSearch.Encoders;
using GuideSearch.Evaluation;
using GuideSearch.Indexing;
using GuideSearch.Lucene;
using GuideSearch.Semantics;
using GuideSearch.Testing;

namespace GuideSearch.Benchmarks;

/// <summary>
/// Holds other settings of the ranking against those in force, over the judged sets of the repository and, where told, one more: what each
/// reaches on each set, and what the best of one random half gains on the other.
/// </summary>
internal sealed class LeaveOutCommand
{
    private const string Usage = "leaveout SETTINGS INDEXES [GUIDES QUERIES QRELS]";
    private const int Splits = 20;

    private readonly LazyEncoder _encoder =
        new(() => new RememberingEncoder(OnnxSentenceEncoder.Load(Path.Combine(AppContext.BaseDirectory, "models"))));

    private readonly List<(string Name, string Index, Judgments Judgments)> _sets = [];

    /// <summary>The first are the settings in force.</summary>
    private readonly List<RankingCandidate> _candidates = [RankingCandidate.Parse("")];

    /// <returns>The exit code: 2 for wrong arguments.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        if (args.Length is not (2 or 5))
        {
            await Console.Error.WriteLineAsync($"Usage: {Usage}");
            return 2;
        }

        var command = new LeaveOutCommand();
        command._candidates.AddRange(File.ReadLines(args[0]).Where(line => line is not ("" or ['#', ..])).Select(RankingCandidate.Parse));
        command.AddOwnSets(args[1]);
        if (args is [_, var indexes, var guides, var queries, var qrels])
            command._sets.Add(("other", command.Index(guides, Path.Combine(indexes, "other")), Judgments.Read(queries, qrels)));
        await command.PrintAsync(Console.Out);
        return 0;
    }

    private void AddOwnSets(string indexes)
    {
        var index = Index(RepositoryFolder.Find("content"), Path.Combine(indexes, "content"));
        var folder = RepositoryFolder.Find("tests/GuideSearch.Evaluation.Tests/Relevance");
        _sets.Add(("words", index, Judgments.Read(Path.Combine(folder, "queries.tsv"), Path.Combine(folder, "qrels.tsv"))));
        var meaning = Path.Combine(folder, "Meaning");
        _sets.Add(("meaning", index, Judgments.Read(Path.Combine(meaning, "queries.tsv"), Path.Combine(meaning, "qrels.tsv"))));
        _sets.Add(("paraphrases", index, Pairs(Path.Combine(folder, "paraphrases.tsv"))));
        _sets.Add(("natural", index, Pairs(Path.Combine(folder, "faq.tsv"))));
    }

    /// <summary>A line for each query: its text and the question that it means.</summary>
    private static Judgments Pairs(string path) => new([.. File.ReadLines(path).Skip(1).Select((line, i) => line.Split('\t') is [var text, var question, ..]
        ? new JudgedQuery($"{i}", "pair", text, new Dictionary<string, int> { [question] = 3 })
        : throw new InvalidDataException($"{path}: {line}"))]);

    /// <summary>Builds what is not built yet.</summary>
    private string Index(string content, string folder)
    {
        var indexer = new LuceneIndexer(folder, TimeProvider.System) { Encoder = _encoder, MaxWholeAnswers = int.MaxValue };
        new IndexBuild(new GuideFolder(content), indexer, new BuildPolicy(), TimeProvider.System).Run(new(), null, CancellationToken.None);
        return folder;
    }

    private async Task PrintAsync(TextWriter output)
    {
        var sets = new List<RankedSet>();
        foreach (var (_, index, judgments) in _sets)
        {
            var reports = new List<EvaluationReport>();
            foreach (var candidate in _candidates)
                reports.Add(await candidate.RunAsync(index, judgments, _encoder));
            sets.Add(new(judgments, reports));
        }

        var leaveOut = new LeaveOut(sets, Splits);
        await output.WriteLineAsync($"nDCG@10 over {string.Join(", ", _sets.Select(set => set.Name))}; how much less on random halves, least to most");
        foreach (var (ranking, candidate) in _candidates.Index())
            await output.WriteLineAsync(LineOf(candidate, ranking, sets, leaveOut));
        foreach (var chosen in leaveOut.Choices.GroupBy(choice => choice.Ranking).OrderByDescending(group => group.Count()))
            await output.WriteLineAsync(LineOf(_candidates[chosen.Key], [.. chosen]));
        await output.WriteLineAsync(LineOf(null, leaveOut.Choices));
    }

    private static string LineOf(RankingCandidate candidate, int ranking, List<RankedSet> sets, LeaveOut leaveOut)
    {
        var figures = string.Join(' ', sets.Select(set => Figure($"{set.Reports[ranking].Overall.Ndcg:0.000}")));
        var (least, most) = leaveOut.LossOf(ranking);
        return Figure($"{figures}  {least,6:0.000} to {most,6:0.000}  {candidate.Name}");
    }

    private static string LineOf(RankingCandidate? candidate, IReadOnlyList<ChosenRanking> choices)
    {
        var (halves, name) = (candidate is null ? "all halves" : "chosen on", candidate?.Name);
        var (there, leftOut) = (choices.Average(c => c.GainThere), choices.Average(c => c.GainLeftOut));
        var (least, most) = (choices.Min(c => c.GainLeftOut), choices.Max(c => c.GainLeftOut));
        return Figure($"{halves} {choices.Count}: {there:+0.000;-0.000} there, {leftOut:+0.000;-0.000} left out ({least:0.000} to {most:0.000})  {name}");
    }

    private static string Figure(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
