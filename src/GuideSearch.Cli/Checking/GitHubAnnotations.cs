using GuideSearch.Cli.Output;
using GuideSearch.Diagnostics;

namespace GuideSearch.Cli.Checking;

/// <summary>Annotations that GitHub shows beside the lines of a change.</summary>
/// <remarks>Source: docs.github.com, "Workflow commands for GitHub Actions"; the escapes are those of actions/toolkit.</remarks>
internal static class GitHubAnnotations
{
    public static void Write(IReadOnlyList<Diagnostic> diagnostics, TextWriter output)
    {
        foreach (var d in diagnostics)
            output.Write($"::{CommandOf(d.Severity)} {PlaceOf(d)},title={Property(d.Code)}::{Text(d.Message)}\n");
    }

    private static string CommandOf(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "notice",
    };

    private static string PlaceOf(Diagnostic d) => (d.Source.Line, d.Source.Column) switch
    {
        (0, _) => $"file={Property(d.Source.Path)}",
        (var line, 0) => $"file={Property(d.Source.Path)},line={line}",
        var (line, column) => $"file={Property(d.Source.Path)},line={line},col={column}",
    };

    private static string Text(string text) => VisibleText.Escape(text
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal));

    private static string Property(string text) => Text(text)
        .Replace(":", "%3A", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal);
}
