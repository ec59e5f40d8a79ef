using GuideSearch.Browser.Tests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GuideSearch.Browser.Tests.Pages;

/// <summary>A service that is slow, down or at fault while somebody types.</summary>
public class TroubleTests(BrowserHost host) : BrowserTest(host)
{
    private const string Unreached = "#notice";

    [BrowserTheory]
    [InlineData(null)]
    [InlineData("<title>502 Bad Gateway</title>")]
    public async Task A_service_that_is_down_says_so_keeps_the_text_and_answers_when_it_is_back(string? proxy)
    {
        var page = await OpenAsync("/search?q=pod");
        var place = (await page.Locator("main h1").BoundingBoxAsync())!.X;
        await page.RouteAsync("**/search?q=conflict", route => proxy is null
            ? route.AbortAsync()
            : route.FulfillAsync(new() { Status = 502, ContentType = "text/html", Body = proxy }));
        await page.Locator("#q").FillAsync("conflict");
        await Expect(page.Locator(Unreached)).ToContainTextAsync("cannot be reached");
        await Expect(page.Locator("#status")).ToContainTextAsync("cannot be reached");
        await Expect(page.Locator("#q")).ToHaveValueAsync("conflict");
        await Expect(page.Locator("main")).Not.ToHaveAttributeAsync("aria-busy", "true");
        Assert.Equal(place, (await page.Locator("main h1").BoundingBoxAsync())!.X);

        await page.UnrouteAllAsync();
        await page.Locator("#q").PressAsync("Enter");
        await Expect(page.Locator("main h1")).ToContainTextAsync("2 questions in 2 guides");
        await Expect(page.Locator(Unreached)).ToBeHiddenAsync();
    }

    [BrowserTheory]
    [InlineData("button"), InlineData("online")]
    public async Task It_is_tried_again_by_a_button_and_by_itself_when_the_browser_is_online_again(string way)
    {
        var page = await OpenAsync("/search?q=pod");
        await page.RouteAsync("**/search?q=conflict", route => route.AbortAsync());
        await page.Locator("#q").FillAsync("conflict");
        await Expect(page.Locator(Unreached)).ToContainTextAsync("cannot be reached");
        await page.UnrouteAllAsync();
        if (way == "button")
            await page.GetByRole(AriaRole.Button, new() { Name = "Try again" }).ClickAsync();
        else
            await page.EvaluateAsync("dispatchEvent(new Event('online'))");

        await Expect(page.Locator("main h1")).ToContainTextAsync("2 questions in 2 guides");
        await Expect(page.Locator(Unreached)).ToBeHiddenAsync();
    }

    [BrowserFact]
    public async Task A_note_on_the_address_stands_above_the_results_and_moves_none_of_them_aside()
    {
        var page = await OpenAsync("/search?q=pod");
        var place = (await page.Locator("main h1").BoundingBoxAsync())!;

        await page.GotoAsync(page.Url + "&tags=python");

        var moved = (await page.Locator("main h1").BoundingBoxAsync())!;
        Assert.Equal((place.X, place.Width), (moved.X, moved.Width));
        Assert.True((await page.Locator(".stray").BoundingBoxAsync())!.Y < moved.Y);
    }

    [BrowserFact]
    public async Task A_slow_service_leaves_the_old_results_and_marks_them_as_being_replaced()
    {
        var page = await OpenAsync("/search?q=pod");
        var release = new TaskCompletionSource();
        await page.RouteAsync("**/search?q=conflict", async route =>
        {
            await release.Task;
            await route.ContinueAsync();
        });
        await page.Locator("#q").FillAsync("conflict");
        await Expect(page.Locator("main")).ToHaveAttributeAsync("aria-busy", "true");
        await Expect(page.Locator("main h1")).ToContainTextAsync("pod");
        await Expect(page.Locator(".loading")).ToBeVisibleAsync();
        await Expect(page.Locator(".loading")).ToHaveCSSAsync("opacity", "1");
        await Expect(page.Locator("#notice")).ToHaveTextAsync("Still searching …");

        release.SetResult();
        await Expect(page.Locator("main h1")).ToContainTextAsync("conflict");
        await Expect(page.Locator("main")).Not.ToHaveAttributeAsync("aria-busy", "true");
        await Expect(page.Locator(".loading")).ToBeHiddenAsync();
        await Expect(page.Locator("#notice")).ToBeHiddenAsync();
    }

    [BrowserFact]
    public async Task A_query_that_cannot_be_read_is_explained_and_typing_goes_on()
    {
        var page = await OpenAsync("/search");
        await page.Locator("#q").FillAsync(string.Join(' ', Enumerable.Range(0, 700).Select(i => $"word{i}")));
        await Expect(page.Locator("main h1")).ToHaveTextAsync("The query is too long");
        await page.Locator("#q").FillAsync("conflict");

        await Expect(page.Locator("main h1")).ToContainTextAsync("2 questions in 2 guides");
    }
}
