using GuideSearch.Core.Ranking;

namespace GuideSearch.Ranking.Meaning;

/// <summary>Finds the documents of a generation that are nearest to a query in meaning. Safe for several threads at once.</summary>
/// <param name="rows">A row for each document, in their order; a document without one is never found.</param>
public sealed class MeaningIndex(Int8Matrix rows, RankingOptions options)
{
    /// <summary>How often the query moves towards what is nearest to it.</summary>
    private const int FeedbackRounds = 2;

    /// <param name="query">The encoder's vector of the query.</param>
    /// <returns>Nothing for a query of zeros, or where no document has a row.</returns>
    public MeaningMatches Search(ReadOnlySpan<float> query)
    {
        if (query.Length != rows.Dimensions)
            throw new ArgumentException($"A query of {query.Length} components is no row of {rows.Dimensions}.", nameof(query));

        var vector = new sbyte[query.Length];
        Int8Matrix.Quantize(query, vector);
        var nearest = rows.Nearest(vector, options.MeaningFeedbackHits);
        if (nearest.Count == 0)
            return MeaningMatches.None;

        var best = (float)nearest[0].Cosine / Int8Matrix.CosineSteps;
        for (var round = 1; round <= FeedbackRounds; round++)
        {
            MoveTowards(nearest, vector);
            nearest = rows.Nearest(vector, round < FeedbackRounds ? options.MeaningFeedbackHits : options.MeaningNearest);
        }

        return new(best, nearest);
    }

    private void MoveTowards(IReadOnlyList<(int Row, int Cosine)> nearest, Span<sbyte> vector)
    {
        var moved = new float[vector.Length];
        Int8Matrix.AddUnit(vector, moved);
        foreach (var (row, _) in nearest)
            rows.AddUnit(row, moved, (float)options.MeaningFeedback / nearest.Count);
        Int8Matrix.Quantize(moved, vector);
    }
}
