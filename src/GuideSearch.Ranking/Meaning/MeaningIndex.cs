using GuideSearch.Core.Ranking;
using GuideSearch.Ranking.Embeddings;

namespace GuideSearch.Ranking.Meaning;

/// <summary>Finds the documents of a generation that are nearest to a query in meaning. Safe for several threads at once.</summary>
/// <param name="vectors">Of its documents; one without any is never found.</param>
public sealed class MeaningIndex(INearestVectors vectors, RankingOptions options)
{
    /// <summary>How often the query moves towards what is nearest to it.</summary>
    private const int FeedbackRounds = 2;

    /// <param name="query">The encoder's vector of the query.</param>
    /// <returns>Nothing for a query of zeros, or where no document has a row.</returns>
    public MeaningMatches Search(ReadOnlySpan<float> query) => Search(query, FeedbackRounds);

    /// <summary>The documents nearest to what the passages of a text say together; it says enough to stay where it is.</summary>
    /// <param name="passages">The encoder's vectors, at least one; each counts the same.</param>
    /// <inheritdoc cref="Search(ReadOnlySpan{float})"/>
    public MeaningMatches Search(IReadOnlyList<float[]> passages)
    {
        var sum = new float[vectors.Dimensions];
        foreach (var passage in passages)
            Int8Vector.Add(sum, passage, weight: 1);
        return Search(sum, feedbackRounds: 0);
    }

    private MeaningMatches Search(ReadOnlySpan<float> query, int feedbackRounds)
    {
        if (query.Length != vectors.Dimensions)
            throw new ArgumentException($"A query of {query.Length} components is no row of {vectors.Dimensions}.", nameof(query));

        var vector = new sbyte[query.Length];
        Int8Matrix.Quantize(query, vector);
        var nearest = vectors.Nearest(vector, feedbackRounds > 0 ? options.MeaningFeedbackHits : options.MeaningNearest);
        if (nearest.Count == 0)
            return MeaningMatches.None;

        var best = (float)nearest[0].Cosine / Int8Matrix.CosineSteps;
        for (var round = 1; round <= feedbackRounds; round++)
        {
            MoveTowards(nearest, vector);
            nearest = vectors.Nearest(vector, round < feedbackRounds ? options.MeaningFeedbackHits : options.MeaningNearest);
        }

        return new(best, [.. nearest.Select(near => (near.Row, near.Cosine))]);
    }

    private void MoveTowards(IReadOnlyList<NearVector> nearest, Span<sbyte> vector)
    {
        var moved = new float[vector.Length];
        Int8Matrix.AddUnit(vector, moved);
        foreach (var near in nearest)
            Int8Matrix.AddUnit(near.Components.Span, moved, (float)options.MeaningFeedback / nearest.Count);
        Int8Matrix.Quantize(moved, vector);
    }
}
