using System.CommandLine;
using GuideSearch.Cli.Checking;
using GuideSearch.Cli.Settings;
using GuideSearch.Content;
using GuideSearch.Diagnostics;
using GuideSearch.Indexing;

namespace GuideSearch.Cli.Commands;

/// <summary><c>guidesearch check [content]</c>: what the authors of guides should know; nothing is written.</summary>
internal sealed class CheckCommand(Surroundings surroundings)
{
    private readonly Argument<string?> _content = CommonOptions.Content();
    private readonly Option<string> _format = CommonOptions.Format([.. DiagnosticFormats.All.Keys]);
    private readonly Option<bool> _strict = new("--strict") { Description = "Warnings count as problems too" };

    public Command Create() => new Verb(
        "check", "Tell what is wrong in the guides: file, line, code and what to do",
        "guidesearch check                            # exit code 1 when a guide has an error",
        "guidesearch check --strict --format github   # in a pull request",
        "guidesearch check --format sarif > guides.sarif")
    {
        _content, _format, _strict,
    }.Does(Run);

    private ExitCode Run(ParseResult parsed, CancellationToken cancellationToken)
    {
        var settings = SettingsReading.Of(surroundings, WrittenSetting.Flag("content", "content", parsed.GetValue(_content))).Settings;
        var reading = new GuideFolder(surroundings.FullPath(settings.Content)).Read(progress: null, cancellationToken);
        var diagnostics = reading.Diagnostics.Select(d => d.Below(settings.Content)).ToList();
        DiagnosticFormats.All[parsed.GetValue(_format)!](diagnostics, surroundings.Out);
        surroundings.Out.Flush();
        surroundings.Error.WriteLine(Summary(reading));
        return CodeFor(diagnostics, parsed.GetValue(_strict));
    }

    private static ExitCode CodeFor(IEnumerable<Diagnostic> diagnostics, bool strict) =>
        diagnostics.Any(d => d.Severity >= (strict ? Severity.Warning : Severity.Error)) ? ExitCode.FoundProblems : ExitCode.Done;

    private static string Summary(GuideReading reading)
    {
        var files = FileCounts.Of(reading.Files);
        int Count(Severity severity) => reading.Diagnostics.Count(d => d.Severity == severity);
        return $"{files.Found} files: {files.Indexed} guides, {files.Skipped} skipped, {files.Rejected} rejected; "
            + $"{Count(Severity.Error)} errors, {Count(Severity.Warning)} warnings, {Count(Severity.Hint)} hints";
    }
}
