namespace GuideSearch.Ranking.Scoring;

/// <summary>What a <see cref="PostingsScorer"/> adds up in, some 16 bytes a document: of one at a time, and empty between two.</summary>
/// <param name="documents">N, of the generation.</param>
public sealed class ScorerSpace(int documents)
{
    internal float[] Total { get; } = new float[documents];

    internal float[] Inflected { get; } = new float[documents];

    internal float[] Typed { get; } = new float[documents];

    internal float[] Related { get; } = new float[documents];

    /// <summary>A bit for each document.</summary>
    internal ulong[] Seen { get; } = new ulong[(documents + 63) / 64];

    internal List<int> InField { get; } = [];
}
