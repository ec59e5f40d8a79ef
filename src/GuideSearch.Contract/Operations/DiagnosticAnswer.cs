using GuideSearch.Diagnostics;

namespace GuideSearch.Contract.Operations;

/// <summary>A fault of the content and its place.</summary>
/// <param name="Severity">error, warning or hint.</param>
/// <param name="Line">One-based; 0 for the file as a whole.</param>
/// <param name="Column">One-based; 0 for the line as a whole.</param>
public sealed record DiagnosticAnswer(string Code, string Severity, string File, int Line, int Column, string Message)
{
    public static DiagnosticAnswer From(Diagnostic diagnostic) => new(
        diagnostic.Code, NameOf(diagnostic.Severity), diagnostic.Source.Path, diagnostic.Source.Line, diagnostic.Source.Column,
        diagnostic.Message);

    public static string NameOf(Severity severity) => severity switch
    {
        Diagnostics.Severity.Error => "error",
        Diagnostics.Severity.Warning => "warning",
        _ => "hint",
    };
}
