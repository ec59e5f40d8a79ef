using System.Net;
using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace GuideSearch.Server.Tests.Pages;

/// <summary>What crawlers and browsers read beside the pages.</summary>
[Collection(PageTests.Name)]
public class CrawlingTests(PageHost host)
{
    private const string Overfitting = "/questions/data-scientist-interview-guide/what-is-overfitting-and-how-does-regularization-help";

    [Fact]
    public async Task Robots_leave_searches_alone_and_learn_where_the_sitemap_is()
    {
        using var response = await host.Client.GetAsync("/robots.txt");

        Assert.Equal("text/plain; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.Equal(
            "User-agent: *\nDisallow: /search\nDisallow: /practice\nDisallow: /api/\n\nSitemap: https://search.example/sitemap.xml\n",
            await response.Content.ReadAsStringAsync());
    }

    /// <summary>F12: where the service listens is not where the world sees it.</summary>
    [Trait("Fault", "F12")]
    [Theory]
    [InlineData(""), InlineData("/app")]
    public async Task Without_a_public_address_nothing_names_the_one_that_is_listened_on(string pathBase)
    {
        await using var service = await RunningService.StartAsync(settings => settings.PathBase = pathBase);
        var robots = await service.Client.GetStringAsync("/robots.txt");

        Assert.DoesNotContain("Sitemap:", robots);
        Assert.Contains("# No sitemap: the setting 'publicUrl'", robots);
        foreach (var address in (string[])["/sitemap.xml", "/sitemaps/1", "/opensearch.xml"])
        {
            using var response = await service.Client.GetAsync(address);
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
            Assert.Contains("PublicUrl", await response.Content.ReadAsStringAsync());
        }

        foreach (var address in (string[])["/", "/search?q=conflict", "/guides", "/guides/sales-interview-guide", "/openapi/v1.json", "/embed"])
            Assert.DoesNotContain("127.0.0.1", await service.Client.GetStringAsync(address));
    }

    [Fact]
    public async Task The_sitemap_lists_every_guide_and_question_once_and_each_of_them_is_there()
    {
        var index = await XmlAsync("/sitemap.xml", "application/xml");
        var parts = Locations(index);
        var pages = new List<string>();
        foreach (var part in parts)
            pages.AddRange(Locations(await XmlAsync(PathOf(part), "application/xml")));

        Assert.Equal(["https://search.example/sitemaps/1"], parts);
        Assert.Equal(pages.Distinct(), pages);
        Assert.Equal(["https://search.example/", "https://search.example/guides"], pages[..2]);
        Assert.Equal(4, pages.Count(p => PathOf(p).StartsWith("/guides/", StringComparison.Ordinal)));
        Assert.Equal(5 + 3 + 2 + PageGuides.LongGuide, pages.Count(p => PathOf(p).StartsWith("/questions/", StringComparison.Ordinal)));
        foreach (var page in pages)
            await host.ReadAsync(PathOf(page));
    }

    [Fact]
    public async Task A_page_in_the_sitemap_has_the_date_of_its_guide_and_is_its_own_canonical_address()
    {
        var pages = (await XmlAsync("/sitemaps/1", "application/xml")).Root!.Elements();
        var page = Assert.Single(pages, p => p.Value.Contains(Overfitting, StringComparison.Ordinal));

        Assert.Equal(["loc", "lastmod"], page.Elements().Select(e => e.Name.LocalName));
        Assert.Equal("2026-01-15", page.Elements().Last().Value);
        var canonical = (await host.ReadAsync(Overfitting)).QuerySelector("link[rel=canonical]")!.GetAttribute("href");
        Assert.Equal(canonical, page.Elements().First().Value);
    }

    [Theory]
    [InlineData("/sitemaps/2")]
    [InlineData("/sitemaps/0")]
    [InlineData("/sitemaps/x")]
    public async Task A_part_that_is_not_there_is_not_found(string address) => await host.ReadAsync(address, HttpStatusCode.NotFound);

    [Fact]
    public async Task A_browser_learns_from_each_page_how_to_search_here()
    {
        var link = (await host.ReadAsync("/guides")).QuerySelector("link[rel=search]")!;
        var description = (await XmlAsync(link.GetAttribute("href")!, link.GetAttribute("type")!)).Root!;
        var url = description.Elements().First(e => e.Name.LocalName == "Url" && (string?)e.Attribute("rel") == "results");
        var address = ((string)url.Attribute("template")!).Replace("{searchTerms}", "overfitting%20penalty", StringComparison.Ordinal);

        Assert.Equal("https://search.example/search?q=overfitting%20penalty", address);
        Assert.Equal("overfitting penalty", (await host.ReadAsync(PathOf(address))).QuerySelector("h1 q")!.TextContent);
        Assert.InRange(description.Elements().First().Value.Length, 1, 16);
    }

    [Fact]
    public async Task The_sitemap_is_not_sent_twice()
    {
        using var first = await host.Client.GetAsync("/sitemaps/1");
        using var again = new HttpRequestMessage(HttpMethod.Get, "/sitemaps/1");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await host.Client.SendAsync(again);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Fact]
    public async Task A_question_tells_its_answer_as_data()
    {
        var data = await DataAsync(Overfitting);
        var question = data["mainEntity"]!;

        Assert.Equal(("https://schema.org", "QAPage"), ((string)data["@context"]!, (string)data["@type"]!));
        Assert.Equal("What is overfitting, and how does regularization help?", (string)question["name"]!);
        Assert.Equal($"https://search.example{Overfitting}", (string)question["acceptedAnswer"]!["url"]!);
        Assert.Contains("L1 makes weights zero.", (string)question["acceptedAnswer"]!["text"]!);
    }

    [Fact]
    public async Task A_guide_tells_its_answered_questions_as_data_and_shows_the_same_answers()
    {
        const string guide = "/guides/data-scientist-interview-guide";
        var data = await DataAsync(guide);
        var shown = (await host.ReadAsync(guide)).QuerySelectorAll(".part:not(#overview) details summary").Select(s => s.TextContent);

        Assert.Equal("FAQPage", (string)data["@type"]!);
        Assert.Equal(shown, data["mainEntity"]!.AsArray().Select(q => (string)q!["name"]!));
        Assert.Equal(3, shown.Count());
    }

    [Theory]
    [InlineData("/questions/data-scientist-interview-guide/which-model-would-you-not-use-again")]
    [InlineData("/questions/data-scientist-interview-guide/certifications")]
    public async Task What_has_no_answer_or_is_no_question_claims_none(string address) =>
        Assert.Null((await host.ReadAsync(address)).QuerySelector("script[type='application/ld+json']"));

    private async Task<JsonNode> DataAsync(string address) =>
        JsonNode.Parse((await host.ReadAsync(address)).QuerySelector("script[type='application/ld+json']")!.TextContent)!;

    private async Task<XDocument> XmlAsync(string address, string type)
    {
        using var response = await host.Client.GetAsync(address);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(type, response.Content.Headers.ContentType!.MediaType);
        return XDocument.Parse(await response.Content.ReadAsStringAsync());
    }

    private static List<string> Locations(XDocument list) =>
        [.. list.Descendants().Where(e => e.Name.LocalName == "loc").Select(e => e.Value)];

    private static string PathOf(string address)
    {
        Assert.StartsWith("https://search.example/", address, StringComparison.Ordinal);
        return address["https://search.example".Length..];
    }
}
