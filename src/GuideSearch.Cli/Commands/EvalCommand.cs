using System.CommandLine;
using System.Globalization;
using GuideSearch.Cli.Evaluating;
using GuideSearch.Cli.Options;
using GuideSearch.Cli.Output;
using GuideSearch.Cli.Searching;
using GuideSearch.Cli.Settings;
using GuideSearch.Diagnostics;
using GuideSearch.Evaluation;
using GuideSearch.Guides;
using GuideSearch.Querying;
using GuideSearch.Server.Settings;

namespace GuideSearch.Cli.Commands;

/// <summary><c>guidesearch eval queries.tsv qrels.tsv</c>: how well the index ranks judged queries.</summary>
internal sealed class EvalCommand(CommandContext context)
{
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
    private readonly Option<double?> _failUnder =
        Numbers.Figure("--fail-under", "Exit code 1 when nDCG@10 over all queries is below this, 0 to 1", (0, 1));

    private readonly BaselineOptions _baseline = new(context);
    private readonly FoldOptions _folds = new();

    public Command Create()
    {
        var verb = new Verb(
            "eval", "Measure the ranking of judged queries: nDCG@10, MRR@10, Recall@20",
            "guidesearch eval queries.tsv qrels.tsv",
            "guidesearch eval queries.tsv qrels.tsv --fail-under 0.8                 # in a pipeline",
            "guidesearch eval queries.tsv qrels.tsv --compare 20261123T131500123Z    # who won, who lost",
            "guidesearch eval queries.tsv qrels.tsv --compare-settings typo=off      # what the correction of typos brings",
            "guidesearch eval queries.tsv qrels.tsv --compare-settings ranking.saturation=2   # who wins by another number",
            "guidesearch eval queries.tsv qrels.tsv --folds 2 --seed 7 --fold 1      # tune on this half, report fold 2")
        {
            _queries, _qrels, _index, _run, _failUnder, _format,
        };
        _baseline.AddTo(verb);
        _folds.AddTo(verb);
        return verb.Does(RunAsync);
    }

    private async Task<ExitCode> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var settings = SettingsReading.Create(context, WrittenSetting.Flag("index", "--index", parsed.GetValue(_index))).Settings;
        var judgments = Judgments.Read(
            context.FullPath(parsed.GetRequiredValue(_queries)), context.FullPath(parsed.GetRequiredValue(_qrels)));
        var folds = _folds.Read(parsed, judgments);
        if (folds.Count > 1 && _baseline.AreGiven(parsed))
            throw new UsageException("--compare looks at one part: choose it with --fold.");

        var asked = folds.Count == 1 ? folds[0] : judgments;
        using var index = await OpenIndex.OfAsync(settings, context, cancellationToken);
        var facets = index.Facets;
        var report = await new EvaluationRun(index.Searcher, text => QueryReader.Read(text, facets)).RunAsync(asked, cancellationToken);
        if (parsed.GetValue(_run) is { } run)
            await WriteRunAsync(report, context.FullPath(run));
        var json = parsed.GetValue(_format) == "json";
        var missing = MissingDocuments.Find(report, DocumentsOf(report.Generation, settings));
        if (MissingDocuments.Sentence(missing) is { } sentence)
            await context.Error.WriteLineAsync($"warning: {sentence}");
        if (await _baseline.AskAsync(parsed, report, settings, cancellationToken) is { } baseline)
            Write(baseline.Name, EvaluationComparison.Create(baseline.Report, report), report.Generation, json);
        else
            Write(report, folds, missing, json);

        return Judge(report, parsed.GetValue(_failUnder));
    }

    private ExitCode Judge(EvaluationReport report, double? least)
    {
        if (least is not { } bar || report.Overall.Ndcg >= bar)
            return ExitCode.Done;

        context.Error.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"guidesearch: nDCG@10 is {report.Overall.Ndcg ?? 0:0.0000}, below the bar of {bar}."));
        return ExitCode.FoundProblems;
    }

    /// <summary>Opens the generation only if somebody looks at a document.</summary>
    private IEnumerable<Question> DocumentsOf(string generation, ServerSettings settings)
    {
        using var engine = Engines.Open(settings, context);
        using var reader = engine.Archive.Open(generation);
        foreach (var document in reader.Documents)
            yield return document;
    }

    private void Write(EvaluationReport report, IReadOnlyList<Judgments> folds, IReadOnlyList<string> missing, bool json)
    {
        var rows = folds.Count == 1
            ? null
            : folds.Index().Select(f => report.Only(f.Item).Overall with { Type = $"fold {f.Index + 1}" }).ToList();
        if (json)
            JsonText.Write(context.Out, EvaluationText.Answer(report, rows, missing));
        else
            EvaluationText.Write(context.Out, (rows ?? report.Types).Prepend(report.Overall));
    }

    private void Write(string baseline, EvaluationComparison comparison, string generation, bool json)
    {
        var names = (baseline, generation);
        if (json)
            JsonText.Write(context.Out, ComparisonText.Answer(comparison, names));
        else
            ComparisonText.Write(context.Out, comparison, names);
    }

    private static async Task WriteRunAsync(EvaluationReport report, string path)
    {
        try
        {
            await using var file = new StreamWriter(path);
            report.WriteRun(file);
        }
        catch (Exception e) when (FileFault.Is(e))
        {
            var reason = Directory.Exists(path)
                ? "it is a folder; name a file."
                : FileFault.ReasonToWrite(e, Path.GetDirectoryName(path)!);
            throw new IOException($"'{path}' cannot be written: {reason}", e);
        }
    }
}
