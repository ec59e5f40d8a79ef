namespace GuideSearch.Lucene.Collecting;

/// <summary>Receives every hit of a search, in the order of documents.</summary>
internal interface ICollector
{
    /// <summary>Whether scores decide what it keeps; one that only counts needs none.</summary>
    bool NeedsScores { get; }

    /// <summary>A hit with a lower key is not competitive: it is counted by <see cref="Skip"/> and not scored.</summary>
    double MinCompetitiveScore { get; }

    void Collect(RankedDocument hit);

    /// <summary>Counts a hit whose key is below <see cref="MinCompetitiveScore"/>.</summary>
    void Skip();
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

    public double MinCompetitiveScore => behind is not null || _worstFirst.Count < k ? double.NegativeInfinity
        : k > 0 ? _worstFirst.Peek().Key
        : double.PositiveInfinity;

    public bool NeedsScores => true;

    public void Skip() => Seen++;

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

    /// <summary>Best first.</summary>
    public List<RankedDocument> Ranked() => [.. _worstFirst.UnorderedItems.Select(item => item.Element).Order()];
}

/// <summary>Counts the hits that stand before one document.</summary>
internal sealed class HitsBefore(RankedDocument sought) : ICollector
{
    public int Count { get; private set; }

    public bool NeedsScores => true;

    public double MinCompetitiveScore => sought.Key;

    public void Skip()
    {
        // It stands behind.
    }

    public void Collect(RankedDocument hit)
    {
        if (hit.CompareTo(sought) < 0)
            Count++;
    }
}

/// <summary>Keeps nothing: for what the walk itself counts.</summary>
internal sealed class CountingCollector : ICollector
{
    public bool NeedsScores => false;

    public double MinCompetitiveScore => double.PositiveInfinity;

    public void Skip()
    {
        // Counted by the walk.
    }

    public void Collect(RankedDocument hit)
    {
        // Counted by the walk.
    }
}
