using GuideSearch.Browser.Tests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GuideSearch.Browser.Tests.Pages;

/// <summary>Practice as a candidate goes through it: one card at a time.</summary>
public class PracticeTests(BrowserHost host) : BrowserTest(host)
{
    [BrowserFact]
    public async Task One_question_at_a_time_is_thought_about_revealed_and_marked_by_keys_alone()
    {
        var page = await OpenAsync("/practice?q=scheduler&n=5");
        foreach (var key in new[] { "2", "1", "2", "2", "1" })
        {
            await Expect(Shown(page)).ToHaveCountAsync(1);
            await Expect(page.Locator(".answer:visible")).ToHaveCountAsync(0);
            await page.Keyboard.PressAsync(key);
            await Expect(page.Locator(".answer:visible")).ToHaveCountAsync(0);
            await page.Keyboard.PressAsync("Space");
            await Expect(page.Locator(".answer:visible")).ToHaveCountAsync(1);
            await page.Keyboard.PressAsync(key);
        }

        await Expect(page.Locator(".sum h2")).ToHaveTextAsync("You knew 3 of 5.");
        await Expect(page.Locator(".sum li a")).ToHaveCountAsync(2);
        await Expect(page.Locator(".sum h2")).ToBeFocusedAsync();
        Assert.Empty(Complaints);
    }

    [BrowserFact]
    public async Task What_was_not_known_is_practiced_again_alone()
    {
        var page = await OpenAsync("/practice?q=scheduler&n=5");
        for (var card = 0; card < 5; card++)
        {
            await page.GetByRole(AriaRole.Button, new() { Name = "Show answer" }).ClickAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = card < 3 ? "Knew it" : "Again" }).ClickAsync();
        }

        var again = await page.Locator(".sum li a").AllInnerTextsAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Practice the other 2 again" }).ClickAsync();
        await Expect(Shown(page).Locator("summary")).ToHaveTextAsync(again[0]);
        await page.Keyboard.PressAsync("Space");
        await page.Keyboard.PressAsync("2");
        await Expect(Shown(page).Locator("summary")).ToHaveTextAsync(again[1]);
        await page.Keyboard.PressAsync("Space");
        await page.Keyboard.PressAsync("2");

        await Expect(page.Locator(".sum h2")).ToHaveTextAsync("You knew 5 of 5.");
    }

    [BrowserFact]
    public async Task A_reload_goes_on_where_it_was_left_and_nothing_was_sent()
    {
        var page = await OpenAsync("/practice?q=scheduler&n=5");
        var requests = new List<string>();
        page.Request += (_, request) => requests.Add(request.Url);
        await page.Keyboard.PressAsync("Space");
        await page.Keyboard.PressAsync("2");
        await Expect(page.Locator(".deck-bar")).ToContainTextAsync("2 of 5");
        var second = await Shown(page).Locator("summary").InnerTextAsync();
        // Not the icon, which browsers load when they like.
        Assert.DoesNotContain(requests, url => !url.Contains("/icon", StringComparison.Ordinal));
        await page.ReloadAsync();

        await Expect(page.Locator(".deck-bar")).ToContainTextAsync("2 of 5");
        await Expect(Shown(page).Locator("summary")).ToHaveTextAsync(second);
    }

    [BrowserFact]
    public async Task A_browser_that_keeps_nothing_practices_all_the_same()
    {
        var page = await NewPageAsync();
        await page.AddInitScriptAsync("Object.defineProperty(window, 'localStorage', { get() { throw new Error('refused'); } });");
        await page.GotoAsync("/practice?q=scheduler&n=5");
        await page.Keyboard.PressAsync("Space");
        await page.Keyboard.PressAsync("2");

        await Expect(page.Locator(".deck-bar")).ToContainTextAsync("2 of 5");
        Assert.Empty(Complaints);
    }

    [BrowserFact]
    public async Task Keys_write_in_the_field_of_the_topic_and_draw_questions_about_it()
    {
        var page = await OpenAsync("/practice");
        await page.GetByLabel("Topic").FillAsync("conflict");
        await page.GetByLabel("Topic").PressSequentiallyAsync(" 12");
        await Expect(page.GetByLabel("Topic")).ToHaveValueAsync("conflict 12");
        await page.GetByLabel("Topic").FillAsync("conflict");
        await page.GetByLabel("5", new() { Exact = true }).CheckAsync();
        await page.GetByLabel("Behavioral").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Draw questions" }).ClickAsync();

        await Expect(page).ToHaveURLAsync($"{Host.Origin}/practice?q=conflict&n=5&section=behavioral");
        await Expect(page.Locator("main h1")).ToContainTextAsync("Practice with 2 questions about");
    }

    [BrowserFact]
    public async Task A_question_without_an_answer_is_marked_at_once()
    {
        var page = await OpenAsync("/practice?id=data-scientist-interview-guide/which-model-would-you-not-use-again");
        await page.Keyboard.PressAsync("1");

        await Expect(page.Locator(".sum h2")).ToHaveTextAsync("You knew 0 of 1.");
    }

    [BrowserFact]
    public async Task The_address_that_is_copied_draws_the_same_questions_for_somebody_else()
    {
        var page = await OpenAsync("/practice?q=scheduler&seed=monday", new() { Permissions = ["clipboard-read", "clipboard-write"] });
        var drawn = await page.Locator(".questions summary").AllTextContentsAsync();
        await page.Locator(".after").GetByText("Copy link").ClickAsync();
        await Expect(page.Locator("#status")).ToHaveTextAsync("Link copied");
        var other = await OpenAsync(await page.EvaluateAsync<string>("navigator.clipboard.readText()"));

        Assert.Equal(drawn, await other.Locator(".questions summary").AllTextContentsAsync());
    }

    [BrowserTheory]
    [InlineData(ColorScheme.Light), InlineData(ColorScheme.Dark)]
    public async Task Axe_finds_no_fault_in_any_state_of_a_card_and_in_the_summary(ColorScheme scheme)
    {
        var page = await OpenAsync("/practice?q=scheduler&n=5", new() { ColorScheme = scheme });
        for (var card = 0; card < 5; card++)
        {
            await page.Keyboard.PressAsync("Space");
            if (card == 0)
                Assert.Empty(await Accessibility.FaultsAsync(page));
            await page.Keyboard.PressAsync("1");
        }

        await Expect(page.Locator(".sum")).ToBeVisibleAsync();
        Assert.Empty(await Accessibility.FaultsAsync(page));
    }

    private static ILocator Shown(IPage page) => page.Locator(".deck .questions > li:visible");
}
