using GuideSearch.Browser.Tests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GuideSearch.Browser.Tests.Pages;

/// <summary>The address bar holds the search; Back, Forward and reload show what it holds.</summary>
public class HistoryTests(BrowserHost host) : BrowserTest(host)
{
    [BrowserFact]
    public async Task The_letters_of_a_word_are_one_step_and_Back_leads_to_the_first_page()
    {
        var page = await OpenAsync(PageAddress.Home);
        var steps = await page.EvaluateAsync<int>("history.length");
        await page.Keyboard.TypeAsync("conflict", new() { Delay = 150 });
        await Expect(page).ToHaveURLAsync($"{Host.Origin}/search?q=conflict");
        Assert.Equal(steps + 1, await page.EvaluateAsync<int>("history.length"));

        await page.GoBackAsync();
        await Expect(Headline(page)).ToHaveTextAsync("Find the question they will ask");
        await Expect(page.Locator("#q")).ToHaveValueAsync("");

        await page.GoForwardAsync();
        await Expect(Headline(page)).ToContainTextAsync("2 questions in 2 guides");
        await Expect(page.Locator("#q")).ToHaveValueAsync("conflict");
    }

    [BrowserFact]
    public async Task Reload_shows_what_was_typed()
    {
        var page = await OpenAsync(PageAddress.Home);
        await page.Keyboard.TypeAsync("conflict");
        await Expect(page).ToHaveURLAsync($"{Host.Origin}/search?q=conflict");
        await page.ReloadAsync();

        await Expect(page.Locator("#q")).ToHaveValueAsync("conflict");
        await Expect(page.Locator(".hit")).ToHaveCountAsync(2);
    }

    [BrowserFact]
    public async Task Back_from_a_question_leads_to_the_results_it_was_found_by()
    {
        var page = await OpenAsync(PageAddress.Home);
        await page.Keyboard.TypeAsync("confusion");
        await Expect(page).ToHaveURLAsync($"{Host.Origin}/search?q=confusion");
        await page.Locator(".hit h2 a").First.ClickAsync();
        await Expect(Headline(page)).ToHaveTextAsync("What is a confusion matrix?");
        await page.GoBackAsync();

        await Expect(page).ToHaveURLAsync($"{Host.Origin}/search?q=confusion");
        await Expect(page.Locator(".hit h2").First).ToHaveTextAsync("What is a confusion matrix?");
    }

    [BrowserFact]
    public async Task Every_facet_narrows_to_the_count_it_promised_and_Back_takes_it_away()
    {
        const string mark = "loaded once";
        var page = await OpenAsync("/search?q=conflict");
        await page.EvaluateAsync($"document.body.dataset.mark = '{mark}'");
        foreach (var facet in await page.Locator(".facet").EvaluateAllAsync<string[]>("all => all.map(f => f.id)"))
        {
            var value = page.Locator($"#{facet} a.value").First;
            var count = await value.Locator(".count").InnerTextAsync();
            await value.ClickAsync();
            await Expect(Headline(page)).ToContainTextAsync($"{count} question");
            await Expect(page.Locator(".chips a.chip")).ToHaveCountAsync(1);
            Assert.Equal(mark, await page.EvaluateAsync<string>("document.body.dataset.mark"));

            await page.GoBackAsync();
            await Expect(page.Locator(".chips")).ToHaveCountAsync(0);
            Assert.EndsWith("/search?q=conflict", page.Url, StringComparison.Ordinal);
        }
    }

    [BrowserFact]
    public async Task Back_after_typing_on_a_question_shows_the_question_again()
    {
        var page = await OpenAsync(PageAddress.Question);
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("conflict");
        await Expect(Headline(page)).ToContainTextAsync("2 questions");
        await page.GoBackAsync();

        await Expect(Headline(page)).ToHaveTextAsync("What is a confusion matrix?");
        await Expect(page.Locator("#q")).ToHaveValueAsync("");
        Assert.Empty(Complaints);
    }

    [BrowserFact]
    public async Task A_step_within_a_guide_asks_nothing_anew()
    {
        var page = await OpenAsync(PageAddress.Guide);
        await page.EvaluateAsync("document.querySelector('main').dataset.mine = 'yes'");
        await page.Locator(".contents a").Last.ClickAsync();
        await page.GoBackAsync();

        await Expect(page.Locator("main")).ToHaveAttributeAsync("data-mine", "yes");
    }

    private static ILocator Headline(IPage page) => page.Locator("main h1");
}
