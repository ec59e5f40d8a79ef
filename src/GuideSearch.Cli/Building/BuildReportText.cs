using System.Globalization;
using GuideSearch.Cli.Checking;
using GuideSearch.Cli.Output;
using GuideSearch.Diagnostics;
using GuideSearch.Evaluation;
using GuideSearch.Indexing;

namespace GuideSearch.Cli.Building;

/// <summary>The report of a build as an operator reads it: a line a stage, and below it the places worth a look.</summary>
/// <param name="content">Folder of the guides, as written.</param>
/// <param name="index">Folder of the index, as written.</param>
internal sealed class BuildReportText(TextWriter output, string content, string index)
{
    /// <summary>More faults than these belong to <c>guidesearch check</c>.</summary>
    private const int MaxListed = 20;

    private const int MaxSilent = 3;

    /// <summary>One long path does not push every message out of sight.</summary>
    private const int WidestPlace = 48;

    public void Write(BuildReport report)
    {
        output.WriteLine($"guidesearch {ProgramVersion.Text}    content {content}    index {index}");
        var files = report.Files;
        var left = files.Skipped + files.Rejected == 0 ? "" : $"    {files.Skipped} skipped, {files.Rejected} rejected";
        Line("read", Counts.Format(files.Found, "file"), TimeOf(report, BuildStage.Read) + left);
        Line("split", Counts.Format(report.Questions, "question"), Counts.OfSeverities(report.Diagnostics));
        WriteDiagnostics(report.Diagnostics, files.Found);
        WriteUnpublished(report.Diagnostics);
        WriteSilent(report.Diagnostics);
        if (report.Generation is { } generation)
        {
            Line(
                "write", Counts.Format(report.Documents, "document"),
                $"{TimeOf(report, BuildStage.Write)}    {Megabytes(generation.Bytes)}");
            WriteVectors(report);
            Line("check", "checksums ok", $"{TimeOf(report, BuildStage.Check)}{GateOf(report.Gate)}");
            if (report.Gate is { } gate && MissingDocuments.Sentence(gate.Missing) is { } missing)
                Line("", VisibleText.Line(missing));
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

    private void WriteDiagnostics(IReadOnlyList<Diagnostic> diagnostics, int files)
    {
        var worth = diagnostics.Where(d => d.Severity > Severity.Hint).OrderByDescending(d => d.Severity)
            .Select(d => d.Below(content)).ToList();
        var width = Math.Min(WidestPlace, worth.Select(d => d.Source.ToString().Length).DefaultIfEmpty().Max());
        var lines = DiagnosticFold.Lines(worth, files, d => $"{d.Source.ToString().PadRight(width)}  {d.Code}  {d.Message}").ToList();
        foreach (var line in lines.Take(MaxListed))
            Line("", VisibleText.Line(line));
        if (lines.Count > MaxListed)
            Line("", $"and {lines.Count - MaxListed} more: guidesearch check {content}");
    }

    /// <summary>A guide that is missed may only have been marked: each is named, whatever else is wrong.</summary>
    private void WriteUnpublished(IReadOnlyList<Diagnostic> diagnostics)
    {
        var kept = diagnostics.Where(d => DiagnosticCodes.Unpublished.Contains(d.Code)).Select(d => d.Below(content).Source.Path).ToList();
        if (kept.Count > 0)
            Line("", VisibleText.Line(
                $"{Counts.Format(kept.Count, "guide")} not published as yet: {string.Join(", ", kept.Take(MaxListed))}"
                + (kept.Count > MaxListed ? $" and {kept.Count - MaxListed} more" : "")));
    }

    private void WriteVectors(BuildReport report)
    {
        if (report.Vectors is not { } vectors)
            return;

        var takenOver = vectors.TakenOver == 0 ? "" : $"    {vectors.TakenOver} taken over";
        Line("embed", Counts.Format(vectors.Encoded, "document"), TimeOf(report, BuildStage.Embed) + takenOver);
        var unread = vectors.LeftOut.Select(d => d.Below(content).Source.Path).ToList();
        if (unread.Count > 0)
            Line("", VisibleText.Line(
                $"{Counts.Format(unread.Count, "guide")} not in English, found by words alone: {string.Join(", ", unread.Take(MaxSilent))}"
                + (unread.Count > MaxSilent ? $" and {unread.Count - MaxSilent} more" : "")));
    }

    private void WriteSilent(IReadOnlyList<Diagnostic> diagnostics)
    {
        var silent = diagnostics.Where(d => d.Code == DiagnosticCodes.NotAGuide).Select(d => d.Below(content).Source.Path).ToList();
        if (silent.Count > 0)
            Line("", VisibleText.Line(
                $"{Counts.Format(silent.Count, "file")} without questions: {string.Join(", ", silent.Take(MaxSilent))}"
                + (silent.Count > MaxSilent ? $" and {silent.Count - MaxSilent} more" : "")));
    }

    private void Line(string stage, string what, string more = "") =>
        output.WriteLine($"{stage,-10}{(more.Length == 0 ? what : what.PadRight(20) + more)}".TrimEnd());

    private static string TimeOf(BuildReport report, BuildStage stage) =>
        string.Create(CultureInfo.InvariantCulture, $"{report.Times.Where(t => t.Stage == stage).Sum(t => t.Time.TotalSeconds):0.0} s");

    private static string Megabytes(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:0.0} MB");
}
