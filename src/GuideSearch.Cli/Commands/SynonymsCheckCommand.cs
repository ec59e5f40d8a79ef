using System.CommandLine;
using GuideSearch.Cli.Checking;
using GuideSearch.Cli.Options;
using GuideSearch.Cli.Output;
using GuideSearch.Cli.Settings;
using GuideSearch.Content.Synonyms;
using GuideSearch.Diagnostics;
using GuideSearch.Indexing;

namespace GuideSearch.Cli.Commands;

/// <summary><c>guidesearch synonyms check [content]</c>: what the keeper of the thesaurus should know; nothing is written.</summary>
internal sealed class SynonymsCheckCommand(CommandContext context)
{
    private readonly ContentOptions _content = new();
    private readonly Option<string> _format = CommonOptions.Format([.. DiagnosticFormats.All.Keys]);
    private readonly Option<bool> _all = new("--all") { Description = "List every place, not just the first few of each cause" };

    public Command Create()
    {
        var verb = new Verb(
            "check", "Tell what is wrong in the thesaurus, and which entries the guides give no use",
            "guidesearch synonyms check                     # exit code 1 for errors and warnings, not for hints",
            "guidesearch synonyms check --all               # each entry that finds nothing",
            "guidesearch synonyms check --format github     # in a pull request")
        {
            _format, _all,
        };
        _content.AddTo(verb);
        return verb.Does(Run);
    }

    private ExitCode Run(ParseResult parsed, CancellationToken cancellationToken)
    {
        var settings = SettingsReading.Create(context, _content.Read(parsed)).Settings;
        var folder = context.FullPath(settings.Content);
        var reading = ContentFolder.Create(settings, context).Read(progress: null, cancellationToken);
        if (!File.Exists(Path.Combine(folder, SynonymReader.FileName)))
            throw new ContentFolderException($"There is no {SynonymReader.FileName} in '{settings.Content}'.");

        var diagnostics = DiagnosticsOf(reading).Select(d => d.Below(settings.Content)).ToList();
        DiagnosticFormats.Write(parsed.GetValue(_format)!, parsed.GetValue(_all), diagnostics, files: 1, context.Out);
        context.Out.Flush();
        var problems = diagnostics.Count(d => d.Severity > Severity.Hint);
        context.Error.WriteLine(
            $"{Counts.Number(reading.Synonyms.Entries.Count)} entries: {problems} errors and warnings, "
            + Counts.Format(diagnostics.Count - problems, "hint"));
        return problems > 0 ? ExitCode.FoundProblems : ExitCode.Done;
    }

    private static IEnumerable<Diagnostic> DiagnosticsOf(GuideReading reading) =>
        reading.Diagnostics.Where(d => d.Source.Path == SynonymReader.FileName)
            .Concat(EngineChecks.OfThesaurus(reading))
            .OrderBy(d => d.Source.Line).ThenBy(d => d.Source.Column).ThenBy(d => d.Code, StringComparer.Ordinal);
}
