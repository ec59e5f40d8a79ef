using GuideSearch.Server.Jobs;

namespace GuideSearch.Server.Tests.Jobs;

public class QuietPeriodTests
{
    private readonly QuietPeriod _rest = new(built: "a");

    [Theory]
    [InlineData("aaa", "---")]
    [InlineData("abb", "--!")]
    [InlineData("abcdd", "----!")]
    [InlineData("abaab", "-----")]
    [InlineData("bb", "-!")]
    public void Only_what_is_new_and_seen_twice_is_due(string looks, string due) =>
        Assert.Equal(due, string.Concat(looks.Select(look => _rest.Sees($"{look}") ? '!' : '-')));

    [Fact]
    public void What_was_built_is_not_due_again_but_what_comes_after_it_is()
    {
        Assert.Equal([false, true], new[] { _rest.Sees("b"), _rest.Sees("b") });
        _rest.Built();
        Assert.Equal([false, false, true], new[] { _rest.Sees("b"), _rest.Sees("a"), _rest.Sees("a") });
    }

    [Fact]
    public void What_could_not_be_built_yet_stays_due() =>
        Assert.Equal([false, true, true], new[] { _rest.Sees("b"), _rest.Sees("b"), _rest.Sees("b") });
}
