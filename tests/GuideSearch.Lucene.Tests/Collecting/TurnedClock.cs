namespace GuideSearch.Lucene.Tests.Collecting;

/// <summary>A clock that goes as far as it is turned.</summary>
internal sealed class TurnedClock : TimeProvider
{
    private long _now;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => _now;

    public void Turn(TimeSpan by) => _now += by.Ticks;
}
