using GuideSearch.Browser.Tests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace GuideSearch.Browser.Tests.Pages;

/// <summary>Everything by the keyboard alone.</summary>
public class KeyboardTests(BrowserHost host) : BrowserTest(host)
{
    [BrowserFact]
    public async Task From_the_first_key_to_an_answer_without_a_pointer()
    {
        var page = await OpenAsync(PageAddress.Question);
        await page.Keyboard.PressAsync("/");
        await Expect(page.Locator("#q")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("overfitting");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("main h1")).ToContainTextAsync("1 question");

        await page.Locator("main h1").EvaluateAsync("h => { h.tabIndex = -1; h.focus(); }");
        for (var steps = 0; await page.EvaluateAsync<bool>("!document.activeElement.matches('.hit summary')"); steps++)
        {
            Assert.InRange(steps, 0, 20);
            await page.Keyboard.PressAsync("Tab");
        }

        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".hit .answer")).ToContainTextAsync("Overfitting is learning the noise.");
    }

    [BrowserFact]
    public async Task A_slash_in_a_text_is_a_slash()
    {
        var page = await OpenAsync("/guides");
        await page.Locator("#guide-text").FocusAsync();
        await page.Keyboard.TypeAsync("a/b");

        await Expect(page.Locator("#guide-text")).ToHaveValueAsync("a/b");
        await Expect(page.Locator("#guide-text")).ToBeFocusedAsync();
    }

    [BrowserTheory]
    [InlineData("Control+k"), InlineData("Meta+k")]
    public async Task A_shortcut_leads_to_the_field_also_from_another_field(string keys)
    {
        var page = await OpenAsync("/guides");
        await page.Locator("#guide-text").FocusAsync();
        await page.Keyboard.PressAsync(keys);

        await Expect(page.Locator("#q")).ToBeFocusedAsync();
    }

    [BrowserFact]
    public async Task Arrows_lead_from_the_field_to_the_results_and_back()
    {
        var page = await OpenAsync("/search?q=conflict");
        await page.Locator("#q").FocusAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(page.Locator(".hit h2 a").Nth(1)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(page.Locator(".hit h2 a").Nth(1)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ArrowUp");
        await page.Keyboard.PressAsync("ArrowUp");

        await Expect(page.Locator("#q")).ToBeFocusedAsync();
    }

    [BrowserFact]
    public async Task The_second_step_skips_to_the_filters()
    {
        var page = await OpenAsync(PageAddress.Found);
        await page.SetViewportSizeAsync(1280, 800);
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.Locator("#filters")).ToBeFocusedAsync();
    }

    [BrowserFact]
    public async Task The_first_step_skips_to_the_content()
    {
        var page = await OpenAsync(PageAddress.Found);
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.Locator("main")).ToBeFocusedAsync();
    }
}
