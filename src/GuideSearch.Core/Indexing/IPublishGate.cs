namespace GuideSearch.Indexing;

/// <summary>Judges a sealed generation before it may go live; what it judges by is the business of who runs the build.</summary>
public interface IPublishGate
{
    /// <param name="candidate">Complete, and not live yet.</param>
    /// <param name="live">What it would replace; null where there is nothing that opens.</param>
    Task<GateVerdict> JudgeAsync(IGenerationReader candidate, IGenerationReader? live, CancellationToken cancellationToken);
}

/// <summary>What a gate found.</summary>
/// <param name="Reasons">Why the generation should not go live, one sentence each; empty when it passes.</param>
/// <param name="Queries">How many queries were asked.</param>
/// <param name="Held">How many of them are answered as they should be.</param>
/// <param name="Ndcg">nDCG@10 over the queries, 0 to 1; null where nothing was judged.</param>
/// <param name="LiveNdcg">The same for what is live; null without it.</param>
public sealed record GateVerdict(IReadOnlyList<string> Reasons, int Queries, int Held, double? Ndcg, double? LiveNdcg)
{
    /// <summary>Judged documents that the generation does not hold, as the judgments name them.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];
}
