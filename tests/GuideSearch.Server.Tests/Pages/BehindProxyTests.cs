using System.Net;
using System.Xml.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using GuideSearch.Server.Settings;

namespace GuideSearch.Server.Tests.Pages;

/// <summary>A service that a proxy mounts under a path: everything it says of itself lies below that path.</summary>
public class BehindProxyTests
{
    private const string Base = "/search";
    private const string Site = "https://jobs.example" + Base;

    [Fact]
    public async Task Every_link_form_and_file_of_every_page_is_found_below_the_path()
    {
        await using var service = await RunningService.StartAsync(Mount, guides: PageGuides.All);
        var (waiting, seen) = (new Queue<string>([$"{Base}/", $"{Base}/search?q=conflict"]), new HashSet<string>());
        while (waiting.TryDequeue(out var address) && seen.Count < 400)
        {
            if (!seen.Add(address))
                continue;

            foreach (var link in await LinksAsync(service, address))
            {
                Assert.StartsWith($"{Base}/", link, StringComparison.Ordinal);
                waiting.Enqueue(link);
            }
        }

        Assert.InRange(seen.Count, 100, 400);
    }

    [Fact]
    public async Task Sitemap_robots_and_search_box_name_the_public_address()
    {
        await using var service = await RunningService.StartAsync(Mount, guides: PageGuides.All);
        var part = XDocument.Parse(await service.Client.GetStringAsync($"{Base}/sitemaps/1"));
        var places = part.Descendants().Where(e => e.Name.LocalName == "loc").Select(e => e.Value).ToList();

        Assert.Contains($"{Site}/", places);
        Assert.All(places, place => Assert.StartsWith($"{Site}/", place, StringComparison.Ordinal));
        Assert.Contains($"Disallow: {Base}/api/\n", await service.Client.GetStringAsync($"{Base}/robots.txt"));
        Assert.Contains($"\"{Site}/search?q={{searchTerms}}\"", await service.Client.GetStringAsync($"{Base}/opensearch.xml"));
    }

    [Theory]
    [InlineData("/sitemap.xml")]
    [InlineData("/opensearch.xml")]
    public async Task Without_a_name_of_its_own_a_file_of_absolute_addresses_is_not_there_and_no_host_is_taken_from_the_request(string file)
    {
        await using var service = await RunningService.StartAsync(guides: PageGuides.All);
        using var response = await service.SendAsync(file, headers: ("Host", "evil.example"));
        using var robots = await service.SendAsync("/robots.txt", headers: ("Host", "evil.example"));

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("PublicUrl", await response.Content.ReadAsStringAsync());
        Assert.DoesNotContain("Sitemap", await robots.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("what-is-a-confusion-matrix", "#2-what-is-a-confusion-matrix")]
    [InlineData("which-model-would-you-not-use-again", "#:~:text=Which%20model%20would%20you%20not%20use%20again%3F")]
    public async Task Where_guides_are_read_elsewhere_a_question_leads_to_its_place_there(string question, string place)
    {
        const string there = "https://guides.example/technical/data-science/data-scientist-interview-guide";
        await using var service = await RunningService.StartAsync(
            settings => settings.GuideAddress = "https://guides.example/{category}/{vertical}/{slug}", guides: PageGuides.All);
        var page = await PageAsync(service, $"/questions/data-scientist-interview-guide/{question}");
        var guide = await PageAsync(service, "/guides/data-scientist-interview-guide");

        Assert.Equal(there + place, page.QuerySelector(".facts a")!.GetAttribute("href"));
        Assert.Equal(there, guide.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
    }

    private static void Mount(ServerSettings settings) => (settings.PublicUrl, settings.PathBase) = ("https://jobs.example", Base);

    /// <summary>Where a page leads on this service; what leads to another site or stays on the page is left out.</summary>
    private static async Task<IEnumerable<string>> LinksAsync(RunningService service, string address)
    {
        using var response = await service.SendAsync(address, headers: ("Accept", "text/html"));
        Assert.True(response.IsSuccessStatusCode, $"{address}: {response.StatusCode}");
        if (response.Content.Headers.ContentType?.MediaType != "text/html")
            return [];

        var page = await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStringAsync());
        return from element in page.QuerySelectorAll("[href], [src], form")
               from name in (string[])["href", "src", "action"]
               select element.GetAttribute(name) into link
               where link is not null && !link.StartsWith('#') && !link.StartsWith("data:", StringComparison.Ordinal)
               let place = new Uri(new Uri(new("https://jobs.example"), response.RequestMessage!.RequestUri!.PathAndQuery), link)
               where place.Host == "jobs.example"
               select place.PathAndQuery;
    }

    private static async Task<IDocument> PageAsync(RunningService service, string address) =>
        await new HtmlParser().ParseDocumentAsync(await service.Client.GetStringAsync(address));
}
