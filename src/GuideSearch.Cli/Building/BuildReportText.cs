using System.Globalization;
using GuideSearch.Cli.Checking;
using GuideSearch.Cli.Output;
using GuideSearch.Diagnostics;
using GuideSearch.Indexing;

namespace GuideSearch.Cli.Building;

/// <summary>The report of a build as an operator reads it: a line a stage, and below it the places worth a look.</summary>
/// <param name="content">Folder of the guides, as written.</param>
/// <param name="index">Folder of the index, as written.</param>
internal sealed class BuildReportText(TextWriter output, string content, string index)
{
    /// <summary>More faults than these belong to <c>guidesearch check</c>.</summary>
    private const int MostListed = 20;

    /// <summary>One long path does not push every message out of sight.</summary>
    private const int WidestPlace = 48;

    public void Write(BuildReport report)
    {
        output.WriteLine($"guidesearch {ProgramVersion.Text}    content {content}    index {index}");
        var files = report.Files;
        var left = files.Skipped + files.Rejected == 0 ? "" : $"    {files.Skipped} skipped, {files.Rejected} rejected";
        Line("read", Counted(files.Found, "file"), TimeOf(report, BuildStage.Read) + left);
        Line("split", Counted(report.Questions, "question"), FaultsOf(report.Diagnostics));
        WriteDiagnostics(report.Diagnostics);
        WriteUnpublished(report.Diagnostics);
        if (report.Generation is { } generation)
        {
            Line("write", Counted(report.Documents, "document"), $"{TimeOf(report, BuildStage.Write)}    {Megabytes(generation.Bytes)}");
            Line("check", "checksums ok", $"{TimeOf(report, BuildStage.Check)}{GateOf(report.Gate)}");
        }

        foreach (var reason in IsRefusal(report) ? [] : report.Reasons)
            Line("forced", reason);
        Line(IsRefusal(report) ? "refused" : "publish", Ending(report));
        if (report is { Outcome: BuildOutcome.Published, Previous: not null })
            Line("", "undo: guidesearch generations rollback");
    }

    private static bool IsRefusal(BuildReport report) => report.Outcome is BuildOutcome.ContentRefused or BuildOutcome.GateFailed;

    private static string GateOf(GateVerdict? gate) => gate switch
    {
        null => "",
        { Ndcg: null } => $"    gate {gate.Held}/{gate.Queries} queries",
        { LiveNdcg: null } => $"    gate {gate.Held}/{gate.Queries} queries, nDCG@10 {Figure(gate.Ndcg)}",
        _ => $"    gate {gate.Held}/{gate.Queries} queries, nDCG@10 {Figure(gate.Ndcg)} (was {Figure(gate.LiveNdcg)})",
    };

    private static string Figure(double? value) => string.Create(CultureInfo.InvariantCulture, $"{value:0.00}");

    private static string Ending(BuildReport report) => (report.Outcome, report.Previous) switch
    {
        (BuildOutcome.Published, null) => $"{report.Generation!.Id} is live",
        (BuildOutcome.Published, var was) => $"{report.Generation!.Id} is live    was {was.Id}: {Changes(report)}",
        (BuildOutcome.Unchanged, var live) => $"nothing changed, {live!.Id} stays live",
        (BuildOutcome.WouldPublish, null) => "this would go live; dry run, nothing was written",
        (BuildOutcome.WouldPublish, _) => $"this would go live: {Changes(report)}; dry run, nothing was written",
        (_, null) => "nothing is live",
        (_, var live) => $"{live.Id} stays live",
    };

    private static string Changes(BuildReport report) =>
        report.Diff is { } diff ? $"{diff.Counts} questions" : $"{report.Previous!.Questions} questions, which cannot be compared";

    private void WriteDiagnostics(IReadOnlyList<Diagnostic> diagnostics)
    {
        var worth = diagnostics.Where(d => d.Severity > Severity.Hint).OrderByDescending(d => d.Severity).ToList();
        var listed = worth.Take(MostListed).Select(d => d.Below(content)).ToList();
        var width = Math.Min(WidestPlace, listed.Select(d => d.Source.ToString().Length).DefaultIfEmpty().Max());
        foreach (var d in listed)
            Line("", VisibleText.Line($"{d.Source.ToString().PadRight(width)}  {d.Code}  {d.Message}"));
        if (worth.Count > listed.Count)
            Line("", $"and {worth.Count - listed.Count} more: guidesearch check {content}");
    }

    /// <summary>A guide that is missed may only have been marked: each is named, whatever else is wrong.</summary>
    private void WriteUnpublished(IReadOnlyList<Diagnostic> diagnostics)
    {
        var kept = diagnostics.Where(d => DiagnosticCodes.Unpublished.Contains(d.Code)).Select(d => d.Below(content).Source.Path).ToList();
        if (kept.Count > 0)
            Line("", VisibleText.Line(
                $"{Counted(kept.Count, "guide")} not published as yet: {string.Join(", ", kept.Take(MostListed))}"
                + (kept.Count > MostListed ? $" and {kept.Count - MostListed} more" : "")));
    }

    private void Line(string stage, string what, string more = "") =>
        output.WriteLine($"{stage,-10}{(more.Length == 0 ? what : what.PadRight(20) + more)}".TrimEnd());

    private static string FaultsOf(IReadOnlyList<Diagnostic> diagnostics)
    {
        string Count(Severity severity, string name) =>
            diagnostics.Count(d => d.Severity == severity) is > 0 and var n ? Counted(n, name) : "";
        return string.Join(", ", new[] { Count(Severity.Error, "error"), Count(Severity.Warning, "warning"), Count(Severity.Hint, "hint") }
            .Where(t => t.Length > 0));
    }

    private static string Counted(int count, string noun) => $"{count} {noun}{(count == 1 ? "" : "s")}";

    private static string TimeOf(BuildReport report, BuildStage stage) =>
        string.Create(CultureInfo.InvariantCulture, $"{report.Times.Where(t => t.Stage == stage).Sum(t => t.Time.TotalSeconds):0.0} s");

    private static string Megabytes(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:0.0} MB");
}
