using GuideSearch.Browser.Tests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace GuideSearch.Browser.Tests.Pages;

/// <summary>A service that is slow, down or at fault while somebody types.</summary>
public class TroubleTests(BrowserHost host) : BrowserTest(host)
{
    private const string Unreached = ".unreached";

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
        Assert.Equal(place, (await page.Locator("main h1").BoundingBoxAsync())!.X);

        await page.UnrouteAllAsync();
        await page.Locator("#q").PressAsync("Enter");
        await Expect(page.Locator("main h1")).ToContainTextAsync("2 questions in 2 guides");
        await Expect(page.Locator(Unreached)).ToHaveCountAsync(0);
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

        release.SetResult();
        await Expect(page.Locator("main h1")).ToContainTextAsync("conflict");
        await Expect(page.Locator("main")).Not.ToHaveAttributeAsync("aria-busy", "true");
    }

    [BrowserFact]
    public async Task A_query_that_cannot_be_read_is_explained_and_typing_goes_on()
    {
        var page = await OpenAsync("/search");
        await page.Locator("#q").FillAsync(string.Join(' ', Enumerable.Range(0, 40).Select(i => $"word{i}")));
        await Expect(page.Locator("main h1")).ToHaveTextAsync("The query is too long");
        await page.Locator("#q").FillAsync("conflict");

        await Expect(page.Locator("main h1")).ToContainTextAsync("2 questions in 2 guides");
    }
}
