using System.Text.Json;
using GuideSearch.Diagnostics;
using GuideSearch.Indexing;
using GuideSearch.Server.Jobs;
using GuideSearch.Server.Problems;

namespace GuideSearch.Server.Admin;

/// <summary>A rebuild, running or ended.</summary>
/// <param name="State">running, published, unchanged, would-publish, refused, failed or cancelled.</param>
/// <param name="Progress">How far it is; null before it has begun and after it has ended.</param>
/// <param name="Content">What was read; null until that is done.</param>
/// <param name="Generation">The generation that was published; null when none was.</param>
/// <param name="Previous">What was live before; null when nothing was.</param>
/// <param name="Problem">Why nothing was published; null when nothing is wrong.</param>
/// <param name="Diagnostics">What the authors of guides should know, errors first, at most 100.</param>
/// <param name="MoreDiagnostics">How many more <c>guidesearch check</c> lists.</param>
public sealed record TaskAnswer(
    string Id,
    string State,
    DateTimeOffset StartedAt,
    DateTimeOffset? EndedAt,
    ProgressAnswer? Progress,
    ContentAnswer? Content,
    string? Generation,
    string? Previous,
    TaskProblemAnswer? Problem,
    IReadOnlyList<DiagnosticAnswer> Diagnostics,
    int MoreDiagnostics)
{
    private const int MostDiagnostics = 100;

    internal static TaskAnswer Of(RebuildTask task)
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
            end?.Code is { } code ? new(code, ProblemCatalog.Of(code).Status, end.Detail ?? ProblemCodes.Meanings[code]) : null,
            [.. diagnostics.OrderByDescending(d => d.Severity).Take(MostDiagnostics).Select(DiagnosticAnswer.Of)],
            Math.Max(0, diagnostics.Count - MostDiagnostics));
    }

    private static string NameOf(RebuildState? state) => state is { } ended ? Kebab(ended) : "running";

    private static string Kebab<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}

/// <param name="Stage">read, split, write, check or publish.</param>
/// <param name="Done">So many of <paramref name="Total"/>: files, questions, documents, generations.</param>
public sealed record ProgressAnswer(string Stage, int Done, int Total);

/// <param name="Documents">Questions and overview passages.</param>
public sealed record ContentAnswer(FileCounts Files, int Guides, int Questions, int Documents);

/// <param name="Status">The HTTP status that belongs to the code.</param>
/// <param name="Detail">What to do about it.</param>
public sealed record TaskProblemAnswer(string Code, int Status, string Detail);
