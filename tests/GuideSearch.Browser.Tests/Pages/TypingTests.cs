using System.Text.RegularExpressions;
using GuideSearch.Browser.Tests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GuideSearch.Browser.Tests.Pages;

/// <summary>Results as they are typed.</summary>
public partial class TypingTests(BrowserHost host) : BrowserTest(host)
{
    [BrowserFact]
    public async Task Typing_on_the_first_page_leads_to_results_without_losing_a_letter_or_the_focus()
    {
        var page = await OpenAsync(PageAddress.Home);
        await page.Keyboard.TypeAsync("confusion matrix", new() { Delay = 30 });

        await Expect(page).ToHaveURLAsync($"{Host.Origin}/search?q=confusion+matrix");
        await Expect(page.Locator(".hit h2").First).ToHaveTextAsync("What is a confusion matrix?");
        await Expect(page).ToHaveTitleAsync(StartsWithQuery());
        await Expect(page.Locator("header input[type=search]")).ToBeFocusedAsync();
        await Expect(page.Locator("header input[type=search]")).ToHaveValueAsync("confusion matrix");
    }

    [BrowserFact]
    public async Task What_is_typed_is_what_the_server_shows_for_the_same_address()
    {
        var page = await OpenAsync("/search?q=pod&sort=guide");
        await SearchField(page).FillAsync("conflict");
        await Expect(page.Locator(".hit")).ToHaveCountAsync(2);
        var typed = await page.Locator("main .hits").InnerHTMLAsync();

        Assert.Equal($"{Host.Origin}/search?q=conflict&sort=guide", page.Url);
        await page.ReloadAsync();
        await Expect(page.Locator(".hit .unfold")).ToHaveCountAsync(2);
        Assert.Equal(typed, await page.Locator("main .hits").InnerHTMLAsync());
    }

    [BrowserFact]
    public async Task A_slow_old_reply_never_takes_the_place_of_a_newer_one()
    {
        var page = await OpenAsync("/search");
        var (arrived, release) = (new TaskCompletionSource(), new TaskCompletionSource());
        await page.RouteAsync("**/search?q=scheduler", async route =>
        {
            arrived.SetResult();
            await release.Task;
            await route.ContinueAsync();
        });

        await SearchField(page).FillAsync("scheduler");
        await arrived.Task;
        await SearchField(page).FillAsync("conflict");
        await Expect(Headline(page)).ToContainTextAsync("2 questions in 2 guides");
        release.SetResult();
        await page.EvaluateAsync("fetch('/health/live').then(r => r.text())");

        await Expect(Headline(page)).ToContainTextAsync("2 questions in 2 guides");
        Assert.EndsWith("/search?q=conflict", page.Url, StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task The_number_of_results_is_said_once_for_a_query_that_settled()
    {
        var page = await OpenAsync(PageAddress.Home);
        await page.EvaluateAsync("""
            window.said = [];
            new MutationObserver(() => {
              const text = document.getElementById('status').textContent;
              if (text) said.push(text);
            }).observe(document.getElementById('status'), { childList: true });
            """);

        await page.Keyboard.TypeAsync("conflict", new() { Delay = 60 });
        await Expect(page.Locator("#status")).ToHaveTextAsync("2 questions in 2 guides for conflict");
        await page.Keyboard.TypeAsync(" coworker", new() { Delay = 60 });
        await Expect(page.Locator("#status")).ToContainTextAsync("for conflict coworker");

        Assert.Equal(2, await page.EvaluateAsync<int>("said.length"));
    }

    [BrowserFact]
    public async Task Facets_that_were_unfolded_and_answers_that_were_hidden_stay_so()
    {
        var page = await OpenAsync("/search");
        await page.GetByLabel("Hide answers").CheckAsync();
        await SearchField(page).FillAsync("conflict");
        await Expect(Headline(page)).ToContainTextAsync("2 questions");

        await Expect(page.GetByLabel("Hide answers")).ToBeCheckedAsync();
        await Expect(page.Locator(".hit .snippet").First).ToBeHiddenAsync();
    }

    [BrowserFact]
    public async Task A_word_that_is_still_being_composed_is_searched_for()
    {
        var page = await OpenAsync("/search?q=pod");
        await SearchField(page).FillAsync("");
        await Expect(Headline(page)).Not.ToContainTextAsync("pod");
        var keyboard = await page.Context.NewCDPSessionAsync(page);
        foreach (var text in new[] { "c", "co", "con", "conf", "confl" })
        {
            await keyboard.SendAsync("Input.imeSetComposition", new Dictionary<string, object>
            {
                ["text"] = text,
                ["selectionStart"] = text.Length,
                ["selectionEnd"] = text.Length,
            });
        }

        await Expect(page).ToHaveURLAsync($"{Host.Origin}/search?q=confl");
        await Expect(page.Locator(".hit")).ToHaveCountAsync(2);
    }

    [BrowserFact]
    public async Task The_field_and_the_first_result_stay_where_they_are_and_a_pause_asks_once()
    {
        var page = await OpenAsync(PageAddress.Home);
        var field = await SearchField(page).BoundingBoxAsync();
        var requests = new List<string>();
        page.Request += (_, request) =>
        {
            // Not the icon, which browsers load when they like.
            if (request.ResourceType == "fetch")
                requests.Add(request.Url);
        };
        await page.EvaluateAsync("""
            window.shifts = 0;
            new PerformanceObserver((list) => { for (const { value } of list.getEntries()) shifts += value; }).observe({ type: 'layout-shift' });
            """);
        var places = new List<float>();
        foreach (var word in new[] { "conflict", " with", " a", " coworker", " xyzzy", " confusion", " deadlines" })
        {
            var asked = requests.Count;
            await page.Keyboard.InsertTextAsync(word);
            await Expect(page.Locator("main:not([aria-busy]) h1 q")).ToHaveTextAsync((await SearchField(page).InputValueAsync()).Trim());
            Assert.Equal(asked + 1, requests.Count);
            places.Add((await page.Locator(".hit h2").First.BoundingBoxAsync())!.Y);
        }

        Assert.Single(places.Distinct());
        var still = await SearchField(page).BoundingBoxAsync();
        Assert.Equal((field!.X, field.Y, field.Width), (still!.X, still.Y, still.Width));
        Assert.Equal(0, await page.EvaluateAsync<double>("shifts"));
        await Expect(page.GetByRole(AriaRole.Listbox)).ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task Enter_goes_to_the_results_and_keeps_the_address()
    {
        var page = await OpenAsync(PageAddress.Home);
        await page.Keyboard.TypeAsync("conflict");
        await page.Keyboard.PressAsync("Enter");

        await Expect(Headline(page)).ToBeFocusedAsync();
        await Expect(page).ToHaveURLAsync($"{Host.Origin}/search?q=conflict");
    }

    private static ILocator SearchField(IPage page) => page.Locator("#q");

    private static ILocator Headline(IPage page) => page.Locator("main h1");

    [GeneratedRegex("^confusion matrix: .* · GuideSearch$")]
    private static partial Regex StartsWithQuery();
}
