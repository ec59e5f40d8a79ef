using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace GuideSearch.Server.Tests.Pages;

/// <summary>What holds for each page, whatever it shows.</summary>
[Collection(PageTests.Name)]
public class EveryPageTests(PageHost host)
{
    private const string Question = "/questions/data-scientist-interview-guide/what-is-overfitting-and-how-does-regularization-help";

    public static TheoryData<string, HttpStatusCode> Pages => new()
    {
        { "/", HttpStatusCode.OK },
        { "/search", HttpStatusCode.OK },
        { "/search?q=overfitting+regularization+svm&tag=Python&sort=newest", HttpStatusCode.OK },
        { "/search?q=conflict&section.not=technical&match=all&page=1&perGuide=1&snippets=3&explain=true", HttpStatusCode.OK },
        { "/search?q=several+deadlnes", HttpStatusCode.OK },
        { "/search?q=deadlines&similar=show&sort=asked", HttpStatusCode.OK },
        { "/search?q=certification&kind=any", HttpStatusCode.OK },
        { "/search?q=nothinglikethis&tag=Python", HttpStatusCode.OK },
        { "/search?q=script+harmless", HttpStatusCode.OK },
        { "/search?page=2&facetSize=1", HttpStatusCode.OK },
        { "/search?facets=none&highlight=none", HttpStatusCode.OK },
        { "/search?tga=Python&page=0", HttpStatusCode.BadRequest },
        { "/search?q=" + "%3C%22%27%3E", HttpStatusCode.OK },
        { "/guides", HttpStatusCode.OK },
        { "/guides?q=manager&category=Sales", HttpStatusCode.OK },
        { "/guides?tag=nosuch", HttpStatusCode.OK },
        { "/guides/data-scientist-interview-guide", HttpStatusCode.OK },
        { "/guides/nosuch", HttpStatusCode.NotFound },
        { Question, HttpStatusCode.OK },
        { "/questions/nosuch/nosuch", HttpStatusCode.NotFound },
        { "/practice", HttpStatusCode.OK },
        { "/practice?q=script+harmless&n=50&seed=%22%3E%3Cscript%3E", HttpStatusCode.OK },
        { "/practice?tag=nosuch", HttpStatusCode.OK },
        { "/practice?n=0", HttpStatusCode.BadRequest },
        { "/prepare", HttpStatusCode.OK },
        { "/docs", HttpStatusCode.OK },
        { "/problems/invalid-parameter", HttpStatusCode.OK },
        { "/problems/nosuch", HttpStatusCode.NotFound },
        { "/nosuch", HttpStatusCode.NotFound },
    };

    [Theory, MemberData(nameof(Pages))]
    public async Task Has_a_title_one_heading_landmarks_and_unique_ids(string address, HttpStatusCode status)
    {
        var page = await host.ReadAsync(address, status);

        Assert.InRange(page.Title!.Length, 5, 65);
        Assert.NotEmpty(Assert.Single(page.QuerySelectorAll("h1")).TextContent.Trim());
        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
        Assert.NotEmpty(page.QuerySelector("meta[name=description]")!.GetAttribute("content")!);
        Assert.All(["header", "main#main", "footer", "nav[aria-label=Main]"], landmark => Assert.Single(page.QuerySelectorAll(landmark)));
        Assert.Equal("#main", page.Body!.FirstElementChild!.GetAttribute("href"));

        var ids = page.All.Select(e => e.GetAttribute("id")).OfType<string>().ToList();
        Assert.Equal(ids.Distinct(), ids);
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task Shows_itself_where_it_is_shared(string address, HttpStatusCode status)
    {
        var page = await host.ReadAsync(address, status);
        var card = page.QuerySelectorAll("meta[property^='og:']")
            .ToDictionary(m => m.GetAttribute("property")!, m => m.GetAttribute("content")!);
        var description = page.QuerySelector("meta[name=description]")!.GetAttribute("content");

        Assert.InRange(card["og:title"].Length, 4, 110);
        Assert.Equal((description, "GuideSearch"), (card["og:description"], card["og:site_name"]));
        Assert.Equal("summary_large_image", page.QuerySelector("meta[name='twitter:card']")!.GetAttribute("content"));
        Assert.Equal(page.QuerySelector("link[rel=canonical]")?.GetAttribute("href"), card.GetValueOrDefault("og:url"));
        Assert.StartsWith("https://search.example/card.png?v=", card["og:image"], StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task Runs_no_script_and_styles_nothing_inline_but_by_hash(string address, HttpStatusCode status)
    {
        var page = await host.ReadAsync(address, status);

        Harmless.Check(page);
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task Names_every_field_and_points_every_label_and_reference_to_something(string address, HttpStatusCode status)
    {
        var page = await host.ReadAsync(address, status);

        Assert.All(page.QuerySelectorAll("input:not([type=hidden]):not([aria-label]), textarea"), f => Assert.Single(page.QuerySelectorAll($"label[for={f.Id}]")));
        foreach (var reference in new[] { "aria-labelledby", "popovertarget" })
            Assert.All(page.QuerySelectorAll($"[{reference}]"), e => Assert.NotNull(page.GetElementById(e.GetAttribute(reference)!)));
        Assert.All(page.QuerySelectorAll("a[href^='#']"), e => Assert.NotNull(page.GetElementById(e.GetAttribute("href")![1..])));
        Assert.All(page.QuerySelectorAll("a, button"), e => Assert.NotEmpty(e.TextContent.Trim()));
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task Is_allowed_by_its_policy_and_light(string address, HttpStatusCode status)
    {
        using var response = await host.Client.GetAsync(address);
        var html = await response.Content.ReadAsStringAsync();
        var style = html.Split("<style>")[1].Split("</style>")[0];
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)));
        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));

        Assert.Equal(status, response.StatusCode);
        Assert.Contains($"style-src 'self' 'sha256-{hash}';", policy);
        Assert.StartsWith("default-src 'none'; script-src 'self'; ", policy);
        Assert.Contains("frame-ancestors 'none'", policy);
        Assert.InRange(html.Length, 1000, address == "/docs" ? 150_000 : 60_000);
    }
}
