namespace GuideSearch.Indexing;

/// <summary>A generation that is complete and not live yet.</summary>
/// <param name="Gate">Null where there is no gate.</param>
/// <param name="Against">Why it should not go live, one sentence each; empty when nothing speaks against it.</param>
internal sealed record Candidate(Generation Generation, GateVerdict? Gate, IReadOnlyList<string> Against);

/// <summary>Writes the generation of one reading, seals it and has it judged.</summary>
internal sealed class CandidateBuild(
    IIndexingSession session, GuideReading reading, StageClock stages, CancellationToken cancellationToken)
{
    private readonly int _documents = reading.Documents.Count();

    public void Write(IReadOnlyList<QuestionMove> moves)
    {
        session.UseSynonyms(reading.Synonyms);
        session.UseRules(reading.Rules);
        session.UseMoves(moves);
        stages.Run(BuildStage.Write, () =>
        {
            var done = 0;
            foreach (var guide in reading.Guides)
            {
                cancellationToken.ThrowIfCancellationRequested();
                session.Add(guide);
                stages.Report(BuildStage.Write, done += guide.Documents.Count, _documents);
            }
        });
    }

    /// <param name="live">What it would replace; null where nothing opens.</param>
    public Candidate Check(IPublishGate? gate, IGenerationReader? live)
    {
        Candidate? result = null;
        stages.Run(BuildStage.Check, _documents, () =>
        {
            var generation = session.Seal(reading.ContentHash, cancellationToken);
            using var candidate = session.OpenSealed();
            // An engine in process has answered when it returns; for others, a build has a thread of its own to wait on.
            result = JudgeAsync(candidate, gate, live, generation).GetAwaiter().GetResult();
        });
        return result!;
    }

    private async Task<Candidate> JudgeAsync(
        IGenerationReader candidate, IPublishGate? gate, IGenerationReader? live, Generation generation)
    {
        var canaries = Canaries.Draw(reading.Documents, reading.ContentHash);
        var broken = await Canaries.ReasonsAgainstAsync(candidate.Searcher, canaries, cancellationToken);
        var verdict = gate is null ? null : await gate.JudgeAsync(candidate, live, cancellationToken);
        return new(generation, verdict, [.. broken, .. verdict?.Reasons ?? []]);
    }
}
