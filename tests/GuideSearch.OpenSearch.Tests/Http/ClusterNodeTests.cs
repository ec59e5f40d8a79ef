using GuideSearch.OpenSearch.Http;

namespace GuideSearch.OpenSearch.Tests.Http;

/// <summary>A node that does not answer is left alone, but for one request now and then that tries it.</summary>
public class ClusterNodeTests
{
    private readonly TurnedClock _clock = new();
    private readonly ClusterNode _node;

    public ClusterNodeTests() => _node = new(new("http://127.0.0.1:9200"), _clock);

    [Theory]
    [InlineData("ff", false)]
    [InlineData("fff", true)]
    [InlineData("ffaff", false)]
    [InlineData("aaaaaaaaaafff", true)]
    [InlineData("fffffa", false)]
    public void It_is_silent_after_three_failures_in_a_row(string history, bool isSilent)
    {
        Live(history);

        Assert.Equal((isSilent, !isSilent), (_node.IsSilent, _node.TryTake()));
    }

    [Fact]
    public void A_silent_one_is_tried_by_one_request_at_a_time_and_answers_all_once_it_answers_one()
    {
        Live("fff");

        _clock.Turn(TimeSpan.FromSeconds(4.9));
        Assert.False(_node.TryTake());
        _clock.Turn(TimeSpan.FromSeconds(0.2));
        Assert.Equal([true, false, false], [_node.TryTake(), _node.TryTake(), _node.TryTake()]);
        _node.Failed();
        _clock.Turn(TimeSpan.FromSeconds(4.9));
        Assert.False(_node.TryTake());
        _clock.Turn(TimeSpan.FromSeconds(0.2));
        Assert.True(_node.TryTake());
        _node.Answered();

        Assert.Equal([true, true], [_node.TryTake(), _node.TryTake()]);
    }

    private void Live(string history)
    {
        foreach (var outcome in history)
        {
            if (outcome == 'a')
                _node.Answered();
            else
                _node.Failed();
        }
    }

    private sealed class TurnedClock : TimeProvider
    {
        private long _ticks;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => _ticks;

        public void Turn(TimeSpan time) => _ticks += time.Ticks;
    }
}
