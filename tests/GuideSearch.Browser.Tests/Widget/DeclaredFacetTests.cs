using GuideSearch.Browser.Tests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace GuideSearch.Browser.Tests.Widget;

/// <summary>Facets that only the service knows.</summary>
public class DeclaredFacetTests(BrowserHost host) : WidgetTest(host)
{
    [BrowserFact]
    public async Task They_have_the_label_and_the_order_of_the_service_beside_translated_ones()
    {
        await using var service = await RunningService.StartAsync(
            settings =>
            {
                settings.Cors.Origins = [Host.Other.Origin];
                settings.Facets = [new("label", new() { Label = "Level of the job", Order = ["junior", "senior"] })];
            },
            guides: [("a.md", Guide("Alpha", "Senior")), ("b.md", Guide("Beta", "senior")), ("c.md", Guide("Gamma", "junior"))]);
        var endpoint = $"http://127.0.0.1:{service.Port}";
        var page = await EmbedAsync(
            $"<div lang=\"de\"><guide-search mode=\"inline\" endpoint=\"{endpoint}\" facets=\"label tag\" "
            + "filter=\"category:Technical\"></guide-search></div>",
            policy: $"default-src 'none'; script-src {Host.Origin}; connect-src {endpoint}");

        await SearchAsync(page, "exist");

        await Expect(page.Locator("[part=facets] .name")).ToHaveTextAsync(["Thema", "Level of the job"]);
        await Expect(page.Locator("[data-facet=label]")).ToHaveTextAsync(["junior1", "Senior1", "senior1"]);
        await page.Locator("[data-facet=label]").First.ClickAsync();
        await Expect(Hits(page)).ToHaveCountAsync(1);
        Assert.Empty(Complaints);
    }

    [BrowserFact]
    public async Task Nothing_is_asked_about_facets_where_none_is_used()
    {
        var page = await EmbedAsync("<guide-search mode=\"inline\"></guide-search>");
        var asked = new List<string>();
        page.Request += (_, request) => asked.Add(request.Url);

        await SearchAsync(page, "scheduler");

        Assert.DoesNotContain(asked, url => url.EndsWith("/api/v1/facets", StringComparison.Ordinal));
    }

    private static string Guide(string title, string level) => $"""
        ---
        term: {title}
        category: Technical
        vertical: Data
        tags: [{title}]
        label: {level}
        ---
        ## Technical Questions
        #### Why does {title} exist?
        Because somebody asked for it.
        """;
}
