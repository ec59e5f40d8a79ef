using System.Text.RegularExpressions;
using GuideSearch.Browser.Tests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GuideSearch.Browser.Tests.Widget;

/// <summary>Everything by the keyboard alone.</summary>
public partial class KeyboardTests(BrowserHost host) : WidgetTest(host)
{
    [BrowserFact]
    public async Task With_nothing_but_the_snippet_of_the_README_a_result_is_opened()
    {
        var html = $"<!doctype html><html lang=\"en\"><title>Host</title>{Snippet().Replace("https://search.example", Host.Origin)}</html>";
        var page = await OpenAsync(Host.Other.Origin + Host.Other.Publish(html, Strict));
        await page.Locator("guide-search [part=button]").WaitForAsync();

        await page.Keyboard.PressAsync("Control+k");
        await page.Keyboard.TypeAsync("confusion matrix");
        await Expect(page.Locator("[part=status]")).ToHaveTextAsync("1 question");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(new Regex($"^{Host.Origin}/"));

        Assert.Contains("confusion matrix", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty(Complaints);
    }

    [BrowserFact]
    public async Task The_arrows_walk_over_the_results_and_through_the_field()
    {
        var page = await EmbedAsync("<guide-search mode=\"inline\" per-page=\"3\"></guide-search>");
        await SearchAsync(page, "scheduler");

        Assert.Equal(
            ["hit0", "hit1", "hit2", null, "hit2", "hit0", "hit2", null],
            await ActiveAfterAsync(page, "ArrowDown", "ArrowDown", "ArrowDown", "ArrowDown", "ArrowUp", "Home", "End", "ArrowLeft"));
        await Expect(Input(page)).ToBeFocusedAsync();
    }

    [BrowserTheory]
    [InlineData(false), InlineData(true)]
    public async Task Enter_opens_the_first_result_also_one_that_is_still_on_its_way(bool waits)
    {
        var page = await EmbedAsync("<guide-search mode=\"inline\"></guide-search>");
        if (waits)
            await SearchAsync(page, "confusion matrix");
        else
            await Input(page).PressSequentiallyAsync("confusion matrix");

        await page.Keyboard.PressAsync("Enter");

        await Expect(page).ToHaveURLAsync(new Regex("/what-is-a-confusion-matrix"));
    }

    [BrowserFact]
    public async Task Enter_leads_nowhere_once_the_window_was_closed_before_the_answer()
    {
        var page = await EmbedAsync("<guide-search></guide-search>");
        var release = new TaskCompletionSource();
        await page.RouteAsync("**/api/v1/search**", async route =>
        {
            await release.Task;
            await route.ContinueAsync();
        });
        await page.Keyboard.PressAsync("Control+k");
        await Input(page).FillAsync("confusion");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Escape");

        release.SetResult();
        await page.Locator("guide-search [part=hit]").First.WaitForAsync(new() { State = WaitForSelectorState.Attached });

        Assert.StartsWith(Host.Other.Origin, page.Url, StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task Keys_of_a_keyboard_that_composes_choose_nothing_and_what_it_composes_is_searched()
    {
        var page = await EmbedAsync("<guide-search></guide-search>");
        await page.Keyboard.PressAsync("Control+k");
        var typing = await page.Context.NewCDPSessionAsync(page);
        await typing.SendAsync("Input.imeSetComposition", new() { ["text"] = "confusion", ["selectionStart"] = 9, ["selectionEnd"] = 9 });
        await Hits(page).First.WaitForAsync();

        await Input(page).EvaluateAsync("""
            input => {
              for (const key of ['ArrowDown', 'Enter', 'Escape']) for (const isComposing of [true, false])
                input.dispatchEvent(new KeyboardEvent('keydown', { key, isComposing, keyCode: 229, bubbles: true, cancelable: true }));
            }
            """);

        await Expect(page.Locator("guide-search [aria-selected=true]")).ToHaveCountAsync(0);
        await Expect(page.Locator("guide-search dialog")).ToBeVisibleAsync();
        await Expect(Input(page)).ToHaveValueAsync("confusion");
        Assert.StartsWith(Host.Other.Origin, page.Url, StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task Home_and_End_belong_to_the_field_while_no_result_is_active()
    {
        var page = await EmbedAsync("<guide-search mode=\"inline\"></guide-search>");
        await SearchAsync(page, "scheduler");

        await page.Keyboard.PressAsync("Home");

        Assert.Equal(0, await Input(page).EvaluateAsync<int>("e => e.selectionStart"));
    }

    [BrowserFact]
    public async Task Control_and_Enter_open_a_result_in_another_window()
    {
        var page = await EmbedAsync("<guide-search></guide-search>");
        await page.Keyboard.PressAsync("Control+k");
        await SearchAsync(page, "confusion");
        await page.Keyboard.PressAsync("ArrowDown");

        var other = await page.RunAndWaitForPopupAsync(() => page.Keyboard.PressAsync("Control+Enter"));

        Assert.StartsWith(Host.Origin, other.Url, StringComparison.Ordinal);
        await Expect(page.Locator("guide-search dialog")).ToBeVisibleAsync();
    }

    [BrowserTheory]
    [InlineData("#opener", "Control+k"), InlineData("guide-search [part=button]", "Enter")]
    public async Task Escape_closes_and_the_focus_returns_to_where_it_was(string opener, string key)
    {
        var page = await EmbedAsync("<button id=\"opener\">Mine</button><guide-search></guide-search>");
        await page.Locator(opener).FocusAsync();
        await page.Keyboard.PressAsync(key);
        await Expect(Input(page)).ToBeFocusedAsync();
        await SearchAsync(page, "confusion");

        await page.Keyboard.PressAsync("Escape");

        await Expect(page.Locator("guide-search dialog")).ToBeHiddenAsync();
        await Expect(page.Locator(opener)).ToBeFocusedAsync();
    }

    [BrowserFact]
    public async Task Inline_Escape_empties_the_field()
    {
        var page = await EmbedAsync("<guide-search mode=\"inline\"></guide-search>");
        await SearchAsync(page, "confusion");

        await page.Keyboard.PressAsync("Escape");

        await Expect(Input(page)).ToHaveValueAsync("");
        await Expect(Hits(page)).ToHaveCountAsync(0);
    }

    private static async Task<IReadOnlyList<string?>> ActiveAfterAsync(IPage page, params string[] keys)
    {
        var active = new List<string?>();
        foreach (var key in keys)
        {
            await page.Keyboard.PressAsync(key);
            active.Add(await Input(page).GetAttributeAsync("aria-activedescendant"));
        }

        return active;
    }

    /// <summary>The lines of the README that a site copies.</summary>
    private static string Snippet() => HtmlBlock().Match(File.ReadAllText(Repository.File("README.md"))).Groups[1].Value;

    [GeneratedRegex("```html\n(.*?<guide-search.*?)```", RegexOptions.Singleline)]
    private static partial Regex HtmlBlock();
}
