using GuideSearch.Browser.Tests.Hosting;
using Microsoft.Playwright;

namespace GuideSearch.Browser.Tests.Widget;

/// <summary>Results while somebody types.</summary>
public class TypingTests(BrowserHost host) : WidgetTest(host)
{
    private const string Inline = "<guide-search mode=\"inline\"></guide-search>";

    [BrowserFact]
    public async Task Searches_as_typed_and_marks_what_matched()
    {
        var page = await EmbedAsync(Inline);

        await SearchAsync(page, "confusion matr");

        Assert.Equal("What is a confusion matrix?", await page.Locator("[part=question]").First.InnerTextAsync());
        Assert.Equal("confusion", await page.Locator("[part=question] mark").First.InnerTextAsync());
        Assert.Empty(Complaints);
    }

    [BrowserFact]
    public async Task Asks_nothing_before_something_is_typed()
    {
        var asked = new List<string>();
        var page = await NewPageAsync();
        page.Request += (_, request) => asked.Add(new Uri(request.Url).AbsolutePath);
        var html = $"<!doctype html><title>Host</title>{Script}{Inline}";
        await page.GotoAsync(Host.Other.Origin + Host.Other.Publish(html, Strict));
        await Input(page).FocusAsync();

        Assert.DoesNotContain("/api/v1/search", asked);
        await SearchAsync(page, "matrix");
        Assert.Contains("/api/v1/search", asked);
    }

    /// <summary>The page keeps requests from being given up, so that the late answer does arrive.</summary>
    [BrowserFact]
    public async Task A_late_answer_of_an_older_search_does_not_replace_a_newer_one()
    {
        var page = await EmbedAsync(Inline);
        var (arrived, release) = (new TaskCompletionSource(), new TaskCompletionSource());
        await page.EvaluateAsync("AbortController.prototype.abort = () => {}");
        await page.RouteAsync("**/api/v1/search?q=conflict&**", async route =>
        {
            arrived.SetResult();
            await release.Task;
            await route.ContinueAsync();
        });

        await Input(page).FillAsync("conflict");
        await arrived.Task;
        await Input(page).FillAsync("matrix");
        await Hits(page).First.WaitForAsync();
        var late = page.WaitForResponseAsync(r => r.Url.Contains("q=conflict", StringComparison.Ordinal));
        release.SetResult();
        await (await late).FinishedAsync();
        await page.EvaluateAsync("new Promise(requestAnimationFrame)");

        Assert.Contains("confusion matrix", await Hits(page).First.InnerTextAsync(), StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task The_last_twenty_answers_are_kept()
    {
        var page = await EmbedAsync(Inline);
        var asked = 0;
        page.Request += (_, request) => asked += request.Url.Contains("/api/v1/search", StringComparison.Ordinal) ? 1 : 0;

        await OnWidgetAsync<bool>(page, """
            async (w) => {
              for (let i = 0; i < 21; i++) await w.search(`pod ${i}`);
              for (let i = 20; i > 0; i--) await w.search(`pod ${i}`);
              return true;
            }
            """);
        Assert.Equal(21, asked);

        await OnWidgetAsync<bool>(page, "async (w) => { await w.search('pod 0'); return true; }");
        Assert.Equal(22, asked);
    }

    [BrowserFact]
    public async Task Nothing_found_is_said_with_the_words()
    {
        var page = await EmbedAsync(Inline);

        await Input(page).FillAsync("zzqqxx");

        await page.GetByText("No question found for “zzqqxx”").First.WaitForAsync();
        await Assertions.Expect(Input(page)).ToHaveAttributeAsync("aria-expanded", "false");
    }

    [BrowserFact]
    public async Task Facets_narrow_the_results_and_keep_the_focus()
    {
        var page = await EmbedAsync("<guide-search mode=\"inline\" facets=\"section\"></guide-search>");
        await SearchAsync(page, "conflict");

        await page.Locator("[part=facet]").First.FocusAsync();
        await page.Keyboard.PressAsync("Space");

        await Assertions.Expect(page.Locator("[part=facet][aria-pressed=true]")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator("[part=facet][aria-pressed=true]")).ToBeFocusedAsync();
    }
}
