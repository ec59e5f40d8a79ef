using GuideSearch.Diagnostics;
using GuideSearch.Guides;

namespace GuideSearch.Indexing;

/// <summary>
/// The way from guides to a live generation: read, check against the policy, write, verify, judge, publish. Server and command line
/// run the same.
/// </summary>
/// <param name="gate">Judges the finished generation before it goes live; null for none.</param>
/// <remarks>Whatever fails or is cancelled, the live generation stays as it is.</remarks>
public sealed class IndexBuild(
    IGuideSource source, IQuestionIndexer indexer, BuildPolicy policy, TimeProvider clock, IPublishGate? gate = null)
{
    /// <summary>Builds. The writer's lock is held from before the reading, so that no older reading replaces a newer one.</summary>
    /// <param name="progress">Told of every stage as it goes; called on the building thread.</param>
    /// <exception cref="IndexBusyException">Another writer is at work.</exception>
    /// <exception cref="IndexStorageException">The index folder failed: full, read-only, damaged.</exception>
    /// <exception cref="ContentFolderException">The content folder cannot be read at all.</exception>
    /// <exception cref="OperationCanceledException">Cancelled; nothing was published.</exception>
    public BuildReport Run(BuildRequest request, IProgress<BuildProgress>? progress, CancellationToken cancellationToken)
    {
        var stages = new StageClock(clock, progress);
        using var session = request.DryRun ? null : indexer.Begin();
        var reading = Read(stages, cancellationToken);
        var report = Judge(reading, request) with { Times = stages.Times };
        if (report.Outcome is not BuildOutcome.WouldPublish)
            return report;

        using var live = indexer.OpenLive();
        if (live is not null)
            report = report with { Diff = QuestionDiff.Between(live.Documents, reading.Documents, reading.GuidesOfToday()) };
        if (session is null)
            return report;

        var build = new CandidateBuild(session, reading, stages, cancellationToken);
        build.Write(QuestionMoves.Carry(report.Diff?.Moved ?? [], indexer.LiveMoves, reading.Documents.Select(d => d.Id).ToHashSet()));
        var candidate = build.Check(gate, live);
        report = report with { Reasons = [.. report.Reasons, .. candidate.Against], Gate = candidate.Gate };
        if (candidate.Against.Count > 0 && !request.Force)
            return report with { Outcome = BuildOutcome.GateFailed, Times = stages.Times };

        stages.Run(BuildStage.Publish, 1, () => session.Publish(request.Keep));
        return report with { Outcome = BuildOutcome.Published, Generation = candidate.Generation, Times = stages.Times };
    }

    /// <summary>What the content alone decides.</summary>
    private BuildReport Judge(GuideReading reading, BuildRequest request)
    {
        var previous = indexer.Live;
        var hardReasons = HardReasons(reading, request);
        var report = ReportOn(reading, previous) with
        {
            Reasons = [.. hardReasons, .. policy.ReasonsAgainst(reading, previous)],
            MayForce = hardReasons.Count == 0,
        };
        if (!report.MayForce || (report.Reasons.Count > 0 && !request.Force))
            return report with { Outcome = BuildOutcome.ContentRefused };
        return !request.Force && IsUnchanged(reading, previous) ? report with { Outcome = BuildOutcome.Unchanged } : report;
    }

    private GuideReading Read(StageClock stages, CancellationToken cancellationToken)
    {
        GuideReading? reading = null;
        stages.Run(BuildStage.Read, () => reading = source.Read(stages.FilesRead, cancellationToken));
        stages.Run(BuildStage.Split, CountQuestions(reading!), () => { });
        return reading!;
    }

    private bool IsUnchanged(GuideReading reading, Generation? live) =>
        live is not null && live.ContentHash == reading.ContentHash && live.SchemaStamp == indexer.SchemaStamp && indexer.IsIntact(live);

    /// <summary>What even force does not publish.</summary>
    private static List<string> HardReasons(GuideReading reading, BuildRequest request)
    {
        var reasons = new List<string>();
        if (CountDocuments(reading) == 0)
            reasons.Add("The content has no usable guide.");
        if (request.Strict && reading.Diagnostics.Count(d => d.Severity == Severity.Error) is > 0 and var errors)
            reasons.Add($"The build is strict, and the content has {(errors == 1 ? "an error" : $"{errors} errors")}.");
        return reasons;
    }

    private static BuildReport ReportOn(GuideReading reading, Generation? previous) => new()
    {
        Outcome = BuildOutcome.WouldPublish,
        Files = FileCounts.Of(reading.Files),
        Guides = reading.Guides.Count,
        Questions = CountQuestions(reading),
        Documents = CountDocuments(reading),
        Diagnostics = reading.Diagnostics,
        Times = [],
        Previous = previous,
    };

    private static int CountDocuments(GuideReading reading) => reading.Guides.Sum(g => g.Documents.Count);

    private static int CountQuestions(GuideReading reading) => reading.Documents.Count(d => d.Kind == DocumentKind.Question);
}
