using System.CommandLine;
using System.Globalization;
using GuideSearch.Cli.Building;
using GuideSearch.Cli.Options;
using GuideSearch.Cli.Output;
using GuideSearch.Cli.Settings;
using GuideSearch.Contract.Operations;
using GuideSearch.Indexing;
using GuideSearch.Server.Settings;

namespace GuideSearch.Cli.Commands;

/// <summary><c>guidesearch index [content]</c>: builds a new generation of the index and makes it live.</summary>
internal sealed class IndexCommand(CommandContext context)
{
    private readonly ContentOptions _content = new();
    private readonly Option<string?> _index = CommonOptions.Index();
    private readonly Option<bool> _strict = Switch(
        "--strict", "Refuse content with any error or inferred label, instead of leaving out the guides at fault");
    private readonly Option<bool> _dryRun = Switch("--dry-run", "Do everything a build does, but publish nothing");
    private readonly Option<bool> _force = Switch(
        "--force",
        "Publish even if nothing changed, content shrank, the folder is another one, or the gate fails");
    private readonly Option<int?> _keep = CommonOptions.Keep();
    private readonly Option<string?> _gate = new("--gate")
    {
        Description = "Folder with queries.tsv and qrels.tsv: a build that answers them worse does not go live",
        HelpName = "folder",
    };

    private readonly Option<string> _format = CommonOptions.Format("text", "json");
    private readonly Option<string> _progress = Progress();

    public Command Create()
    {
        var verb = new Verb(
            "index", "Build a new generation of the index, verify it and make it live",
            "guidesearch index                       # content/ into index-data/",
            "guidesearch index ~/my-notes            # into an index of its own in the cache",
            "guidesearch index ~/guides --index /var/lib/guidesearch --strict",
            "guidesearch index --gate judged         # not if a judged query loses its answer",
            "guidesearch index --dry-run             # would it be published?")
        {
            _index, _strict, _dryRun, _force, _gate, _keep, _format, _progress,
        };
        _content.AddTo(verb);
        return verb.Does(Run);
    }

    private ExitCode Run(ParseResult parsed, CancellationToken cancellationToken)
    {
        var settings = SettingsReading.Create(
            context,
            _content.Read(parsed),
            WrittenSetting.Flag("index", "--index", parsed.GetValue(_index)),
            WrittenSetting.Flag("gate.folder", "--gate", parsed.GetValue(_gate)),
            WrittenSetting.Flag("keep", "--keep", parsed.GetValue(_keep)?.ToString(CultureInfo.InvariantCulture))).Settings;
        var request = new BuildRequest
        {
            Strict = parsed.GetValue(_strict),
            DryRun = parsed.GetValue(_dryRun),
            Force = parsed.GetValue(_force),
            Keep = settings.Keep,
        };
        using var engine = Engines.Open(settings, context);
        var build = BuildOf(settings, engine.Indexer);
        var report = BuildProgressView.Show(
            context, parsed.GetValue(_progress)!, progress => build.Run(request, progress, cancellationToken));
        if (parsed.GetValue(_format) == "json")
            JsonText.Write(context.Out, BuildAnswer.From(report));
        else
            new BuildReportText(context.Out, settings.Content, settings.Index).Write(report);

        return Told(report, context);
    }

    private IndexBuild BuildOf(ServerSettings settings, IQuestionIndexer indexer) => new(
        ContentFolder.Create(settings, context),
        indexer,
        settings.Gate.Policy,
        TimeProvider.System,
        JudgmentFolder.GateOf(settings, context));

    private static Option<string> Progress() => new Option<string>("--progress")
    {
        Description = $"How to show progress on standard error: {string.Join(", ", BuildProgressView.Modes)}",
        HelpName = "mode",
        DefaultValueFactory = _ => BuildProgressView.Modes[0],
    }.OneOf(BuildProgressView.Modes);

    private static Option<bool> Switch(string name, string description) => new(name) { Description = description };

    /// <summary>Says on the error stream why nothing went live, and what to do.</summary>
    private static ExitCode Told(BuildReport report, CommandContext context)
    {
        if (report.Outcome is not (BuildOutcome.ContentRefused or BuildOutcome.GateFailed))
            return ExitCode.Done;

        foreach (var reason in report.Reasons)
            context.Error.WriteLine($"guidesearch: {reason}");
        context.Error.WriteLine(report.Previous is { } previous
            ? $"guidesearch: nothing was published; {previous.Id} stays live."
            : "guidesearch: nothing was published; there is no live generation.");
        context.Error.WriteLine($"guidesearch: {report.Advice("--force")}");
        return report.Outcome is BuildOutcome.GateFailed ? ExitCode.GateFailed : ExitCode.ContentRefused;
    }
}
