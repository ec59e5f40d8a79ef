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
        await Expect(page.Locator("[part=status]")).ToHaveTextAsync("1 question", new() { Timeout = 15_000 });
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(new Regex($"^{Host.Origin}/"), new() { Timeout = 15_000 });

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
