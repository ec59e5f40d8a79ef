using GuideSearch.Browser.Tests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GuideSearch.Browser.Tests.Pages;

/// <summary>Preparing for a posting, as a candidate does it: paste, read, practice, and come back.</summary>
public class PrepareTests(BrowserHost host) : BrowserTest(host)
{
    private const string Posting = """
        You find overfitting before our customers do, and know how regularization helps.
        You settle a conflict with a customer and set priorities between several deadlines.
        """;

    private const string Nothing = "Zebras and quaggas graze by the river all summer.";

    /// <summary>What leads to each state of the page: no text at all, one that makes questions likely, one that does not, one too long.</summary>
    public static TheoryData<string> States => ["", Posting, Nothing, new('x', 17_000)];

    [BrowserTheory, MemberData(nameof(States))]
    public async Task Axe_finds_no_fault_in_any_state_scheme_and_width(string posting)
    {
        foreach (var (scheme, forced) in new[]
        {
            (ColorScheme.Light, ForcedColors.None), (ColorScheme.Dark, ForcedColors.None), (ColorScheme.Dark, ForcedColors.Active),
        })
        {
            var page = await OpenAsync("/prepare", new() { ColorScheme = scheme, ForcedColors = forced });
            await SendAsync(page, posting);
            foreach (var width in new[] { 390, 1280 })
            {
                await page.SetViewportSizeAsync(width, 800);

                Assert.Empty(await Accessibility.FaultsAsync(page));
                Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= width, $"sideways at {width}");
            }
        }
    }

    [BrowserTheory, MemberData(nameof(States))]
    public async Task Every_target_is_24_pixels_high_and_wide(string posting)
    {
        var page = await OpenAsync("/prepare", new() { ViewportSize = new() { Width = 390, Height = 844 } });
        await SendAsync(page, posting);

        Assert.Empty(await page.EvaluateAsync<string[]>("""
            [...document.querySelectorAll('a:not(.skip), button, textarea, input:not([type=hidden]), summary')]
              .filter(target => target.checkVisibility() && !target.closest('.foot'))
              .filter(target => { const { width, height } = target.getBoundingClientRect(); return Math.min(width, height) < 24; })
              .map(target => target.outerHTML)
            """));
    }

    [BrowserFact]
    public async Task A_posting_becomes_questions_and_they_become_practice_by_keys_alone()
    {
        var page = await OpenAsync("/prepare");
        await TabToAsync(page, "textarea");
        await page.Keyboard.InsertTextAsync(Posting);
        await page.Keyboard.PressAsync("Control+Enter");
        await Expect(page.Locator("main h1")).ToContainTextAsync("likely question");
        await Expect(page.Locator("main h1")).ToBeFocusedAsync();
        await Expect(page.Locator("textarea")).ToHaveValueAsync(Posting);
        var questions = await page.Locator(".prompt").AllInnerTextsAsync();
        await TabToAsync(page, ".doors a");
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.Locator("main h1")).ToHaveTextAsync($"Practice with {questions.Count} questions");
        var drawn = await page.Locator(".questions summary, .questions > li > a.page").AllTextContentsAsync();
        Assert.Equal(questions.Order(), drawn.Order());
        Assert.Empty(Complaints);
    }

    [BrowserFact]
    public async Task Back_from_a_question_the_same_questions_are_there_again()
    {
        var page = await OpenAsync("/prepare");
        await SendAsync(page, Posting);
        var heading = await page.Locator("main h1").InnerTextAsync();
        var question = page.Locator(".prompt").First;
        var asked = await question.InnerTextAsync();
        await question.ClickAsync();
        await Expect(page.Locator("main h1")).ToHaveTextAsync(asked);
        await page.GoBackAsync();

        await Expect(page.Locator("main h1")).ToHaveTextAsync(heading);
        await Expect(page.Locator("textarea")).ToHaveValueAsync(Posting);
        Assert.Equal($"{Host.Origin}/prepare", page.Url);
    }

    [BrowserTheory]
    [InlineData(null, "cannot be reached")]
    [InlineData(503, "The service is busy")]
    public async Task A_service_that_fails_says_so_keeps_the_posting_and_answers_when_asked_again(int? status, string says)
    {
        var page = await OpenAsync("/prepare");
        var busy = "<header class=\"top\"></header><main><h1>The service is busy</h1></main>";
        await page.RouteAsync("**/prepare", route => status is { } code
            ? route.FulfillAsync(new() { Status = code, ContentType = "text/html", Body = busy })
            : route.AbortAsync());
        await page.Locator("textarea").FillAsync(Posting);
        await page.Locator(".posting button").ClickAsync();
        await Expect(page.Locator("#notice")).ToContainTextAsync(says);
        await Expect(page.Locator("textarea")).ToHaveValueAsync(Posting);
        await page.UnrouteAllAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Try again" }).ClickAsync();

        await Expect(page.Locator("main h1")).ToContainTextAsync("likely question");
        await Expect(page.Locator("#notice")).ToBeHiddenAsync();
    }

    [BrowserFact]
    public async Task A_slow_answer_is_told()
    {
        var page = await OpenAsync("/prepare");
        var release = new TaskCompletionSource();
        await page.RouteAsync("**/prepare", async route =>
        {
            await release.Task;
            await route.ContinueAsync();
        });
        await page.Locator("textarea").FillAsync(Posting);
        await page.Locator(".posting button").ClickAsync();
        await Expect(page.Locator("main")).ToHaveAttributeAsync("aria-busy", "true");
        await Expect(page.Locator("#notice")).ToHaveTextAsync("Still searching …");
        release.SetResult();

        await Expect(page.Locator("main h1")).ToContainTextAsync("likely question");
        await Expect(page.Locator("#notice")).ToBeHiddenAsync();
    }

    [BrowserTheory]
    [InlineData(Posting, "likely question"), InlineData(Nothing, "No likely question")]
    public async Task Without_scripts_the_form_answers_and_holds_the_posting(string posting, string heading)
    {
        var page = await OpenAsync("/prepare", new() { JavaScriptEnabled = false });
        await page.Locator("textarea").FillAsync(posting);
        await page.Locator(".posting button").ClickAsync();

        await Expect(page.Locator("main h1")).ToContainTextAsync(heading);
        await Expect(page.Locator("textarea")).ToHaveValueAsync(posting);
    }

    [BrowserFact]
    public async Task On_paper_stand_the_questions_without_the_form()
    {
        var page = await OpenAsync("/prepare");
        await SendAsync(page, Posting);
        await page.EmulateMediaAsync(new() { Media = Media.Print });

        await Expect(page.Locator(".prompt").First).ToBeVisibleAsync();
        foreach (var control in await page.Locator("form, button, nav, footer").AllAsync())
            await Expect(control).ToBeHiddenAsync();
    }

    /// <summary>Sends a posting and waits for its answer; an empty one leaves the page as it is.</summary>
    private static async Task SendAsync(IPage page, string posting)
    {
        if (posting.Length == 0)
            return;

        await page.Locator("textarea").EvaluateAsync("(field, text) => { field.removeAttribute('maxlength'); field.value = text; }", posting);
        await page.Locator(".posting button").ClickAsync();
        await Expect(page.Locator("main h1")).ToBeFocusedAsync();
    }

    private static async Task TabToAsync(IPage page, string selector)
    {
        for (var steps = 0; !await page.EvaluateAsync<bool>("s => document.activeElement.matches(s)", selector); steps++)
        {
            Assert.InRange(steps, 0, 30);
            await page.Keyboard.PressAsync("Tab");
        }
    }
}
