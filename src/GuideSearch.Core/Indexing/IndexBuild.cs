using GuideSearch.Diagnostics;
using GuideSearch.Encoders;
using GuideSearch.Guides;

namespace GuideSearch.Indexing;

/// <summary>
/// The way from guides to a live generation: read, check against the policy, write, verify, judge, publish. Server and command line
/// run the same.
/// </summary>
/// <param name="gate">Judges the finished generation before it goes live; null for none.</param>
/// <remarks>
/// Whatever fails or is cancelled, the live generation stays as it is. Where nothing answers and vectors are to be made, a generation
/// without them goes live first, so that nobody waits for them.
/// </remarks>
public sealed class IndexBuild(
    IGuideSource source, IQuestionIndexer indexer, BuildPolicy policy, TimeProvider clock, IPublishGate? gate = null)
{
    private const string MendAnswers = "mend the content, or the judgments where they are out of date";

    /// <summary>Builds. The writer's lock is held from before the reading, so that no older reading replaces a newer one.</summary>
    /// <param name="progress">Told of every stage as it goes; called on the building thread.</param>
    /// <exception cref="IndexBusyException">Another writer is at work.</exception>
    /// <exception cref="IndexStorageException">The index folder failed: full, read-only, damaged.</exception>
    /// <exception cref="ContentFolderException">The content folder cannot be read at all.</exception>
    /// <exception cref="EncoderException">The sentence model failed while vectors were made.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public BuildReport Run(BuildRequest request, IProgress<BuildProgress>? progress, CancellationToken cancellationToken)
    {
        var stages = new StageClock(clock, progress);
        var first = Build(request, stages, cancellationToken);
        if (first.Generation is not { Vectors: VectorState.Pending })
            return first;

        // It reads again: the content may have changed, and another process may have made the vectors meanwhile.
        var report = Build(request, stages, cancellationToken);
        return report.Outcome is BuildOutcome.Published ? report with { Previous = first.Previous, Diff = first.Diff } : report;
    }

    /// <summary>Publishes at most once.</summary>
    private BuildReport Build(BuildRequest request, StageClock stages, CancellationToken cancellationToken)
    {
        using var session = request.DryRun ? indexer.Rehearse() : indexer.Begin();
        using var live = indexer.OpenLive();
        var read = WithKept(Read(live, stages, cancellationToken), live, request);
        var report = Judge(read, live, request);
        if (report.Outcome is not BuildOutcome.WouldPublish)
            return report with { Times = stages.Times };

        if (live is not null)
        {
            read = EarlierSlugs.Into(read, live.Guides);
            read = read with { Guides = KeptAddresses.Keep(read.Guides, read.GuidesOfToday(), live.Documents) };
        }

        var embeds = indexer.ModelHash is not null;
        var isPending = embeds && live is null && !request.DryRun && !indexer.Answers;
        var build = new CandidateBuild(session, stages, cancellationToken) { IsPending = isPending };
        var written = build.Write(read, live);
        report = written == read ? report : Judge(written, live, request);
        if (report.Outcome is not BuildOutcome.WouldPublish)
            return report with { Times = stages.Times };

        if (live is not null)
            report = report with { Diff = QuestionDiff.Between(live.Documents, written.Documents, written.GuidesOfToday()) };
        if (embeds && !isPending)
            report = report.With(build.Embed());
        var moves = QuestionMoves.Carry(report.Diff?.Moved ?? [], indexer.LiveMoves, written.Documents.Select(d => d.Id).ToHashSet());
        var candidate = build.Check(written, moves, gate, live);
        report = report with { Reasons = [.. report.Reasons, .. candidate.Against], Gate = candidate.Gate };
        if (candidate.Against.Count > 0 && !request.Force)
            return report with { Outcome = BuildOutcome.GateFailed, Remedies = [MendAnswers], Times = stages.Times };
        if (request.DryRun)
            return report with { Times = stages.Times };

        stages.Run(BuildStage.Publish, 1, () => session.Publish(request.Keep));
        return report with { Outcome = BuildOutcome.Published, Generation = candidate.Generation, Times = stages.Times };
    }

    private static GuideReading WithKept(GuideReading reading, IGenerationReader? live, BuildRequest request) =>
        request.KeepsBrokenGuides && live is not null && reading.Files.Any(f => f.Outcome is FileOutcome.Rejected)
            ? KeptGuides.Into(reading, live)
            : reading;

    /// <summary>What the content alone decides.</summary>
    private BuildReport Judge(GuideReading reading, IGenerationReader? live, BuildRequest request)
    {
        var previous = indexer.Live;
        var hard = HardObjections(reading, request);
        var losses = policy.IsShrunken(reading, previous) ? LossesOf(reading, live) : [];
        IReadOnlyList<Objection> all = [.. hard, .. ToOtherRoot(reading, previous), .. policy.ObjectionsTo(reading, previous, losses)];
        var report = ReportOn(reading, previous) with
        {
            Reasons = [.. all.Select(o => o.Reason)],
            // What changes the rule comes after what mends the content.
            Remedies = [.. all.Select(o => o.Remedy).OfType<string>().Distinct().Reverse()],
            MayForce = hard.Count == 0,
        };
        if (!report.MayForce || (report.Reasons.Count > 0 && !request.Force))
            return report with { Outcome = BuildOutcome.ContentRefused };
        return !request.Force && IsUnchanged(reading, previous) ? report with { Outcome = BuildOutcome.Unchanged } : report;
    }

    private GuideReading Read(IGenerationReader? live, StageClock stages, CancellationToken cancellationToken)
    {
        GuideReading? reading = null;
        stages.Run(BuildStage.Read, () => reading = source.Read(live, stages.FilesRead, cancellationToken));
        stages.Run(BuildStage.Split, CountQuestions(reading!), () => { });
        return reading!;
    }

    private bool IsUnchanged(GuideReading reading, Generation? live) =>
        live is not null && live.ContentHash == reading.ContentHash && live.SchemaStamp == indexer.SchemaStamp && HasVectors(live)
        && indexer.IsIntact(live);

    /// <summary>Whether a build now would make no other vectors.</summary>
    private bool HasVectors(Generation live) =>
        indexer.ModelHash is not { } model || (live.Vectors is VectorState.Complete && live.Model == model);

    private static IReadOnlyList<GuideLoss> LossesOf(GuideReading reading, IGenerationReader? live) =>
        live is null ? [] : GuideLoss.Between(live.Documents, reading.Documents, reading.GuidesOfToday());

    /// <summary>What even force does not publish.</summary>
    private static List<Objection> HardObjections(GuideReading reading, BuildRequest request)
    {
        var objections = new List<Objection>();
        if (CountDocuments(reading) == 0)
            objections.Add(new(
                EmptyContent.ReasonOf(reading),
                $"see whether '{reading.Root ?? "the content"}' is the right folder: 'guidesearch check' tells what is in it"));
        if (request.Strict && reading.Diagnostics.Count(d => d.Severity == Severity.Error) is > 0 and var errors)
        {
            var count = errors == 1 ? "an error" : $"{errors} errors";
            objections.Add(new($"The build is strict, and the content has {count}.", BuildPolicy.MendFaults));
        }

        if (request.Strict && InferredLabels(reading) is { Count: > 0 } inferred)
        {
            var count = inferred.Count == 1 ? "a guide lacks" : $"{inferred.Count} guides lack";
            objections.Add(new(
                $"The build is strict, and {count} labels: {Listed(inferred)}.",
                "write term, category and vertical into the front matter, or category and vertical into a defaults.yml"));
        }

        return objections;
    }

    /// <summary>
    /// An index of one folder is not replaced by another folder's without a word; content that is the same in both does no harm.
    /// </summary>
    private static IEnumerable<Objection> ToOtherRoot(GuideReading reading, Generation? live)
    {
        if (live?.ContentRoot is { } root && reading.Root is { } now && root != now && live.ContentHash != reading.ContentHash)
            yield return new(
                "The index was built from another folder.",
                $"give '{now}' an index of its own with --index, since this one is of '{root}'");
    }

    private static IReadOnlyList<string> InferredLabels(GuideReading reading) =>
        [.. reading.Diagnostics.Where(d => DiagnosticCodes.Inferred.Contains(d.Code)).Select(d => d.Source.Path).Distinct()];

    private static string Listed(IReadOnlyList<string> paths) =>
        string.Join(", ", paths.Take(3)) + (paths.Count > 3 ? $" and {paths.Count - 3} more" : "");

    private static BuildReport ReportOn(GuideReading reading, Generation? previous) => new()
    {
        Outcome = BuildOutcome.WouldPublish,
        Files = FileCounts.From(reading.Files),
        Guides = reading.Guides.Count,
        Questions = CountQuestions(reading),
        Documents = CountDocuments(reading),
        Diagnostics = reading.Diagnostics,
        Kept = reading.Kept,
        Times = [],
        Previous = previous,
    };

    private static int CountDocuments(GuideReading reading) => reading.Guides.Sum(g => g.Documents.Count);

    private static int CountQuestions(GuideReading reading) => reading.Documents.Count(d => d.Kind == DocumentKind.Question);
}
