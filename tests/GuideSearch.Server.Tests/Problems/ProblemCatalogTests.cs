using GuideSearch.Contract.Problems;
using GuideSearch.Diagnostics;
using GuideSearch.Search;

namespace GuideSearch.Server.Tests.Problems;

public class ProblemCatalogTests
{
    public static TheoryData<SearchError> Errors => [.. Enum.GetValues<SearchError>()];

    [Theory, MemberData(nameof(Errors))]
    public void Every_error_of_a_search_has_an_answer(SearchError error) =>
        Assert.InRange(ProblemCatalog.Find(ProblemCatalog.CodeOf(error)).Status, 400, 599);

    [Fact]
    public void Every_code_has_a_meaning_and_an_answer() =>
        Assert.Equal(ProblemCodes.Meanings.Keys, ProblemCatalog.All.Select(k => k.Code));

    [Theory]
    [InlineData(400), InlineData(404), InlineData(405), InlineData(408), InlineData(413), InlineData(414), InlineData(431)]
    [InlineData(500), InlineData(503)]
    public void An_empty_answer_keeps_its_kind_of_status(int status) =>
        Assert.Equal(status / 100, ProblemCatalog.Find(ProblemCatalog.CodeOf(status)).Status / 100);

    [Fact]
    public void The_codes_change_only_on_purpose() => Approved.Matches(
        string.Concat(ProblemCatalog.All.Select(k => FormattableString.Invariant(
            $"{k.Status} {k.Code}{(k.RetryAfter is { } wait ? $" (again in {wait.TotalSeconds} s)" : "")}: {k.Title}\n"))));
}
