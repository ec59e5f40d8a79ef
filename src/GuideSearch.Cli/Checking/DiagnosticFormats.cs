using GuideSearch.Cli.Output;
using GuideSearch.Contract.Operations;
using GuideSearch.Diagnostics;

namespace GuideSearch.Cli.Checking;

/// <summary>The formats of a check, by name.</summary>
internal static class DiagnosticFormats
{
    /// <summary>The format for readers.</summary>
    private const string Text = "text";

    /// <summary>Each writes diagnostics whose paths already begin at the folder where the command runs.</summary>
    public static IReadOnlyDictionary<string, Action<IReadOnlyList<Diagnostic>, TextWriter>> All { get; } =
        new Dictionary<string, Action<IReadOnlyList<Diagnostic>, TextWriter>>
        {
            [Text] = WriteText,
            ["json"] = (diagnostics, output) => JsonText.Write(output, diagnostics.Select(DiagnosticAnswer.From)),
            ["sarif"] = SarifLog.Write,
            ["github"] = GitHubAnnotations.Write,
        };

    /// <summary>For readers one line a cause unless they ask for all; programs get each diagnostic.</summary>
    /// <param name="files">How many were looked at.</param>
    public static void Write(string format, bool all, IReadOnlyList<Diagnostic> diagnostics, int files, TextWriter output)
    {
        if (format == Text && !all)
            WriteFolded(diagnostics, files, output);
        else
            All[format](diagnostics, output);
    }

    private static void WriteFolded(IReadOnlyList<Diagnostic> diagnostics, int files, TextWriter output)
    {
        foreach (var line in DiagnosticFold.Lines(diagnostics, files, TextOf))
            output.WriteLine(VisibleText.Line(line));
    }

    private static void WriteText(IReadOnlyList<Diagnostic> diagnostics, TextWriter output)
    {
        foreach (var d in diagnostics)
            output.WriteLine(VisibleText.Line(TextOf(d)));
    }

    private static string TextOf(Diagnostic d) => $"{d.Source}: {DiagnosticAnswer.NameOf(d.Severity)} {d.Code}: {d.Message}";
}
