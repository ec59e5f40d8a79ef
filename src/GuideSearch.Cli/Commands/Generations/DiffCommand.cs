using System.CommandLine;
using GuideSearch.Cli.Building;
using GuideSearch.Cli.Generations;
using GuideSearch.Cli.Options;
using GuideSearch.Cli.Output;
using GuideSearch.Indexing;
using GuideSearch.QueryLogs;
using GuideSearch.Server.QueryLogs;
using GuideSearch.Server.Settings;

namespace GuideSearch.Cli.Commands.Generations;

/// <summary><c>guidesearch generations diff</c>: what one generation has against another, question by question.</summary>
internal sealed class DiffCommand(CommandContext context)
{
    /// <summary>Queries of the log: more than an operator reads, few enough for a second.</summary>
    private const int MostAsked = 100;

    private readonly Argument<string> _before = Generation("before", GenerationNames.Previous);
    private readonly Argument<string> _after = Generation("after", GenerationNames.Live);
    private readonly Option<string?> _queries = new("--queries")
    {
        Description = "Folder with queries.tsv and qrels.tsv, whose first ten results are compared, too",
        HelpName = "folder",
    };

    private readonly Option<string?> _index = CommonOptions.Index();
    private readonly Option<string> _format = CommonOptions.Format("text", "json");

    public Command Create() => new Verb(
        "diff", "List the questions that were added, removed, changed or moved, and the searches whose answers changed",
        "guidesearch generations diff                        # what the last publish changed",
        "guidesearch generations diff 20261120T090000000Z live --queries gate")
    {
        _before, _after, _queries, _index, _format,
    }.Does(RunAsync);

    private static Argument<string> Generation(string name, string standard) => new(name)
    {
        Description = $"A generation, {OpenArchive.Naming}",
        DefaultValueFactory = _ => standard,
    };

    private async Task<ExitCode> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var archive = OpenArchive.Create(context, parsed, _index);
        using var before = archive.Archive.Open(archive.IdOf(parsed.GetRequiredValue(_before)));
        using var after = archive.Archive.Open(archive.IdOf(parsed.GetRequiredValue(_after)));
        var diff = await GenerationDiff.BetweenAsync(before, after, cancellationToken);
        var queries = QueriesOf(archive.Settings, parsed.GetValue(_queries));
        var answers = queries.Count == 0 ? null : await TopTenDiff.OfAsync(before, after, diff, queries, cancellationToken);
        if (parsed.GetValue(_format) == "json")
            JsonText.Write(context.Out, DiffAnswer.Create(before.Generation, after.Generation, diff, answers));
        else
            new DiffText(context.Out).Write(before.Generation, after.Generation, diff, answers);
        return ExitCode.Done;
    }

    /// <summary>Judged queries, then those that were asked most.</summary>
    private List<string> QueriesOf(ServerSettings settings, string? queries)
    {
        var folder = queries ?? settings.Gate.Folder;
        var judged = folder.Length > 0 ? JudgmentFolder.Read(context.FullPath(folder)).Queries.Select(query => query.Text) : [];
        var log = new LogReports([context.FullPath(settings.QueryLogFolder)], TimeProvider.System);
        var asked = log.Read(QueryReports.Top, LogReports.Days, MostAsked).Queries.Select(query => query.Query);
        return [.. judged.Concat(asked).Distinct(StringComparer.OrdinalIgnoreCase)];
    }
}
