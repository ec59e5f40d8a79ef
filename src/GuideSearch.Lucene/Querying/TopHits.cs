namespace GuideSearch.Lucene.Querying;

/// <summary>Receives every hit of a search, in the order of documents.</summary>
internal interface IHitSink
{
    void Offer(RankedDocument hit);

    /// <summary>A hit with a lower key would be seen, and not kept: it may be passed instead.</summary>
    double Least { get; }

    /// <summary>Stands for a hit whose key is below <see cref="Least"/>.</summary>
    void Pass();
}

/// <summary>Keeps the best hits behind a position.</summary>
/// <param name="most">How many are wanted.</param>
/// <param name="behind">Only hits that rank behind this one are kept; null for all.</param>
internal sealed class TopHits(int most, RankedDocument? behind) : IHitSink
{
    private readonly PriorityQueue<RankedDocument, RankedDocument> _worstFirst =
        new(Comparer<RankedDocument>.Create((a, b) => b.CompareTo(a)));

    /// <summary>How many hits stood behind the position, kept or not.</summary>
    public int Seen { get; private set; }

    public double Least => behind is not null || _worstFirst.Count < most ? double.NegativeInfinity
        : most > 0 ? _worstFirst.Peek().Key
        : double.PositiveInfinity;

    public void Pass() => Seen++;

    public void Offer(RankedDocument hit)
    {
        if (behind is { } border && border.CompareTo(hit) >= 0)
            return;

        Seen++;
        if (_worstFirst.Count < most)
            _worstFirst.Enqueue(hit, hit);
        else if (most > 0 && hit.CompareTo(_worstFirst.Peek()) < 0)
            _worstFirst.EnqueueDequeue(hit, hit);
    }

    /// <summary>Best first.</summary>
    public List<RankedDocument> Ranked() => [.. _worstFirst.UnorderedItems.Select(item => item.Element).Order()];
}

/// <summary>Counts the hits that stand before one document.</summary>
internal sealed class HitsBefore(RankedDocument sought) : IHitSink
{
    public int Count { get; private set; }

    public double Least => sought.Key;

    public void Pass()
    {
        // It stands behind.
    }

    public void Offer(RankedDocument hit)
    {
        if (hit.CompareTo(sought) < 0)
            Count++;
    }
}
