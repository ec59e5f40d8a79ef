using GuideSearch.Search;
using GuideSearch.Server.Pages.Home;

namespace GuideSearch.Server.Tests.Pages;

public class InterviewRoleTests
{
    [Fact]
    public void Titles_name_the_roles_each_once_by_field_and_name() =>
        Assert.Equal(
            ["Data: data engineer (a b)", "Data: Data Scientist (c)", "Sales: SDR (d)"],
            RolesOf("a|data engineer Interview Guide|Data", "d|SDR Interview Questions|Sales", "c|Data Scientist Interview|Data",
                "b|Data Engineer interview help|Data", "e|Interview questions about Rust|Code"));

    [Theory]
    [InlineData("a|Notes on SQL|x", "b|Rust|x", "c|Go Interview|x")]
    [InlineData("a|Data Engineer Interview Guide|x")]
    [InlineData("a|Interview Guide|x", "b|Interview|x")]
    [InlineData]
    public void Titles_that_name_something_else_name_none(params string[] guides) => Assert.Empty(RolesOf(guides));

    private static IEnumerable<string> RolesOf(params string[] guides) =>
        InterviewRole.From([.. guides.Select(Guide)]).Select(r => $"{r.Field}: {r.Name} ({string.Join(' ', r.Guides)})");

    private static GuideSummary Guide(string text)
    {
        var parts = text.Split('|');
        return new() { Slug = parts[0], Title = parts[1], Category = "C", Vertical = parts[2], Tags = [], Questions = 1 };
    }
}
