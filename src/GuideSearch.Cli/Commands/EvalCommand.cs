using System.CommandLine;
using System.Globalization;
using GuideSearch.Cli.Output;
using GuideSearch.Cli.Searching;
using GuideSearch.Cli.Settings;
using GuideSearch.Evaluation;
using GuideSearch.Querying;

namespace GuideSearch.Cli.Commands;

/// <summary><c>guidesearch eval queries.tsv qrels.tsv</c>: how well the index ranks judged queries.</summary>
internal sealed class EvalCommand(Surroundings surroundings)
{
    /// <summary>A search that ran out of time would be measured as a bad ranking; a busy machine must not change the figures.</summary>
    private static readonly TimeSpan _budget = TimeSpan.FromSeconds(30);

    private readonly Argument<string> _queries = new("queries.tsv") { Description = "Queries, tab separated: qid, type, query" };
    private readonly Argument<string> _qrels = new("qrels.tsv")
    {
        Description = "Judgments, tab separated: qid, document (guide/question or file#line), grade 0 to 3",
    };

    private readonly Option<string?> _index = CommonOptions.Index();
    private readonly Option<string?> _run = new("--run")
    {
        Description = "Write the rankings to a file: qid, rank, file, line",
        HelpName = "file",
    };
    private readonly Option<string> _format = CommonOptions.Format("text", "json");
    private readonly Option<double?> _failUnder = new("--fail-under")
    {
        Description = "Exit code 1 when nDCG@10 over all queries is below this, 0 to 1",
        HelpName = "figure",
    };

    public Command Create() => new Verb(
        "eval", "Measure the ranking of judged queries: nDCG@10, MRR@10, Recall@20",
        "guidesearch eval queries.tsv qrels.tsv",
        "guidesearch eval queries.tsv qrels.tsv --fail-under 0.8    # in a pipeline")
    {
        _queries, _qrels, _index, _run, _failUnder, _format,
    }.Does(RunAsync);

    private async Task<ExitCode> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var settings = SettingsReading.Of(surroundings, WrittenSetting.Flag("index", "--index", parsed.GetValue(_index))).Settings;
        var judgments = Judgments.Read(
            surroundings.FullPath(parsed.GetRequiredValue(_queries)), surroundings.FullPath(parsed.GetRequiredValue(_qrels)));
        using var index = await OpenIndex.OfAsync(settings, _budget, surroundings, cancellationToken);
        var report = await new EvaluationRun(index.Searcher, QueryReader.Read).RunAsync(judgments, cancellationToken);
        if (parsed.GetValue(_run) is { } run)
            await WriteRunAsync(report, surroundings.FullPath(run));
        if (parsed.GetValue(_format) == "json")
            JsonText.Write(surroundings.Out, Answer(report));
        else
            Write(report);

        return Judge(report, parsed.GetValue(_failUnder));
    }

    private ExitCode Judge(EvaluationReport report, double? least)
    {
        if (least is not { } bar || report.Overall.Ndcg >= bar)
            return ExitCode.Done;

        surroundings.Error.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"guidesearch: nDCG@10 is {report.Overall.Ndcg ?? 0:0.0000}, below the bar of {bar}."));
        return ExitCode.FoundProblems;
    }

    private void Write(EvaluationReport report) => TextTable.Write(
        surroundings.Out,
        ["type", "queries", "nDCG@10", "MRR@10", "Recall@20", "no hit", "unjudged@10"],
        report.Types.Prepend(report.Overall).Select(Cells));

    private static string[] Cells(EvaluationRow row) =>
    [
        row.Type,
        row.Queries.ToString(CultureInfo.InvariantCulture),
        .. new[] { row.Ndcg, row.Mrr, row.Recall, row.ZeroHits, row.Unjudged }.Select(Figure),
    ];

    private static string Figure(double? value) => value?.ToString("0.0000", CultureInfo.InvariantCulture) ?? "–";

    private static object Answer(EvaluationReport report) => new
    {
        report.Generation,
        report.Overall,
        report.Types,
        Queries = report.Scores.Select(s => new
        {
            s.Query.Id,
            s.Query.Type,
            Query = s.Query.Text,
            s.Ndcg,
            s.Mrr,
            s.Recall,
            Hits = s.Hits.Count,
            s.Unjudged,
        }),
    };

    private static async Task WriteRunAsync(EvaluationReport report, string path)
    {
        await using var file = new StreamWriter(path);
        report.WriteRun(file);
    }
}
