using System.CommandLine;
using GuideSearch.Cli.Checking;
using GuideSearch.Cli.Options;
using GuideSearch.Cli.Settings;
using GuideSearch.Content.Synonyms;
using GuideSearch.Diagnostics;
using GuideSearch.Engines;
using GuideSearch.Indexing;

namespace GuideSearch.Cli.Commands;

/// <summary><c>guidesearch check [content]</c>: what the authors of guides should know; nothing is written.</summary>
internal sealed class CheckCommand(Surroundings surroundings)
{
    private readonly Argument<string?> _content = CommonOptions.Content();
    private readonly Option<string> _format = CommonOptions.Format([.. DiagnosticFormats.All.Keys]);
    private readonly Option<bool> _strict = new("--strict") { Description = "Warnings count as problems too" };

    public Command Create() => new Verb(
        "check", "Tell what is wrong in guides, thesaurus and rules: file, line, code and what to do",
        "guidesearch check                            # exit code 1 when a guide has an error",
        "guidesearch check --strict --format github   # in a pull request",
        "guidesearch check --format sarif > guides.sarif")
    {
        _content, _format, _strict,
    }.Does(Run);

    private ExitCode Run(ParseResult parsed, CancellationToken cancellationToken)
    {
        var settings = SettingsReading.Of(surroundings, WrittenSetting.Flag("content", "content", parsed.GetValue(_content))).Settings;
        var folder = surroundings.FullPath(settings.Content);
        var reading = ContentFolder.Of(settings, surroundings).Read(progress: null, cancellationToken);
        using var engine = Engines.Open(settings, surroundings);
        reading = reading.Without(GuideTrial.Check(engine.Indexer, reading.Guides, cancellationToken));
        var diagnostics = DiagnosticsOf(reading, folder).Select(d => d.Below(settings.Content)).ToList();
        DiagnosticFormats.All[parsed.GetValue(_format)!](diagnostics, surroundings.Out);
        surroundings.Out.Flush();
        surroundings.Error.WriteLine(Summary(reading, diagnostics));
        return CodeFor(diagnostics, parsed.GetValue(_strict));
    }

    private static IEnumerable<Diagnostic> DiagnosticsOf(GuideReading reading, string folder) =>
        reading.Diagnostics.Concat(EngineChecks.Of(reading, File.Exists(Path.Combine(folder, SynonymReader.FileName))))
            .OrderBy(d => d.Source.Path, StringComparer.Ordinal).ThenBy(d => d.Source.Line).ThenBy(d => d.Source.Column)
            .ThenBy(d => d.Code, StringComparer.Ordinal);

    private static ExitCode CodeFor(IEnumerable<Diagnostic> diagnostics, bool strict) =>
        diagnostics.Any(d => d.Severity >= (strict ? Severity.Warning : Severity.Error)) ? ExitCode.FoundProblems : ExitCode.Done;

    private static string Summary(GuideReading reading, IReadOnlyList<Diagnostic> diagnostics)
    {
        var files = FileCounts.Of(reading.Files);
        int Count(Severity severity) => diagnostics.Count(d => d.Severity == severity);
        return $"{files.Found} files: {files.Indexed} guides, {files.Skipped} skipped, {files.Rejected} rejected; "
            + $"{Count(Severity.Error)} errors, {Count(Severity.Warning)} warnings, {Count(Severity.Hint)} hints";
    }
}
