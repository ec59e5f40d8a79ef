using GuideSearch.Serving.Collecting;

namespace GuideSearch.Lucene.Tests.Collecting;

public class DeadlineTests
{
    private readonly TurnedClock _clock = new();

    [Theory]
    [InlineData(0, false)]
    [InlineData(200, false)]
    [InlineData(201, true)]
    public void It_is_over_behind_its_budget(int milliseconds, bool isOver)
    {
        var deadline = new Deadline(_clock, TimeSpan.FromMilliseconds(200), CancellationToken.None);
        _clock.Turn(TimeSpan.FromMilliseconds(milliseconds));

        Assert.Equal((isOver, isOver), (deadline.IsOver(), deadline.WasMissed));
        Assert.Equal(TimeSpan.FromMilliseconds(milliseconds), deadline.Elapsed);
    }

    [Fact]
    public void Nothing_was_left_out_by_one_that_nobody_asked()
    {
        var deadline = new Deadline(_clock, TimeSpan.FromMilliseconds(200), CancellationToken.None);
        _clock.Turn(TimeSpan.FromSeconds(1));

        Assert.False(deadline.WasMissed);
    }

    [Fact]
    public void Once_over_it_stays_over()
    {
        var deadline = new Deadline(_clock, TimeSpan.FromMilliseconds(200), CancellationToken.None);
        _clock.Turn(TimeSpan.FromSeconds(1));
        Assert.True(deadline.IsOver());

        _clock.Turn(TimeSpan.FromSeconds(-1));
        Assert.True(deadline.IsOver());
    }

    [Fact]
    public void A_caller_who_left_stops_it_at_the_next_look()
    {
        using var leaving = new CancellationTokenSource();
        var deadline = new Deadline(_clock, TimeSpan.FromMilliseconds(200), leaving.Token);
        Assert.False(deadline.IsOver());

        leaving.Cancel();

        Assert.Equal(leaving.Token, Assert.Throws<OperationCanceledException>(() => deadline.IsOver()).CancellationToken);
        Assert.False(deadline.WasMissed);
    }

    [Fact]
    public void Work_outside_does_not_count()
    {
        var deadline = new Deadline(_clock, TimeSpan.FromMilliseconds(200), CancellationToken.None);

        Assert.Equal(7, deadline.Outside(() => Work(TimeSpan.FromSeconds(1))));
        Assert.False(deadline.IsOver());

        Work(TimeSpan.FromMilliseconds(201));
        Assert.True(deadline.IsOver());

        int Work(TimeSpan takes)
        {
            _clock.Turn(takes);
            return 7;
        }
    }
}
