using GuideSearch.Cli.Output;
using GuideSearch.Contract.Operations;
using GuideSearch.Diagnostics;

namespace GuideSearch.Cli.Checking;

/// <summary>The formats of a check, by name.</summary>
internal static class DiagnosticFormats
{
    /// <summary>Each writes diagnostics whose paths already begin at the folder where the command runs.</summary>
    public static IReadOnlyDictionary<string, Action<IReadOnlyList<Diagnostic>, TextWriter>> All { get; } =
        new Dictionary<string, Action<IReadOnlyList<Diagnostic>, TextWriter>>
        {
            ["text"] = WriteText,
            ["json"] = (diagnostics, output) => JsonText.Write(output, diagnostics.Select(DiagnosticAnswer.From)),
            ["sarif"] = SarifLog.Write,
            ["github"] = GitHubAnnotations.Write,
        };

    private static void WriteText(IReadOnlyList<Diagnostic> diagnostics, TextWriter output)
    {
        foreach (var d in diagnostics)
            output.WriteLine(VisibleText.Line($"{d.Source}: {DiagnosticAnswer.NameOf(d.Severity)} {d.Code}: {d.Message}"));
    }
}
