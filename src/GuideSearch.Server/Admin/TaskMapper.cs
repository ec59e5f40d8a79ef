using System.Text.Json;
using GuideSearch.Contract.Operations;
using GuideSearch.Contract.Problems;
using GuideSearch.Diagnostics;
using GuideSearch.Server.Jobs;

namespace GuideSearch.Server.Admin;

/// <summary>A rebuild as the wire tells it.</summary>
internal static class TaskMapper
{
    private const int MaxDiagnostics = 100;

    public static TaskAnswer From(RebuildTask task)
    {
        var (end, report) = (task.End, task.End?.Report);
        var diagnostics = report?.Diagnostics ?? [];
        return new(
            task.Id,
            NameOf(end?.State),
            task.StartedAt,
            end?.At,
            end is null && task.Progress is { } progress ? new(Kebab(progress.Stage), progress.Done, progress.Total) : null,
            report is null ? null : new(report.Files, report.Guides, report.Questions, report.Documents),
            report?.Generation?.Id,
            report?.Previous?.Id,
            end?.Code is { } code ? new(code, ProblemCatalog.Find(code).Status, end.Detail ?? ProblemCodes.Meanings[code]) : null,
            [.. diagnostics.OrderByDescending(d => d.Severity).Take(MaxDiagnostics).Select(DiagnosticAnswer.From)],
            Math.Max(0, diagnostics.Count - MaxDiagnostics));
    }

    private static string NameOf(RebuildState? state) => state is { } ended ? Kebab(ended) : "running";

    private static string Kebab<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
