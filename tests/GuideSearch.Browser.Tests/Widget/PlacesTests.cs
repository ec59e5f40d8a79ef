using GuideSearch.Browser.Tests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace GuideSearch.Browser.Tests.Widget;

/// <summary>Where a page may put the widget, and under which rules.</summary>
public class PlacesTests(BrowserHost host) : WidgetTest(host)
{
    [BrowserTheory]
    [InlineData("modal"), InlineData("inline")]
    public async Task In_a_shadow_tree_it_speaks_the_language_around_and_works(string mode)
    {
        var page = await EmbedAsync(
            $"<section lang=\"de\"><div id=\"host\"><template shadowrootmode=\"open\"><guide-search mode=\"{mode}\"></guide-search></template></div></section>");
        await Expect(Input(page)).ToHaveAttributeAsync("placeholder", "Fragen durchsuchen");

        await page.Keyboard.PressAsync("Control+k");
        await SearchAsync(page, "confusion");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");

        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("confusion-matrix"));
    }

    [BrowserFact]
    public async Task It_makes_no_policy_for_trusted_types_and_needs_none()
    {
        var page = await EmbedAsync(
            "<guide-search facets=\"section\"></guide-search>", $"{Strict}; require-trusted-types-for 'script'; trusted-types 'none'");

        await page.Keyboard.PressAsync("Control+k");
        await SearchAsync(page, "confusion");

        Assert.Empty(Complaints);
    }

    [BrowserFact]
    public async Task On_a_page_that_runs_from_right_to_left_it_does_too_and_English_stays_English()
    {
        var page = await EmbedAsync(
            "<div dir=\"rtl\" lang=\"ar\"><guide-search mode=\"inline\" facets=\"section\"></guide-search></div>",
            options: new() { ViewportSize = new() { Width = 600, Height = 700 } });
        await SearchAsync(page, "confusion matrix");

        await Expect(Hits(page).First).ToHaveCSSAsync("direction", "rtl");
        await Expect(page.Locator("[part=question]").First).ToHaveCSSAsync("direction", "ltr");
        Assert.InRange(await page.EvaluateAsync<int>("document.documentElement.scrollWidth"), 1, 600);
        Assert.Empty(Complaints);
    }

    [BrowserFact]
    public async Task A_site_of_one_page_may_take_it_away_and_bring_it_back_on_every_view()
    {
        var page = await EmbedAsync("<div id=\"view\"><guide-search></guide-search></div>");
        for (var view = 0; view < 3; view++)
        {
            await page.Keyboard.PressAsync("Control+k");
            await SearchAsync(page, "matrix");
            await page.EvaluateAsync(
                "() => { const view = document.getElementById('view'); view.replaceChildren(document.createElement('guide-search')); }");
        }

        Assert.Equal(1, await page.EvaluateAsync<int>("document.querySelectorAll('guide-search').length"));
        Assert.Equal(0, await page.EvaluateAsync<int>("document.adoptedStyleSheets.length"));
        Assert.Empty(Complaints);
    }
}
