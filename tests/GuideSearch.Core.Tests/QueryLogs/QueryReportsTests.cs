using GuideSearch.QueryLogs;

namespace GuideSearch.Core.Tests.QueryLogs;

public class QueryReportsTests
{
    private static readonly DateTimeOffset _noon = new(2026, 11, 25, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Case_and_spacing_do_not_make_another_query()
    {
        var top = QueryReports.Top([Asked("Big  O"), Asked("big o "), Asked("sql")], size: 10);

        Assert.Equal([("big o", 2), ("sql", 1)], top.Select(q => (q.Query, q.Searches)));
    }

    [Fact]
    public void As_many_are_listed_as_wanted_and_ties_are_ordinal() =>
        Assert.Equal(["a", "b"], QueryReports.Top([Asked("c"), Asked("b"), Asked("a")], size: 2).Select(q => q.Query));

    [Fact]
    public void A_query_that_finds_something_by_now_has_no_zero_results()
    {
        var queries = new[]
        {
            Asked("kafka", questions: 0), Asked("kafka", questions: 3, minutes: 1),
            Asked("helm", questions: 2), Asked("helm", questions: 0, minutes: 1),
        };

        var report = QueryReports.ZeroResults(queries, size: 10);

        Assert.Equal(new QueryCount("helm", 2, 0, 1, _noon.AddMinutes(1)), Assert.Single(report));
    }

    [Fact]
    public void What_filters_or_the_clock_emptied_says_nothing_of_the_content()
    {
        var filtered = Asked("kafka", questions: 0) with { Filtered = true };
        var queries = new[] { filtered, Asked("helm") with { Questions = null, AllWords = null } };

        Assert.Empty(QueryReports.ZeroResults(queries, size: 10));
        Assert.Empty(QueryReports.Failed(queries, size: 10));
    }

    [Fact]
    public void A_query_fails_also_when_no_question_has_all_of_its_words()
    {
        var failed = QueryReports.Failed([Asked("kafka streams") with { AllWords = 0 }, Asked("sql") with { AllWords = 4 }], size: 10);

        Assert.Equal("kafka streams", Assert.Single(failed).Query);
    }

    [Fact]
    public void Slow_queries_stand_by_their_slowest_answer()
    {
        var queries = new[] { Slow("a", 150), Slow("b", 120), Slow("b", 400), Asked("c") };

        Assert.Equal([("b", 400), ("a", 150)], QueryReports.Slow(queries, size: 10).Select(q => (q.Query, q.Slowest)));
    }

    private static LoggedQuery Slow(string text, double milliseconds) => Asked(text) with { Slow = true, Milliseconds = milliseconds };

    private static LoggedQuery Asked(string text, int questions = 5, int minutes = 0) =>
        new() { At = _noon.AddMinutes(minutes), Text = text, Questions = questions, AllWords = questions, Milliseconds = 1 };
}
