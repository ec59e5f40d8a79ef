using GuideSearch.Browser.Tests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GuideSearch.Browser.Tests.Widget;

/// <summary>The page that shows the widget: it works there, and what the page tells is what there is.</summary>
public class EmbedPageTests(BrowserHost host) : WidgetTest(host)
{
    [BrowserTheory]
    [InlineData(ColorScheme.Light), InlineData(ColorScheme.Dark)]
    public async Task The_demo_searches_under_the_policy_of_the_page(ColorScheme scheme)
    {
        var page = await OpenAsync("/embed", new() { ColorScheme = scheme });
        await SearchAsync(page, "conflict", "guide-search[mode=inline]");
        Assert.Empty(await Accessibility.FaultsAsync(page));

        await page.Keyboard.PressAsync("Control+k");
        await SearchAsync(page, "matrix", ".themed");
        Assert.Empty(await Accessibility.FaultsAsync(page));
        Assert.Empty(Complaints);
    }

    [BrowserFact]
    public async Task The_page_fills_in_the_address_by_which_it_was_reached()
    {
        var page = await OpenAsync("/embed");

        await Expect(page.Locator("pre").First).ToContainTextAsync($"src=\"{Host.Origin}/embed/v1/guide-search.js\"");
        await Expect(page.Locator("#tag")).ToContainTextAsync($"endpoint=\"{Host.Origin}\"");
        await Expect(page.GetByText("search.example")).ToHaveCountAsync(0);
        await Expect(page.GetByText("This service lists 1 site.")).ToBeVisibleAsync();
        await Expect(page.Locator("pre .copy, .code .copy")).Not.ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task The_tag_of_the_playground_says_what_the_widget_above_it_does()
    {
        var page = await OpenAsync("/embed");
        await page.GetByLabel("Language").SelectOptionAsync("de");
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "Topic" }).CheckAsync();
        await page.GetByLabel("Fixed filter").FillAsync("category:\"Sales\"");
        await page.GetByLabel("Fixed filter").BlurAsync();
        await page.GetByLabel("Fixed filter").FillAsync("category:Sales");
        await page.GetByLabel("Fixed filter").BlurAsync();

        await Expect(Input(page, "#try guide-search")).ToHaveAttributeAsync("placeholder", "Fragen durchsuchen");
        await SearchAsync(page, "conflict", "#try guide-search");
        await Expect(Hits(page, "#try guide-search")).ToHaveCountAsync(1);

        var tag = await page.Locator("#tag").InnerTextAsync();
        var site = await OpenAsync(Host.Other.Origin + Host.Other.Publish($"<!doctype html><title>Host</title>{Script}{tag}"));
        await SearchAsync(site, "conflict");
        await Expect(Hits(site)).ToHaveCountAsync(1);
        await Expect(site.Locator("[part=facets] .name")).ToHaveTextAsync(["Thema", "Art der Frage"]);
    }

    [BrowserFact]
    public async Task The_tables_name_every_attribute_and_every_part_that_there_is()
    {
        var page = await OpenAsync("/embed");
        await page.EvaluateAsync("customElements.whenDefined('guide-search')");
        await Input(page, "guide-search[mode=inline]").FocusAsync();
        await page.Locator("[part=topic]").First.WaitForAsync();
        await SearchAsync(page, "set priorities between deadlines", "guide-search[mode=inline]");

        var attributes = await page.EvaluateAsync<string[]>("customElements.get('guide-search').observedAttributes");
        Assert.Equal(await NamesAsync(page, "Attribute"), attributes);
        var parts = await page.Locator("guide-search [part]").EvaluateAllAsync<string[]>("all => all.map(e => e.part.value)");
        Assert.Equal((await NamesAsync(page, "Part")).Order(), parts.Distinct().Order());
    }

    [BrowserFact]
    public async Task The_table_of_variables_names_those_of_the_style()
    {
        var page = await OpenAsync("/embed");
        var used = await page.EvaluateAsync<string[]>(
            """
            fetch('/embed/v1/guide-search.js').then(r => r.text()).then(t => [...new Set(t.match(/--gs-[a-z]+/g))])
            """);

        Assert.Equal((await NamesAsync(page, "Variable")).Order(), used.Order());
    }

    [BrowserTheory]
    [InlineData(320), InlineData(1440)]
    public async Task The_page_needs_no_sideways_scroll(int width)
    {
        var page = await OpenAsync("/embed", new() { ViewportSize = new() { Width = width, Height = 800 } });
        await SearchAsync(page, "conflict", "guide-search[mode=inline]");

        Assert.InRange(await page.EvaluateAsync<int>("document.documentElement.scrollWidth"), 1, width);
    }

    private static async Task<IReadOnlyList<string>> NamesAsync(IPage page, string kind) =>
        await page.Locator("table", new() { Has = page.Locator($"th:text-is('{kind}')") }).Locator("td:first-child").AllInnerTextsAsync();
}
