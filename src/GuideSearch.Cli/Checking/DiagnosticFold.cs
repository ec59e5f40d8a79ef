using GuideSearch.Cli.Output;
using GuideSearch.Diagnostics;

namespace GuideSearch.Cli.Checking;

/// <summary>What one cause did in many places is one line: its count and the first places.</summary>
internal static class DiagnosticFold
{
    /// <summary>Places that a line names.</summary>
    private const int Places = 3;

    /// <summary>An error leaves a file out, whose author wants to see it named.</summary>
    private const int MaxErrors = 20;

    /// <summary>In the order of the first place of each cause.</summary>
    /// <param name="diagnostics">In the order of their places.</param>
    /// <param name="files">How many were looked at.</param>
    /// <param name="line">A diagnostic that stands alone.</param>
    public static IEnumerable<string> Lines(IReadOnlyList<Diagnostic> diagnostics, int files, Func<Diagnostic, string> line)
    {
        var causes = diagnostics.ToLookup(CauseOf);
        foreach (var diagnostic in diagnostics)
        {
            var same = causes[CauseOf(diagnostic)].ToList();
            if (same.Count <= (diagnostic.Severity is Severity.Error ? MaxErrors : Places))
                yield return line(diagnostic);
            else if (ReferenceEquals(same[0], diagnostic))
                yield return Folded(same, files);
        }
    }

    private static (string Code, Severity Severity, string? Cause) CauseOf(Diagnostic d) => (d.Code, d.Severity, d.Cause);

    private static string Folded(List<Diagnostic> same, int files)
    {
        var first = same[0];
        var among = same.Select(d => d.Source.Path).Distinct(StringComparer.Ordinal).Count();
        var where = $"{Counts.Number(among)} of {Counts.Format(Math.Max(files, among), "file")}";
        var count = among == same.Count ? where : $"{Counts.Format(same.Count, "time")} in {where}";
        var cause = first.Cause ?? DiagnosticCodes.Meanings[first.Code].TrimEnd('.');
        var places = string.Join(", ", same.Take(Places).Select(d => d.Source));
        var rest = $"{Counts.Number(same.Count - Places)} more; --all lists them";
        return $"{Counts.NameOf(first.Severity)} {first.Code}: {cause}: {count}: {places} and {rest}";
    }
}
