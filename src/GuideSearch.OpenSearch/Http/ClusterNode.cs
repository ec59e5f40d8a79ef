namespace GuideSearch.OpenSearch.Http;

/// <summary>One node of a cluster, with a circuit that opens while it does not answer. Safe to use from many threads.</summary>
internal sealed class ClusterNode(Uri address, TimeProvider clock)
{
    /// <summary>After so many failures in a row nobody waits for the node any more.</summary>
    private const int MinFailures = 3;

    /// <summary>So long after the last failure or trial one request tries it again.</summary>
    private static readonly TimeSpan _break = TimeSpan.FromSeconds(5);

    private int _failures;
    private long _triedAt;

    public Uri Address => address;

    /// <summary>How the nodes name it among themselves; null where nobody asked yet, empty where it is not told.</summary>
    public string? Id { get; set; }

    /// <summary>Whether it did not answer lately.</summary>
    public bool IsSilent => Volatile.Read(ref _failures) >= MinFailures;

    /// <summary>Whether a request may go there: each one while it answers, and one now and then while it does not.</summary>
    public bool TryTake()
    {
        if (!IsSilent)
            return true;

        var triedAt = Volatile.Read(ref _triedAt);
        return clock.GetElapsedTime(triedAt) >= _break
            && Interlocked.CompareExchange(ref _triedAt, clock.GetTimestamp(), triedAt) == triedAt;
    }

    /// <summary>It answered, whatever it said.</summary>
    public void Answered() => Volatile.Write(ref _failures, 0);

    /// <summary>It did not answer, or not in time.</summary>
    public void Failed()
    {
        Volatile.Write(ref _triedAt, clock.GetTimestamp());
        Interlocked.Increment(ref _failures);
    }
}
