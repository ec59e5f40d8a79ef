using System.Text.Json;
using GuideSearch.Indexing;

namespace GuideSearch.Contract.Operations;

/// <summary>The report of a build for programs. Diagnostics are the business of <c>guidesearch check --format json</c>.</summary>
/// <param name="Live">The generation that answers now; absent when there is none.</param>
/// <param name="Changes">Against what was live; absent where nothing was.</param>
/// <param name="Gate">Absent where there was none.</param>
/// <param name="Seconds">By stage.</param>
public sealed record BuildAnswer(
    BuildOutcome Outcome,
    IReadOnlyList<string> Reasons,
    FileCounts Files,
    int Guides,
    int Questions,
    int Documents,
    int Diagnostics,
    Generation? Live,
    string? Previous,
    ChangeCounts? Changes,
    GateVerdict? Gate,
    IReadOnlyDictionary<string, double> Seconds)
{
    public static BuildAnswer From(BuildReport report) => new(
        report.Outcome,
        report.Reasons,
        report.Files,
        report.Guides,
        report.Questions,
        report.Documents,
        report.Diagnostics.Count,
        report.Generation ?? report.Previous,
        report.Previous?.Id,
        report.Diff is { } diff ? new(diff.Added.Count, diff.Removed.Count, diff.Changed.Count, diff.Moved.Count) : null,
        report.Gate,
        report.Times.ToDictionary(
            t => JsonNamingPolicy.CamelCase.ConvertName(t.Stage.ToString()), t => Math.Round(t.Time.TotalSeconds, 3)));
}

/// <summary>How many questions are other than before; the moved ones are neither added nor removed.</summary>
public sealed record ChangeCounts(int Added, int Removed, int Changed, int Moved);
