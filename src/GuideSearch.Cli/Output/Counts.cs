using System.Globalization;
using GuideSearch.Diagnostics;

namespace GuideSearch.Cli.Output;

/// <summary>Numbers of things in words: "1 file", "1,200 questions".</summary>
internal static class Counts
{
    public static string Format(int count, string noun) => $"{Number(count)} {noun}{(count == 1 ? "" : "s")}";

    public static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>As in "2 errors, 1 hint"; empty where there is nothing.</summary>
    public static string OfSeverities(IReadOnlyCollection<Diagnostic> diagnostics) => string.Join(", ",
        new[] { Severity.Error, Severity.Warning, Severity.Hint }
            .Select(severity => (Name: NameOf(severity), Count: diagnostics.Count(d => d.Severity == severity)))
            .Where(each => each.Count > 0).Select(each => Format(each.Count, each.Name)));

    public static string NameOf(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "hint",
    };
}
