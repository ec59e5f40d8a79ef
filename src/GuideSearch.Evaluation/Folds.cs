namespace GuideSearch.Evaluation;

/// <summary>Splits judged queries, so that weights chosen on some are reported on others that nobody looked at.</summary>
public static class Folds
{
    /// <summary>Deals the queries of each type, shuffled, to the folds in turn: sizes and types differ by one at most.</summary>
    /// <param name="count">At least 2.</param>
    /// <param name="seed">The same seed deals the same folds, whatever the order of the file.</param>
    /// <returns>Each query in exactly one fold, in the order of the judgments.</returns>
    public static IReadOnlyList<Judgments> Create(Judgments judgments, int count, int seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 2);
        var shuffled = judgments.Queries.OrderBy(q => q.Id, StringComparer.Ordinal).ToArray();
        new Random(seed).Shuffle(shuffled);
        var fold = shuffled.OrderBy(q => q.Type, StringComparer.Ordinal).Index().ToDictionary(q => q.Item.Id, q => q.Index % count);
        return [.. Enumerable.Range(0, count).Select(number => new Judgments([.. judgments.Queries.Where(q => fold[q.Id] == number)]))];
    }
}
