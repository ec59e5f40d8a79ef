using GuideSearch.Server.Jobs;
using GuideSearch.Server.Tests.Hosting;

namespace GuideSearch.Server.Tests.Jobs;

public class LookScheduleTests
{
    private readonly ManualClock _clock = new();

    [Theory]
    [InlineData(0.001, 0.05)]
    [InlineData(0.2, 10)]
    [InlineData(5, 60)]
    public void A_settled_folder_rests_fifty_times_as_long_as_a_look_took_but_no_longer_than_a_minute(double look, double pause)
    {
        var schedule = new LookSchedule(_clock);
        Look(schedule, look, isSettled: true);

        _clock.Advance(TimeSpan.FromSeconds(pause * .99));
        Assert.False(schedule.IsDue(noticed: false));
        _clock.Advance(TimeSpan.FromSeconds(pause * .02));
        Assert.True(schedule.IsDue(noticed: false));
    }

    [Fact]
    public void What_the_system_told_of_is_looked_at_without_a_rest()
    {
        var schedule = new LookSchedule(_clock);
        Look(schedule, seconds: 5, isSettled: true);

        Assert.True(schedule.IsDue(noticed: true));
    }

    [Fact]
    public void A_change_is_looked_at_again_at_once_to_see_whether_it_is_over()
    {
        var schedule = new LookSchedule(_clock);
        Look(schedule, seconds: 5, isSettled: false);

        Assert.True(schedule.IsDue(noticed: false));
    }

    [Fact]
    public void A_look_that_failed_is_due_again()
    {
        var schedule = new LookSchedule(_clock);
        Look(schedule, seconds: 5, isSettled: true);

        Assert.Throws<IOException>(() => schedule.Timed<int>(() => throw new IOException("The folder is away."), _ => true));

        Assert.True(schedule.IsDue(noticed: false));
    }

    private void Look(LookSchedule schedule, double seconds, bool isSettled) => schedule.Timed(
        () =>
        {
            _clock.Advance(TimeSpan.FromSeconds(seconds));
            return 0;
        },
        _ => isSettled);
}
