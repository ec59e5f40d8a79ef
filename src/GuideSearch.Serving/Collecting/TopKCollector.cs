namespace GuideSearch.Serving.Collecting;

/// <summary>Receives every hit of a search, in the order of documents.</summary>
internal interface ICollector
{
    void Collect(RankedDocument hit);

    /// <summary>Takes notice of a hit of which only a bound is known, where that is enough.</summary>
    /// <param name="maxKey">Never below its key.</param>
    /// <returns>False where the hit itself is wanted.</returns>
    bool TryPass(double maxKey);
}

/// <summary>Keeps the best hits behind a position.</summary>
/// <param name="k">How many are wanted.</param>
/// <param name="behind">Only hits that rank behind this one are kept; null for all.</param>
internal sealed class TopKCollector(int k, RankedDocument? behind) : ICollector
{
    private readonly PriorityQueue<RankedDocument, RankedDocument> _worstFirst =
        new(Comparer<RankedDocument>.Create((a, b) => b.CompareTo(a)));

    /// <summary>How many hits stood behind the position, kept or not.</summary>
    public int Seen { get; private set; }

    /// <summary>A hit with a lower key is not kept: it need not be scored.</summary>
    public double MinCompetitiveScore => _worstFirst.Count < k ? double.NegativeInfinity
        : k > 0 ? _worstFirst.Peek().Key
        : double.PositiveInfinity;

    public void Collect(RankedDocument hit)
    {
        if (behind is { } border && border.CompareTo(hit) >= 0)
            return;

        Seen++;
        if (_worstFirst.Count < k)
            _worstFirst.Enqueue(hit, hit);
        else if (k > 0 && hit.CompareTo(_worstFirst.Peek()) < 0)
            _worstFirst.EnqueueDequeue(hit, hit);
    }

    public bool TryPass(double maxKey)
    {
        if (behind is not null || maxKey >= MinCompetitiveScore)
            return false;

        Seen++;
        return true;
    }

    /// <summary>Best first.</summary>
    public List<RankedDocument> Ranked() => [.. _worstFirst.UnorderedItems.Select(item => item.Element).Order()];
}

/// <summary>Counts the hits that stand before one document.</summary>
internal sealed class HitsBefore(RankedDocument sought) : ICollector
{
    public int Count { get; private set; }

    public void Collect(RankedDocument hit)
    {
        if (hit.CompareTo(sought) < 0)
            Count++;
    }

    public bool TryPass(double maxKey) => maxKey < sought.Key;
}

/// <summary>Keeps nothing: for what the walk itself counts.</summary>
internal sealed class CountingCollector : ICollector
{
    public void Collect(RankedDocument hit)
    {
        // Counted by the walk.
    }

    public bool TryPass(double maxKey) => true;
}
