namespace GuideSearch.Lucene.Querying;

/// <summary>The time one search may take. Once over, it stays over.</summary>
internal sealed class Deadline(TimeProvider clock, TimeSpan budget)
{
    private readonly long _start = clock.GetTimestamp();

    /// <summary>Whether <see cref="IsOver"/> ever said yes: something was left out.</summary>
    public bool WasMissed { get; private set; }

    public TimeSpan Elapsed => clock.GetElapsedTime(_start);

    public bool IsOver() => WasMissed |= Elapsed > budget;
}
