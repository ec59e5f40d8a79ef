using GuideSearch.Diagnostics;
using GuideSearch.Encoders;

namespace GuideSearch.Indexing;

/// <summary>A generation that is complete and not live yet.</summary>
/// <param name="Gate">Null where there is no gate.</param>
/// <param name="Against">Why it should not go live, one sentence each; empty when nothing speaks against it.</param>
internal sealed record Candidate(Generation Generation, GateVerdict? Gate, IReadOnlyList<string> Against);

/// <summary>Writes the generation of one reading, seals it and has it judged.</summary>
internal sealed class CandidateBuild(IIndexingSession session, StageClock stages, CancellationToken cancellationToken)
{
    /// <summary>Whether one with vectors follows at once, which the gate will judge; this one has none.</summary>
    public bool IsPending { get; init; }

    /// <param name="live">What is the same there is taken over; null for nothing.</param>
    /// <returns>What was written of the reading: the guides that cannot be indexed are rejected.</returns>
    public GuideReading Write(GuideReading reading, IGenerationReader? live)
    {
        var (documents, done, faults) = (reading.Documents.Count(), 0, new List<Diagnostic>());
        stages.Run(BuildStage.Write, () =>
        {
            if (live is not null)
                session.TakeOver(live, reading.Guides);
            foreach (var guide in reading.Guides)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (session.Add(guide) is { } fault)
                    faults.Add(fault);
                stages.Report(BuildStage.Write, done += guide.Documents.Count, documents);
            }
        });
        return faults.Count == 0 ? reading : reading.Without(faults);
    }

    public VectorCounts Embed()
    {
        VectorCounts? counts = null;
        stages.Run(BuildStage.Embed, () => counts = session.Embed(stages.CountsOf(BuildStage.Embed), cancellationToken));
        return counts!;
    }

    /// <param name="reading">What was written.</param>
    /// <param name="live">What it would replace; null where nothing opens.</param>
    public Candidate Check(GuideReading reading, IReadOnlyList<QuestionMove> moves, IPublishGate? gate, IGenerationReader? live)
    {
        var inputs = new BuildInputs(reading.ContentHash)
        {
            ContentRoot = reading.Root,
            Synonyms = reading.Synonyms,
            Rules = reading.Rules,
            Moves = moves,
            Facets = reading.Facets,
            Kept = reading.Kept,
            Readings = reading.Readings,
            VectorsFollow = IsPending,
        };
        Candidate? result = null;
        stages.Run(BuildStage.Check, reading.Documents.Count(), () =>
        {
            var generation = session.Seal(inputs, cancellationToken);
            using var candidate = session.OpenSealed();
            // An engine in process has answered when it returns; for others, a build has a thread of its own to wait on.
            result = JudgeAsync(candidate, reading, IsPending ? null : gate, live, generation).GetAwaiter().GetResult();
        });
        return result!;
    }

    private async Task<Candidate> JudgeAsync(
        IGenerationReader candidate, GuideReading reading, IPublishGate? gate, IGenerationReader? live, Generation generation)
    {
        var canaries = Canaries.Draw(reading.Documents, reading.ContentHash);
        var broken = await Canaries.ReasonsAgainstAsync(candidate.Searcher, canaries, cancellationToken);
        var verdict = gate is null ? null : await gate.JudgeAsync(candidate, live, cancellationToken);
        return new(generation, verdict, [.. broken, .. verdict?.Reasons ?? []]);
    }
}
