using GuideSearch.Browser.Tests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GuideSearch.Browser.Tests.Pages;

/// <summary>Practice sets as a candidate goes through them.</summary>
public class PracticeTests(BrowserHost host) : BrowserTest(host)
{
    [BrowserFact]
    public async Task The_keyboard_alone_leads_to_an_answer_and_to_the_next_set()
    {
        var page = await OpenAsync("/practice?q=scheduler&n=5");
        await page.Locator(".questions summary").First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".questions .answer").First).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "Draw another set" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync($"{Host.Origin}/practice?n=5&q=scheduler&seed=2");
        await Expect(page.Locator(".questions .answer").First).ToBeHiddenAsync();
    }

    [BrowserFact]
    public async Task The_address_that_is_copied_draws_the_same_questions_for_somebody_else()
    {
        var page = await OpenAsync("/practice?q=scheduler&seed=monday", new() { Permissions = ["clipboard-read", "clipboard-write"] });
        var drawn = await page.Locator(".questions summary").AllInnerTextsAsync();
        await page.Locator(".tools").GetByText("Copy link").ClickAsync();
        await Expect(page.Locator("#status")).ToHaveTextAsync("Link copied");
        var other = await OpenAsync(await page.EvaluateAsync<string>("navigator.clipboard.readText()"));

        Assert.Equal(drawn, await other.Locator(".questions summary").AllInnerTextsAsync());
    }

    [BrowserFact]
    public async Task A_screen_reader_finds_the_questions_as_a_list_that_unfolds()
    {
        var page = await OpenAsync("/practice?q=confusion+matrix&match=all");
        var tree = await page.Locator("main").AriaSnapshotAsync();

        foreach (var line in new[]
        {
            "- heading \"Practice with 1 question about", "- navigation \"Questions\":", "- link \"See all that match\":", "- list:",
            "What is a confusion matrix?", "- link \"Data Scientist Interview Guide\":",
        })
            Assert.Contains(line, tree, StringComparison.Ordinal);
    }
}
