using GuideSearch.Browser.Tests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GuideSearch.Browser.Tests.Pages;

/// <summary>Answers that unfold where they stand.</summary>
public class AnswerTests(BrowserHost host) : BrowserTest(host)
{
    [BrowserFact]
    public async Task An_answer_unfolds_below_its_hit_as_its_own_page_shows_it()
    {
        var page = await OpenAsync("/search?q=confusion+matrix");
        var hit = page.Locator(".hit").First;
        var address = await hit.Locator("h2 a").GetAttributeAsync("href");
        await hit.Locator("summary").ClickAsync();
        await Expect(hit.Locator(".answer")).ToBeVisibleAsync();
        var unfolded = await hit.Locator(".answer").InnerHTMLAsync();
        await page.GotoAsync(address!);

        Assert.Equal(await page.Locator(".answer").InnerHTMLAsync(), unfolded);
        Assert.Empty(Complaints);
    }

    [BrowserFact]
    public async Task One_button_shows_and_hides_all_answers_of_a_guide()
    {
        var page = await OpenAsync(PageAddress.Guide);
        await page.GetByRole(AriaRole.Button, new() { Name = "Show all answers" }).ClickAsync();
        await Expect(page.Locator("details.unfold:not([open])")).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Button, new() { Name = "Hide all answers" }).ClickAsync();

        await Expect(page.Locator("details.unfold[open]")).ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task A_link_to_a_question_of_a_guide_opens_its_answer()
    {
        var page = await OpenAsync($"{PageAddress.Guide}#2-what-is-a-confusion-matrix");

        await Expect(page.Locator("details.unfold[open] summary")).ToHaveTextAsync("What is a confusion matrix?");
    }

    [BrowserFact]
    public async Task The_address_of_a_question_can_be_copied()
    {
        var page = await OpenAsync(PageAddress.Question, new() { Permissions = ["clipboard-read", "clipboard-write"] });
        await page.GetByText("Copy link").ClickAsync();

        await Expect(page.Locator("#status")).ToHaveTextAsync("Link copied");
        Assert.Equal(page.Url, await page.EvaluateAsync<string>("navigator.clipboard.readText()"));
    }

    [BrowserFact]
    public async Task An_answer_that_cannot_be_reached_says_so()
    {
        var page = await OpenAsync("/search?q=confusion+matrix");
        await page.RouteAsync("**/questions/**", route => route.AbortAsync());
        await page.Locator(".hit summary").First.ClickAsync();

        await Expect(page.Locator(".hit .unfold .note").First).ToContainTextAsync("cannot be reached");
        await page.UnrouteAllAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Try again" }).ClickAsync();
        await Expect(page.Locator(".hit .answer").First).ToContainTextAsync("It counts predictions");
    }

    [BrowserFact]
    public async Task One_that_could_not_be_reached_is_asked_for_again_when_it_is_opened_again()
    {
        var page = await OpenAsync("/search?q=confusion+matrix");
        await page.RouteAsync("**/questions/**", route => route.FulfillAsync(new() { Status = 502, Body = "<title>Bad gateway</title>" }));
        var fold = page.Locator(".hit .unfold > summary").First;
        await fold.ClickAsync();
        await Expect(page.Locator(".hit .unfold .note").First).ToContainTextAsync("cannot be reached");
        await page.UnrouteAllAsync();
        await fold.ClickAsync();
        await fold.ClickAsync();

        await Expect(page.Locator(".hit .answer").First).ToContainTextAsync("It counts predictions");
    }

    [BrowserFact]
    public async Task Unfolded_answers_are_unfolded_after_Back()
    {
        var page = await OpenAsync("/search?q=conflict");
        await page.Locator(".hit .unfold > summary").Nth(1).ClickAsync();
        await Expect(page.Locator(".hit .answer")).ToHaveCountAsync(1);
        await page.Locator(".hit h2 a").First.ClickAsync();
        await Expect(page.Locator(".trail")).ToContainTextAsync("1 of 2");
        await page.GoBackAsync();

        await Expect(page.Locator(".hit").Nth(1).Locator(".answer")).ToBeVisibleAsync();
        await Expect(page.Locator(".hit .answer")).ToHaveCountAsync(1);
    }

    [BrowserFact]
    public async Task Code_can_be_copied()
    {
        var page = await OpenAsync(
            "/questions/data-scientist-interview-guide/what-is-overfitting-and-how-does-regularization-help",
            new() { Permissions = ["clipboard-read", "clipboard-write"] });
        await page.Locator(".code .copy").ClickAsync();

        await Expect(page.Locator("#status")).ToHaveTextAsync("Copied");
        Assert.StartsWith("model = Ridge", await page.EvaluateAsync<string>("navigator.clipboard.readText()"), StringComparison.Ordinal);
    }
}
