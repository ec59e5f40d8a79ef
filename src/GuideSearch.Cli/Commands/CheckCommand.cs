using System.CommandLine;
using GuideSearch.Cli.Checking;
using GuideSearch.Cli.Options;
using GuideSearch.Cli.Output;
using GuideSearch.Cli.Settings;
using GuideSearch.Content.Synonyms;
using GuideSearch.Diagnostics;
using GuideSearch.Engines;
using GuideSearch.Indexing;

namespace GuideSearch.Cli.Commands;

/// <summary><c>guidesearch check [content]</c>: what the authors of guides should know; nothing is written.</summary>
internal sealed class CheckCommand(CommandContext context)
{
    /// <summary>Guides of a folder that are told one by one without being asked.</summary>
    private const int MaxListed = 20;

    private readonly ContentOptions _content = new();
    private readonly Option<string> _format = CommonOptions.Format([.. DiagnosticFormats.All.Keys]);
    private readonly Option<bool> _strict = new("--strict")
    {
        Description = "Count warnings and inferred labels as problems, too",
    };
    private readonly Option<bool> _all = new("--all")
    {
        Description = "List every place and every guide, not just the first few",
    };

    public Command Create()
    {
        var verb = new Verb(
            "check", "Report problems in guides, thesaurus and rules: file, line, code and remedy",
            "guidesearch check                            # exit code 1 when a guide has an error, or nothing asks",
            "guidesearch check ~/my-notes                 # what would be found there",
            "guidesearch check --strict --format github   # in a pull request",
            "guidesearch check --format sarif > guides.sarif")
        {
            _format, _strict, _all,
        };
        _content.AddTo(verb);
        return verb.Does(Run);
    }

    private ExitCode Run(ParseResult parsed, CancellationToken cancellationToken)
    {
        var settings = SettingsReading.Create(context, _content.Read(parsed)).Settings;
        var folder = context.FullPath(settings.Content);
        var reading = ContentFolder.Create(settings, context).Read(progress: null, cancellationToken);
        using var engine = Engines.Open(settings, context);
        reading = reading.Without(GuideTrial.Check(engine.Indexer, reading.Guides, cancellationToken));
        var diagnostics = DiagnosticsOf(reading, folder).Select(d => d.Below(settings.Content)).ToList();
        DiagnosticFormats.Write(parsed.GetValue(_format)!, parsed.GetValue(_all), diagnostics, reading.Files.Count, context.Out);
        context.Out.Flush();
        if (parsed.GetValue(_all) || reading.Guides.Count <= MaxListed)
        {
            foreach (var line in ContentSummary.Lines(reading, settings.Content))
                context.Error.WriteLine(VisibleText.Line(line));
        }

        context.Error.WriteLine(ContentSummary.From(reading, diagnostics));
        return CodeFor(reading, diagnostics, parsed.GetValue(_strict));
    }

    private static IEnumerable<Diagnostic> DiagnosticsOf(GuideReading reading, string folder) =>
        reading.Diagnostics.Concat(EngineChecks.Run(reading, File.Exists(Path.Combine(folder, SynonymReader.FileName))))
            .OrderBy(d => d.Source.Path, StringComparer.Ordinal).ThenBy(d => d.Source.Line).ThenBy(d => d.Source.Column)
            .ThenBy(d => d.Code, StringComparer.Ordinal);

    private static ExitCode CodeFor(GuideReading reading, IReadOnlyList<Diagnostic> diagnostics, bool strict) =>
        !ContentSummary.HasQuestions(reading)
        || diagnostics.Any(d => d.Severity >= (strict ? Severity.Warning : Severity.Error))
        || (strict && diagnostics.Any(d => DiagnosticCodes.Inferred.Contains(d.Code)))
            ? ExitCode.FoundProblems
            : ExitCode.Done;
}
