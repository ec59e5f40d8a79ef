using GuideSearch.Browser.Tests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GuideSearch.Browser.Tests.Pages;

/// <summary>Suggestions below the field, by the keyboard alone and for those who hear the page.</summary>
public class SuggestionTests(BrowserHost host) : BrowserTest(host)
{
    [BrowserFact]
    public async Task Arrows_choose_a_suggestion_and_Enter_follows_it()
    {
        var page = await TypeAsync("confus");
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(Chosen(page)).ToHaveCountAsync(1);
        Assert.Equal(await Chosen(page).GetAttributeAsync("id"), await Field(page).GetAttributeAsync("aria-activedescendant"));
        await Expect(Field(page)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.Locator("main h1")).ToHaveTextAsync("What is a confusion matrix?");
    }

    [BrowserFact]
    public async Task Arrows_go_round_by_way_of_the_field_and_Escape_leaves_the_text()
    {
        var page = await TypeAsync("conflict");
        var options = await page.GetByRole(AriaRole.Option).CountAsync();
        Assert.InRange(options, 2, 6);
        await page.Keyboard.PressAsync("ArrowUp");
        await Expect(page.GetByRole(AriaRole.Option).Last).ToHaveAttributeAsync("aria-selected", "true");
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(Chosen(page)).ToHaveCountAsync(0);
        Assert.Null(await Field(page).GetAttributeAsync("aria-activedescendant"));

        await page.Keyboard.PressAsync("Escape");
        await Expect(page.GetByRole(AriaRole.Listbox)).ToBeHiddenAsync();
        await Expect(Field(page)).ToHaveAttributeAsync("aria-expanded", "false");
        await Expect(Field(page)).ToHaveValueAsync("conflict");
    }

    [BrowserFact]
    public async Task Enter_without_a_choice_searches_for_the_text()
    {
        var page = await TypeAsync("confus");
        await page.Keyboard.PressAsync("Enter");

        await Expect(page).ToHaveURLAsync($"{Host.Origin}/search?q=confus");
        await Expect(page.GetByRole(AriaRole.Listbox)).ToBeHiddenAsync();
    }

    [BrowserFact]
    public async Task A_screen_reader_finds_a_combobox_and_a_list_of_options_with_what_they_are()
    {
        var page = await TypeAsync("confus");
        await page.Keyboard.PressAsync("ArrowDown");
        var tree = await page.Locator("header").AriaSnapshotAsync();

        foreach (var line in new[]
        {
            "- combobox \"Search interview questions\" [expanded]", "- listbox \"Suggestions\":",
            "- option \"Question What is a confusion matrix?\" [selected]",
        })
            Assert.Contains(line, tree, StringComparison.Ordinal);
    }

    [BrowserTheory]
    [InlineData(ColorScheme.Light), InlineData(ColorScheme.Dark)]
    public async Task Axe_finds_no_fault_and_no_width_scrolls_sideways_while_they_are_open(ColorScheme scheme)
    {
        var page = await TypeAsync("conflict", new() { ColorScheme = scheme });
        await page.Keyboard.PressAsync("ArrowDown");
        Assert.Empty(await Accessibility.FaultsAsync(page));

        foreach (var width in new[] { 320, 768, 1440 })
        {
            await page.SetViewportSizeAsync(width, 800);
            await Expect(page.GetByRole(AriaRole.Listbox)).ToBeVisibleAsync();
            Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= width, $"{width}");
        }

        Assert.Empty(Complaints);
    }

    /// <summary>A page of results in whose field somebody has typed, until suggestions are shown.</summary>
    private async Task<IPage> TypeAsync(string text, BrowserNewContextOptions? options = null)
    {
        var page = await OpenAsync("/search", options);
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync(text, new() { Delay = 30 });
        await Expect(page.GetByRole(AriaRole.Option).First).ToBeVisibleAsync();
        await Expect(page).ToHaveURLAsync($"{Host.Origin}/search?q={text}");
        return page;
    }

    private static ILocator Field(IPage page) => page.GetByRole(AriaRole.Combobox, new() { Name = "Search interview questions" });

    private static ILocator Chosen(IPage page) => page.GetByRole(AriaRole.Option, new() { Selected = true });
}
