using System.Net;

namespace GuideSearch.Server.Tests.Pages;

/// <summary>Links gather parameters on their way; pages pass over those they do not know, and name what may have been meant.</summary>
[Collection(PageTests.Name)]
public class StrayParameterTests(PageHost host)
{
    private const string Question = "/questions/data-scientist-interview-guide/what-is-overfitting-and-how-does-regularization-help";

    private static readonly string[] _gathered =
        ["utm_source=news&utm_medium=email", "fbclid=IwAR0&gclid=1", "ref=x&ref=y", "_=1", "%3Cscript%3E=1", "=x", "mc_cid="];

    public static TheoryData<string> Pages =>
    [
        "/", "/search", "/search?q=overfitting&tag=Python", "/guides", "/guides?q=manager", Question,
        "/guides/data-scientist-interview-guide",
        "/practice", "/practice?n=5&seed=2", "/embed", "/sitemap.xml",
    ];

    [Theory, MemberData(nameof(Pages))]
    public async Task What_links_gather_changes_neither_a_page_nor_its_tag(string address)
    {
        using var plain = await host.Client.GetAsync(address);
        foreach (var stray in _gathered)
        {
            using var marked = await host.Client.GetAsync($"{address}{(address.Contains('?') ? '&' : '?')}{stray}");

            Assert.Equal((HttpStatusCode.OK, plain.Headers.ETag), (marked.StatusCode, marked.Headers.ETag));
            Assert.Equal(await plain.Content.ReadAsStringAsync(), await marked.Content.ReadAsStringAsync());
        }
    }

    [Theory]
    [InlineData("/search?q=overfitting", "tags=Python", "tags", "tag"), InlineData("/search", "qq=overfitting", "qq", "q")]
    [InlineData("/search?q=overfitting", "Page=2", "Page", "page"), InlineData("/guides", "categroy=Sales", "categroy", "category")]
    [InlineData("/practice", "sead=7", "sead", "seed"), InlineData("/search?q=overfitting", "tag.nott=Python", "tag.nott", "tag.not")]
    public async Task A_near_miss_of_a_parameter_is_named_on_the_page(string address, string stray, string name, string meant)
    {
        var plain = await host.ReadAsync(address);
        var marked = $"{address}{(address.Contains('?') ? '&' : '?')}{stray}";
        var page = await host.ReadAsync(marked);

        var note = Assert.Single(page.QuerySelectorAll("main > .stray"));
        Assert.Contains($"“{name}”", note.TextContent);
        Assert.Contains($"“{meant}”", note.TextContent);
        Assert.Equal(plain.QuerySelector("link[rel=canonical]")?.OuterHtml, page.QuerySelector("link[rel=canonical]")?.OuterHtml);
        note.Remove();
        Assert.Equal(plain.QuerySelector("main")!.InnerHtml.Trim(), page.QuerySelector("main")!.InnerHtml.Trim());
        using var response = await host.Client.GetAsync(marked);
        Assert.Equal(("no-store", null), (response.Headers.CacheControl!.ToString(), response.Headers.ETag));
    }

    [Fact]
    public async Task A_value_that_cannot_be_used_is_still_told_and_the_strays_beside_it_are_not()
    {
        var page = await host.ReadAsync("/search?q=overfitting&utm_source=news&page=zero", HttpStatusCode.BadRequest);

        Assert.Contains("page", page.QuerySelector("main")!.TextContent);
        Assert.DoesNotContain("utm_source", page.QuerySelector("main")!.TextContent);
    }

    [Theory]
    [InlineData("/api/v1/search?q=overfitting&utm_source=news"), InlineData("/api/v1/guides?fbclid=1"), InlineData("/api/v1/draw?ref=x")]
    public async Task The_API_refuses_what_it_does_not_know(string address)
    {
        using var response = await host.Client.GetAsync(address);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }
}
