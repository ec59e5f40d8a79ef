using System.Threading.Channels;
using GuideSearch.QueryLogs;
using GuideSearch.Server.Settings;
using GuideSearch.Server.Telemetry;

namespace GuideSearch.Server.QueryLogs;

/// <summary>Searches on their way to the log. It never makes a search wait: what it has no place for is dropped and counted.</summary>
internal sealed class QueryLogQueue : ILossCount
{
    private const int Places = 4096;

    private readonly QueryLogSettings _settings;
    private readonly TimeProvider _clock;
    private readonly Channel<LoggedQuery> _channel;
    private long _dropped;
    private volatile bool _open;

    public QueryLogQueue(QueryLogSettings settings, TimeProvider clock)
    {
        (_settings, _clock, _open) = (settings, clock, settings.Enabled);
        _channel = Channel.CreateBounded<LoggedQuery>(
            new BoundedChannelOptions(Places) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true },
            _ => Interlocked.Increment(ref _dropped));
    }

    /// <inheritdoc/>
    public long Dropped => Interlocked.Read(ref _dropped);

    public ChannelReader<LoggedQuery> Reader => _channel.Reader;

    /// <param name="time">How long the answer took.</param>
    public void Offer(LoggedQuery query, TimeSpan time)
    {
        if (!_open)
            return;

        var (now, milliseconds) = (_clock.GetUtcNow(), Math.Round(time.TotalMilliseconds, 1));
        _channel.Writer.TryWrite(query with
        {
            At = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMinute)),
            Milliseconds = milliseconds,
            Slow = milliseconds >= _settings.SlowMilliseconds,
        });
    }

    /// <summary>Counts searches that were taken and could not be written after all.</summary>
    public void Lose(int count) => Interlocked.Add(ref _dropped, count);

    /// <summary>From now on nothing is taken; what was taken can still be read.</summary>
    public void Close()
    {
        _open = false;
        _channel.Writer.TryComplete();
    }
}
