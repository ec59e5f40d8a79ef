using System.Text.RegularExpressions;
using GuideSearch.Browser.Tests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GuideSearch.Browser.Tests.Widget;

/// <summary>Attributes, at the start and while the widget is in use.</summary>
public class AttributeTests(BrowserHost host) : WidgetTest(host)
{
    [BrowserFact]
    public async Task A_change_of_any_attribute_shows_at_once()
    {
        var page = await EmbedAsync("<guide-search mode=\"inline\" per-page=\"5\"></guide-search>");
        await SearchAsync(page, "scheduler");
        await Expect(Hits(page)).ToHaveCountAsync(5);

        await SetAsync(page, "per-page", "2");
        await Expect(Hits(page)).ToHaveCountAsync(2);
        await SetAsync(page, "target", "_blank");
        await Expect(Hits(page).First).ToHaveAttributeAsync("target", "_blank");
        await SetAsync(page, "facets", "vertical");
        await Expect(page.Locator("[part=facet]")).ToContainTextAsync(["Software"]);
        await SetAsync(page, "placeholder", "Ask away");
        await Expect(Input(page)).ToHaveAttributeAsync("placeholder", "Ask away");
        await SetAsync(page, "q", "conflict");
        await Expect(Hits(page).First).ToContainTextAsync("conflict");
        await SetAsync(page, "filter", "category:Sales");
        await Expect(Hits(page)).ToHaveCountAsync(1);
        await Expect(Hits(page)).ToContainTextAsync(["customer"]);
        await SetAsync(page, "strings", """{ "all": "Everything" }""");
        await Expect(page.Locator("[part=more]")).ToHaveTextAsync("Everything");
        await Expect(page.Locator("[part=total]")).ToHaveTextAsync("1 question");
        await SetAsync(page, "mode", "modal");
        await Expect(page.Locator("guide-search [part=button]")).ToBeVisibleAsync();
        await Expect(Input(page)).ToBeHiddenAsync();
        await SetAsync(page, "shortcut", "j");
        await page.Keyboard.PressAsync("Control+j");
        await Expect(Input(page)).ToBeFocusedAsync();
        Assert.Empty(Complaints);
    }

    [BrowserTheory]
    [InlineData("auto", ColorScheme.Light, "rgb(255, 255, 255)"), InlineData("auto", ColorScheme.Dark, "rgb(27, 32, 36)")]
    [InlineData("light", ColorScheme.Dark, "rgb(255, 255, 255)"), InlineData("dark", ColorScheme.Light, "rgb(27, 32, 36)")]
    public async Task The_theme_is_that_of_the_page_or_the_one_that_is_set(string theme, ColorScheme scheme, string background)
    {
        var page = await EmbedAsync(
            $"<guide-search mode=\"inline\" theme=\"{theme}\"></guide-search>", options: new() { ColorScheme = scheme });

        await Expect(Input(page)).ToHaveCSSAsync("background-color", background);
    }

    [BrowserFact]
    public async Task A_page_that_is_never_dark_has_a_light_widget()
    {
        var html = $"<!doctype html><title>Host</title>{Script}<guide-search mode=\"inline\"></guide-search>";
        var page = await OpenAsync(Host.Other.Origin + Host.Other.Publish(html), new() { ColorScheme = ColorScheme.Dark });

        await Expect(Input(page)).ToHaveCSSAsync("background-color", "rgb(255, 255, 255)");
    }

    [BrowserFact]
    public async Task The_endpoint_is_the_origin_of_the_script_or_the_one_that_is_set()
    {
        var page = await EmbedAsync("<guide-search mode=\"inline\" endpoint=\"https://search.example/under/\"></guide-search>", policy: "");
        var asked = page.WaitForRequestAsync("https://search.example/**/search**");
        await Input(page).FillAsync("matrix");
        Assert.StartsWith("https://search.example/under/api/v1/search?q=matrix", (await asked).Url, StringComparison.Ordinal);

        await page.Locator("guide-search").EvaluateAsync("w => w.removeAttribute('endpoint')");
        await Hits(page).First.WaitForAsync();
    }

    [BrowserFact]
    public async Task The_address_of_the_page_keeps_the_search_where_that_is_wanted()
    {
        var page = await EmbedAsync("<guide-search mode=\"inline\" state=\"url\" facets=\"section\" id=\"one\"></guide-search>");
        await SearchAsync(page, "conflict");
        await page.Locator("[part=facet]").First.ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex(@"\?gs-one=conflict&gs-one\.section=behavioral$"));

        await page.ReloadAsync();

        await Hits(page).First.WaitForAsync();
        await Expect(Input(page)).ToHaveValueAsync("conflict");
        await Expect(page.Locator("[part=facet][aria-pressed=true]")).ToHaveCountAsync(1);
    }

    [BrowserFact]
    public async Task What_cannot_be_used_is_told_and_left_out()
    {
        var page = await EmbedAsync("<guide-search mode=\"inline\" q=\"conflict\"></guide-search>");
        await Hits(page).First.WaitForAsync();
        await ListenAsync(page, "gs:error");

        foreach (var (name, value) in new[]
        {
            ("mode", "sideways"), ("per-page", "51"), ("facets", "tga"), ("filter", "colour:red"),
            ("strings", "{"), ("theme", "pink"), ("timeout", "soon"), ("timeout", "99"), ("target", "elsewhere"), ("endpoint", "javascript:alert(1)"), ("state", "cookie"),
        })
        {
            await page.EvaluateAsync("told.length = 0");
            await SetAsync(page, name, value);
            await UntilAsync(page, "told.length > 0");
            Assert.Equal($"{name} cannot be used as it is.", await page.EvaluateAsync<string>("told[0][1].message"));
            await page.Locator("guide-search").EvaluateAsync("(w, name) => w.removeAttribute(name)", name);
            await SetAsync(page, "mode", "inline");
        }

        await Hits(page).First.WaitForAsync();
        Assert.Empty(Complaints);
    }

    [BrowserFact]
    public async Task Widgets_on_one_page_do_not_know_each_other()
    {
        var page = await EmbedAsync(
            "<guide-search id=\"a\" mode=\"inline\"></guide-search>"
            + "<guide-search id=\"b\" mode=\"inline\" filter=\"category:Sales\"></guide-search>");
        await SearchAsync(page, "matrix", "#a");
        await SearchAsync(page, "conflict", "#b");

        await Expect(Hits(page, "#a").First).ToContainTextAsync("confusion");
        await Expect(Hits(page, "#b").First).ToContainTextAsync("customer");
        await page.Keyboard.PressAsync("Control+k");
        await Expect(Input(page, "#a")).ToBeFocusedAsync();
    }

    private static async Task SetAsync(IPage page, string name, string value) =>
        await page.Locator("guide-search").EvaluateAsync("(w, [name, value]) => w.setAttribute(name, value)", new[] { name, value });
}
