using GuideSearch.QueryLogs;

namespace GuideSearch.Core.Tests.QueryLogs;

public class LoggedQueryTests
{
    [Theory]
    [InlineData(0, 0, false, false, true)]
    [InlineData(12, 0, false, false, true)] // nothing but what comes nearest
    [InlineData(12, 0, true, false, false)] // answered in other words
    [InlineData(0, 0, true, false, true)]
    [InlineData(12, 0, null, false, true)] // a log of an earlier version
    [InlineData(12, 3, null, false, false)]
    [InlineData(null, null, null, false, false)] // out of time
    [InlineData(0, 0, false, true, false)] // filters left nothing
    public void A_search_failed_where_the_guides_do_not_answer_it(int? questions, int? allWords, bool? answered, bool filtered, bool failed)
    {
        var query = new LoggedQuery
        {
            At = default,
            Text = "x",
            Questions = questions,
            AllWords = allWords,
            Answered = answered,
            Filtered = filtered,
        };

        Assert.Equal(failed, query.Failed);
    }
}
