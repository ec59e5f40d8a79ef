using GuideSearch.Browser.Tests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GuideSearch.Browser.Tests.Pages;

/// <summary>Scripts are off, and nothing is missing.</summary>
public class WithoutScriptTests(BrowserHost host) : BrowserTest(host)
{
    private static BrowserNewContextOptions Off => new() { JavaScriptEnabled = false };

    [BrowserFact]
    public async Task A_search_a_facet_a_question_and_its_guide_are_reached_by_form_and_links()
    {
        var page = await OpenAsync(PageAddress.Home, Off);
        await page.Locator("#q").FillAsync("conflict");
        await page.Locator("#q").PressAsync("Enter");
        await Expect(page.Locator("main h1")).ToContainTextAsync("2 questions in 2 guides");

        await page.GetByRole(AriaRole.Link, new() { Name = "Enterprise Sales 1" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Tell me about a conflict with a customer." }).ClickAsync();
        await Expect(page.Locator(".answer")).ToHaveTextAsync("Listen first, then repair.");

        await page.GetByRole(AriaRole.Link, new() { Name = "Sales Manager Interview Guide" }).ClickAsync();
        await page.GetByText("A customer asks for a discount").ClickAsync();
        await Expect(page.GetByText("Trade, never give")).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task Answers_can_be_hidden()
    {
        var page = await OpenAsync(PageAddress.Found, Off);
        await page.GetByLabel("Hide answers").CheckAsync();

        await Expect(page.Locator(".snippet").First).ToBeHiddenAsync();
        await Expect(page.Locator(".hit h2").First).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task A_practice_set_of_what_was_found_is_drawn_unfolded_and_drawn_anew()
    {
        var page = await OpenAsync("/search?q=scheduler", Off);
        await page.GetByRole(AriaRole.Link, new() { Name = "Practice these" }).ClickAsync();
        await Expect(page.Locator("main h1")).ToContainTextAsync("Practice with 10 questions");
        await Expect(page.Locator(".questions > li:visible")).ToHaveCountAsync(10);
        await Expect(page.Locator(".answer").First).ToBeHiddenAsync();
        await page.Locator(".questions summary").First.ClickAsync();
        await Expect(page.Locator(".answer").First).ToBeVisibleAsync();

        var drawn = await page.Locator(".questions summary").AllInnerTextsAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Draw another set" }).ClickAsync();
        await Expect(page).ToHaveURLAsync($"{Host.Origin}/practice?q=scheduler&seed=2");
        Assert.NotEqual(drawn, await page.Locator(".questions summary").AllInnerTextsAsync());
    }

    [BrowserFact]
    public async Task On_a_narrow_screen_the_filters_open_and_close()
    {
        var page = await OpenAsync(PageAddress.Found, Off);
        await page.SetViewportSizeAsync(360, 700);
        await page.GetByRole(AriaRole.Button, new() { Name = "Filters" }).ClickAsync();
        await Expect(page.Locator("#filters")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Close" }).ClickAsync();

        await Expect(page.Locator("#filters")).ToBeHiddenAsync();
    }
}
