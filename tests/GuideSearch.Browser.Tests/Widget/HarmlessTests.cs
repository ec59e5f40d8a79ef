using System.Text.Json;
using System.Text.Json.Nodes;
using GuideSearch.Browser.Tests.Hosting;
using Microsoft.Playwright;

namespace GuideSearch.Browser.Tests.Widget;

/// <summary>Nothing that stands in a guide, a query or a reply is ever run. The page has no policy that would stop it.</summary>
public class HarmlessTests(BrowserHost host) : WidgetTest(host)
{
    private static readonly string[] _own =
    [
        "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<svg/onload=alert(1)>", "\"><script>alert(1)</script>",
        "' autofocus onfocus=alert(1) x='", "javascript:alert(1)", "<iframe srcdoc='<script>parent.alert(1)</script>'></iframe>",
        "<details open ontoggle=alert(1)>", "</mark><script>alert(1)</script>", "<style>@import'javascript:alert(1)'</style>",
        "{{constructor.constructor('alert(1)')()}}", "${alert(1)}",
        "<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
        "<a href=javas&#99;ript:alert(1)>alert</a>", "[alert](javascript:alert(1))",
        "<noscript><p title='</noscript><img src onerror=alert(1)>'>",
        "<template><script>alert(1)</script></template>", "<slot name=start onslotchange=alert(1)>",
    ];

    /// <summary>Elements and links in the shadow tree that the widget never makes itself.</summary>
    private const string Strange = """
        (w) => [...w.shadowRoot.querySelectorAll('*')]
          .filter(e => !['a', 'button', 'dialog', 'div', 'input', 'kbd', 'mark', 'p', 'slot', 'span'].includes(e.localName)
            || [...e.attributes].some(a => a.name.startsWith('on') || a.name === 'style')
            || e.href && !/^https?:/.test(e.href))
          .map(e => e.outerHTML)
        """;

    [BrowserFact]
    public async Task Probes_in_queries_stay_text()
    {
        var page = await WatchedAsync("<guide-search mode=\"inline\" facets=\"tag category vertical\" q=\"harmless\"></guide-search>");

        foreach (var probe in Probes())
        {
            await page.Locator("guide-search").EvaluateAsync("(w, probe) => w.search(probe)", probe);
            Assert.Empty(await OnWidgetAsync<string[]>(page, Strange));
        }

        // A probe that is no query is refused, which the browser tells.
        Assert.All(Complaints, complaint => Assert.StartsWith("Failed to load resource", complaint, StringComparison.Ordinal));
    }

    [BrowserFact]
    public async Task Probes_in_guides_stay_text()
    {
        await using var service = await RunningService.StartAsync(
            settings => settings.Cors.Origins = ["*"], guides: [("probes.md", GuideOf(Probes()))]);
        var page = await WatchedAsync(
            "<guide-search mode=\"inline\" facets=\"tag guide\" per-page=\"50\" "
            + $"endpoint=\"http://127.0.0.1:{service.Port}\"></guide-search>");

        foreach (var query in new[] { "probe", "alert script", "javascript onerror" })
        {
            Assert.True(await OnWidgetAsync<int>(page, $"async (w) => (await w.search('{query}')).hits.length") > 0);
            Assert.Empty(await OnWidgetAsync<string[]>(page, Strange));
        }

        Assert.Empty(Complaints);
    }

    [BrowserTheory]
    [InlineData("javascript:alert(1)", false), InlineData("data:text/html,<script>alert(1)</script>", false)]
    [InlineData("vbscript:alert(1)", false), InlineData("http://stranger.example/", false), InlineData("//stranger.example/", false)]
    [InlineData(" java\tscript:alert(1)", false), InlineData("blob:http://stranger.example/1", false), InlineData("http://[", false)]
    [InlineData("/guides/one", true), InlineData("https://guides.example/one", true)]
    public async Task A_result_leads_only_to_https_or_to_the_service(string url, bool followed)
    {
        var page = await WatchedAsync("<guide-search mode=\"inline\"></guide-search>");
        await page.RouteAsync("**/api/**", async route =>
        {
            var answer = JsonNode.Parse(await (await route.FetchAsync()).TextAsync())!;
            answer["hits"]![0]!["url"] = url;
            await route.FulfillAsync(new()
            {
                ContentType = "application/json",
                Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*" },
                Body = answer.ToJsonString(),
            });
        });

        await SearchAsync(page, "matrix");

        Assert.Equal(followed, await Hits(page).First.GetAttributeAsync("href") is not null);
        Assert.Equal("noopener", await Hits(page).First.GetAttributeAsync("rel"));
    }

    /// <summary>A page on which running anything is a complaint.</summary>
    private async Task<IPage> WatchedAsync(string markup)
    {
        var page = await EmbedAsync(
            "<script>for (const name of ['alert', 'confirm', 'prompt']) window[name] = () => console.error('executed')</script>" + markup,
            policy: "");
        page.Dialog += async (_, dialog) =>
        {
            Complaints.Add("executed");
            await dialog.DismissAsync();
        };
        return page;
    }

    private static string[] Probes()
    {
        var shared = Repository.File("../shared/gold/xss-probes.json");
        return File.Exists(shared) ? [.. _own, .. JsonSerializer.Deserialize<string[]>(File.ReadAllText(shared))!] : _own;
    }

    private static string GuideOf(IEnumerable<string> probes) =>
        """
        ---
        term: "<script>alert(1)</script> probe"
        category: "<img src=x onerror=alert(1)>"
        vertical: Probes
        tags: ["<svg onload=alert(1)>", "\" onfocus=alert(1) autofocus"]
        ---
        ## Technical Questions

        """ + string.Concat(probes.Select((probe, i) => $"### {i + 1}. Probe {probe.ReplaceLineEndings(" ")}\nThe probe is {probe}\n\n"));
}
