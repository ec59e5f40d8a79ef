using System.Net;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using AngleSharp.Html.Dom;

namespace GuideSearch.Server.Tests.Pages;

/// <summary>What crawlers and browsers read beside the pages.</summary>
[Collection(PageTests.Name)]
public class CrawlingTests(PageHost host)
{
    private const string Overfitting = "/questions/data-scientist-interview-guide/what-is-overfitting-and-how-does-regularization-help";

    [Fact]
    public async Task Robots_leave_the_API_alone_and_learn_where_the_sitemap_is()
    {
        using var response = await host.Client.GetAsync("/robots.txt");

        Assert.Equal("text/plain; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.Equal(
            "User-agent: *\nDisallow: /api/\n\nSitemap: https://search.example/sitemap.xml\n",
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
        Assert.Equal(["/", "/guides", "/practice", "/prepare", "/docs", "/embed"], pages[..6].Select(PathOf));
        Assert.Equal(4, pages.Count(p => PathOf(p).StartsWith("/guides/", StringComparison.Ordinal)));
        Assert.Equal(5 + 3 + 2 + PageGuides.LongGuide, pages.Count(p => PathOf(p).StartsWith("/questions/", StringComparison.Ordinal)));
        foreach (var page in pages)
        {
            var read = await host.ReadAsync(PathOf(page));
            Assert.Equal(page, CanonicalOf(read));
            Assert.Null(read.QuerySelector("meta[name=robots]"));
        }
    }

    [Theory]
    [InlineData("/search", false), InlineData("/search?q=conflict&page=1", false), InlineData("/search?tag=Python", false)]
    [InlineData("/practice", true), InlineData("/practice?q=conflict", false), InlineData("/practice?seed=2", false)]
    [InlineData("/guides", true), InlineData("/guides?page=1", true), InlineData("/guides?q=mana", false), InlineData("/guides?tag=Python", false)]
    [InlineData("/", true), InlineData("/?as=Data+Scientist", true), InlineData("/?vertical=Data+Science", true)]
    public async Task A_list_without_number_is_read_but_not_kept_and_each_page_is_its_own_canonical_address(string address, bool isKept)
    {
        var page = await host.ReadAsync(address);

        Assert.Equal(isKept ? null : "noindex, follow", page.QuerySelector("meta[name=robots]")?.GetAttribute("content"));
        Assert.Equal($"https://search.example{address.Replace("?page=1", "").Replace("&page=1", "")}", CanonicalOf(page));
    }

    [Fact]
    public async Task A_page_in_the_sitemap_has_the_date_of_its_guide_and_is_its_own_canonical_address()
    {
        var pages = (await XmlAsync("/sitemaps/1", "application/xml")).Root!.Elements();
        var page = Assert.Single(pages, p => p.Value.Contains(Overfitting, StringComparison.Ordinal));

        Assert.Equal(["loc", "lastmod"], page.Elements().Select(e => e.Name.LocalName));
        Assert.Equal("2026-01-15", page.Elements().Last().Value);
        Assert.Equal(CanonicalOf(await host.ReadAsync(Overfitting)), page.Elements().First().Value);
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
    public async Task A_question_says_as_data_what_it_is_and_where_it_stands()
    {
        var graph = (await DataAsync(Overfitting))["@graph"]!;
        var (article, crumbs) = (graph[0]!, graph[1]!["itemListElement"]!.AsArray());

        Assert.Equal("TechArticle", (string)article["@type"]!);
        Assert.Equal("What is overfitting, and how does regularization help?", (string)article["headline"]!);
        Assert.StartsWith("Overfitting is learning the noise. Regularization adds a penalty: L1", (string)article["description"]!);
        Assert.Equal($"https://search.example{Overfitting}", (string)article["url"]!);
        Assert.Equal(("Technical", "2026-01-15"), ((string)article["articleSection"]!, (string)article["dateModified"]!));
        Assert.Equal("https://search.example/guides/data-scientist-interview-guide", (string)article["isPartOf"]!["url"]!);
        Assert.Equal(
            [
                (1, "Guides", "https://search.example/guides"),
                (2, "Data Scientist Interview Guide", "https://search.example/guides/data-scientist-interview-guide"),
                (3, "What is overfitting, and how does regularization help?", $"https://search.example{Overfitting}"),
            ],
            crumbs.Select(c => ((int)c!["position"]!, (string)c["name"]!, (string)c["item"]!)));
    }

    [Fact]
    public async Task So_does_a_guide()
    {
        var graph = (await DataAsync("/guides/data-scientist-interview-guide"))["@graph"]!;

        Assert.Equal(("TechArticle", "Data Scientist Interview Guide"), ((string)graph[0]!["@type"]!, (string)graph[0]!["headline"]!));
        Assert.Equal(["Interview Prep", "Machine Learning", "Python"], graph[0]!["keywords"]!.AsArray().Select(k => (string)k!));
        Assert.Equal(2, graph[1]!["itemListElement"]!.AsArray().Count);
    }

    [Theory]
    [InlineData("/questions/data-scientist-interview-guide/which-model-would-you-not-use-again")]
    public async Task What_has_no_answer_claims_none(string address)
    {
        var graph = (await DataAsync(address))["@graph"]!.AsArray();

        Assert.Equal("BreadcrumbList", (string)Assert.Single(graph)!["@type"]!);
    }

    [Theory]
    [InlineData("favicon.ico", "image/x-icon"), InlineData("icon.svg", "image/svg+xml")]
    [InlineData("apple-touch-icon.png", "image/png"), InlineData("card.png", "image/png")]
    public async Task Icons_and_the_picture_of_the_card_are_there_and_change_their_address_with_their_content(string name, string type)
    {
        var html = await host.Client.GetStringAsync("/");
        var address = html[html.IndexOf($"/{name}?v=", StringComparison.Ordinal)..].Split('"')[0];
        using var response = await host.Client.GetAsync(address);

        Assert.Equal((HttpStatusCode.OK, type), (response.StatusCode, response.Content.Headers.ContentType!.MediaType));
        Assert.InRange((await response.Content.ReadAsByteArrayAsync()).Length, 200, 60_000);
    }

    private async Task<JsonNode> DataAsync(string address) =>
        JsonNode.Parse((await host.ReadAsync(address)).QuerySelector("script[type='application/ld+json']")!.TextContent)!;

    private async Task<XDocument> XmlAsync(string address, string type)
    {
        using var response = await host.Client.GetAsync(address);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(type, response.Content.Headers.ContentType!.MediaType);
        return XDocument.Parse(await response.Content.ReadAsStringAsync());
    }

    private static string? CanonicalOf(IHtmlDocument page) => page.QuerySelector("link[rel=canonical]")!.GetAttribute("href");

    private static List<string> Locations(XDocument list) =>
        [.. list.Descendants().Where(e => e.Name.LocalName == "loc").Select(e => e.Value)];

    private static string PathOf(string address)
    {
        Assert.StartsWith("https://search.example/", address, StringComparison.Ordinal);
        return address["https://search.example".Length..];
    }
}
