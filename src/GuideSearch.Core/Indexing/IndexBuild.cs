using GuideSearch.Diagnostics;
using GuideSearch.Guides;

namespace GuideSearch.Indexing;

/// <summary>
/// The way from guides to a live generation: read, check against the policy, write, verify, publish. Server and command line run
/// the same.
/// </summary>
/// <remarks>Whatever fails or is cancelled, the live generation stays as it is.</remarks>
public sealed class IndexBuild(IGuideSource source, IQuestionIndexer indexer, BuildPolicy policy, TimeProvider clock)
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
        var previous = indexer.Live;
        var reading = Read(stages, cancellationToken);
        var report = ReportOn(reading, previous);

        var hardReasons = HardReasons(reading, request);
        var reasons = hardReasons.Concat(policy.ReasonsAgainst(reading, previous)).ToList();
        if (hardReasons.Count > 0 || (reasons.Count > 0 && !request.Force))
            return report with { Outcome = BuildOutcome.ContentRefused, Reasons = reasons, Times = stages.Times };
        if (!request.Force && IsUnchanged(reading, previous))
            return report with { Outcome = BuildOutcome.Unchanged, Times = stages.Times };
        if (session is null)
            return report with { Outcome = BuildOutcome.WouldPublish, Reasons = reasons, Times = stages.Times };

        var generation = Write(session, reading, stages, cancellationToken);
        stages.Run(BuildStage.Publish, 1, () => session.Publish(request.Keep));
        return report with { Outcome = BuildOutcome.Published, Reasons = reasons, Generation = generation, Times = stages.Times };
    }

    private GuideReading Read(StageClock stages, CancellationToken cancellationToken)
    {
        GuideReading? reading = null;
        stages.Run(BuildStage.Read, () => reading = source.Read(stages.FilesRead, cancellationToken));
        stages.Run(BuildStage.Split, CountQuestions(reading!), () => { });
        return reading!;
    }

    private static Generation Write(IIndexingSession session, GuideReading reading, StageClock stages, CancellationToken cancellationToken)
    {
        var documents = CountDocuments(reading);
        session.UseSynonyms(reading.Synonyms);
        session.UseRules(reading.Rules);
        stages.Run(BuildStage.Write, () =>
        {
            var done = 0;
            foreach (var guide in reading.Guides)
            {
                cancellationToken.ThrowIfCancellationRequested();
                session.Add(guide);
                stages.Report(BuildStage.Write, done += guide.Documents.Count, documents);
            }
        });

        Generation? generation = null;
        stages.Run(BuildStage.Check, documents, () => generation = session.Seal(reading.ContentHash, cancellationToken));
        return generation!;
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
        Outcome = BuildOutcome.ContentRefused,
        Files = FileCounts.Of(reading.Files),
        Guides = reading.Guides.Count,
        Questions = CountQuestions(reading),
        Documents = CountDocuments(reading),
        Diagnostics = reading.Diagnostics,
        Times = [],
        Previous = previous,
    };

    private static int CountDocuments(GuideReading reading) => reading.Guides.Sum(g => g.Documents.Count);

    private static int CountQuestions(GuideReading reading) =>
        reading.Guides.Sum(g => g.Documents.Count(d => d.Kind == DocumentKind.Question));
}
