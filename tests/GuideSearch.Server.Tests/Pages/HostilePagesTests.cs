using System.Net;

namespace GuideSearch.Server.Tests.Pages;

/// <summary>Guides and queries that carry markup are shown as text, wherever they come out.</summary>
[Collection(PageTests.Name)]
public class HostilePagesTests(PageHost host)
{
    private static readonly string[] _allowedInAnswers =
        [
            "p", "a", "ul", "ol", "li", "pre", "code", "strong", "em", "table", "thead", "tbody", "tr", "th", "td", "br",
            "blockquote", "h3", "h4", "h5", "h6",
        ];

    public static TheoryData<string> Queries =>
    [
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "' autofocus onfocus='alert(1)",
        "</title><script>alert(1)</script>",
        "</style><svg onload=alert(1)>",
        "<!-- <mark> -->",
        "javascript:alert(1)",
        "{{7*7}} @(7*7) ${7*7}",
        "tag:\"><script>alert(1)</script>",
        "-\"<b onclick=x>\"",
        "\u202e<b>\u202c \u0000 \ud83d\ude00 \ud800",
    ];

    [Theory, MemberData(nameof(Queries))]
    public async Task A_query_comes_back_as_text(string query)
    {
        foreach (var parameter in new[] { "q", "q=overfitting&tag" })
            Harmless.Check(await host.ReadAsync($"/search?{parameter}={Uri.EscapeDataString(query)}"));
    }

    [Theory, MemberData(nameof(Queries))]
    public async Task A_bad_parameter_comes_back_as_text(string name)
    {
        Harmless.Check(await host.ReadAsync($"/search?{Uri.EscapeDataString(name)}=1"));
        Harmless.Check(await host.ReadAsync($"/search?page={Uri.EscapeDataString(name)}", HttpStatusCode.BadRequest));
        Harmless.Check(await host.ReadAsync($"/guides/{Uri.EscapeDataString(name.Replace('\0', 'x'))}", HttpStatusCode.NotFound));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/search?q=harmless")]
    [InlineData("/search?guide=hostile-guide")]
    [InlineData("/guides")]
    [InlineData("/guides/hostile-guide")]
    public async Task A_guide_that_means_harm_is_text(string address) => Harmless.Check(await host.ReadAsync(address));

    [Fact]
    public async Task Its_answers_hold_nothing_but_harmless_elements()
    {
        var guide = await host.ReadAsync("/guides/hostile-guide");
        foreach (var link in guide.QuerySelectorAll(".questions a.page").Select(a => a.GetAttribute("href")!))
        {
            var page = await host.ReadAsync(link);
            Harmless.Check(page);
            Assert.All(page.QuerySelectorAll(".answer *"), e => Assert.Contains(e.LocalName, _allowedInAnswers));
            Assert.All(page.QuerySelectorAll(".answer *"), e => Assert.False(e.HasAttribute("id")));
            Assert.All(page.QuerySelectorAll(".answer a[href]"), a => Assert.StartsWith("https://example.org", a.GetAttribute("href")));
        }
    }

    [Fact]
    public async Task A_title_with_markup_is_shown_as_written()
    {
        var page = await host.ReadAsync("/guides/hostile-guide");

        Assert.Equal("\"><script>alert(1)</script> & 'Sons'", page.QuerySelector("h1")!.TextContent);
    }
}
