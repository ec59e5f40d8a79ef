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
        for (var steps = 0; await page.EvaluateAsync<bool>("document.activeElement.localName != 'summary'"); steps++)
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

    [BrowserFact]
    public async Task The_first_step_skips_to_the_content()
    {
        var page = await OpenAsync(PageAddress.Found);
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.Locator("main")).ToBeFocusedAsync();
    }
}
