using GuideSearch.Browser.Tests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GuideSearch.Browser.Tests.Widget;

/// <summary>What somebody hears who does not see the widget.</summary>
public class ScreenReaderTests(BrowserHost host) : WidgetTest(host)
{
    private const string Record =
        """
        (w) => {
          window.said = [];
          const line = w.shadowRoot.querySelector('[role=status]');
          new MutationObserver(() => line.textContent && said.push(line.textContent)).observe(line, { childList: true });
        }
        """;

    /// <summary>Axe takes a page without a background for a white one, also in the dark.</summary>
    private const string Background = "<style>html { background: light-dark(#fff, #14181b); color: light-dark(#000, #fff) }</style>";

    [BrowserFact]
    public async Task The_number_of_results_is_said_once_per_settled_query()
    {
        var page = await EmbedAsync("<guide-search mode=\"inline\"></guide-search>");
        await page.Locator("guide-search").EvaluateAsync(Record);

        await Input(page).PressSequentiallyAsync("conflict", new() { Delay = 150 });
        await UntilAsync(page, "said.length > 0");
        await Input(page).FillAsync("zzqqxx");
        await UntilAsync(page, "said.length > 1");
        await Input(page).FillAsync("matrix");
        await UntilAsync(page, "said.length > 2");

        Assert.Equal(["2 questions", "No question found for “zzqqxx”", "1 question"], await page.EvaluateAsync<string[]>("said"));
    }

    [BrowserFact]
    public async Task The_field_is_a_combobox_that_names_its_active_result()
    {
        var page = await EmbedAsync("<guide-search mode=\"inline\"></guide-search>");
        await SearchAsync(page, "confusion");
        await page.Keyboard.PressAsync("ArrowDown");

        var field = page.GetByRole(AriaRole.Combobox, new() { Name = "Search interview questions" });
        await Expect(field).ToHaveAttributeAsync("aria-expanded", "true");
        await Expect(page.GetByRole(AriaRole.Listbox)).ToHaveAccessibleNameAsync("Search interview questions");
        var active = page.GetByRole(AriaRole.Option, new() { Selected = true });
        await Expect(active).ToHaveAccessibleNameAsync("What is a confusion matrix? Technical");
        await Expect(page.GetByRole(AriaRole.Group, new() { Name = "Data Scientist Interview Guide" })).ToContainTextAsync("confusion");
        Assert.Equal(await active.GetAttributeAsync("id"), await field.GetAttributeAsync("aria-activedescendant"));
    }

    [BrowserTheory]
    [InlineData("inline", ColorScheme.Light), InlineData("inline", ColorScheme.Dark)]
    [InlineData("modal", ColorScheme.Light), InlineData("modal", ColorScheme.Dark)]
    public async Task Axe_finds_nothing_wrong(string mode, ColorScheme scheme)
    {
        var widget = $"<guide-search mode=\"{mode}\" facets=\"section tag\"></guide-search>";
        var page = await EmbedAsync(Background + widget, policy: "", new() { ColorScheme = scheme });
        Assert.Empty(await Accessibility.FaultsAsync(page));
        await OnWidgetAsync<bool>(page, "(w) => { w.open(); return true; }");

        await SearchAsync(page, "conflict");
        await page.Keyboard.PressAsync("ArrowDown");
        Assert.Empty(await Accessibility.FaultsAsync(page));

        await Input(page).FillAsync("zzqqxx");
        await page.GetByText("No question found").First.WaitForAsync();
        Assert.Empty(await Accessibility.FaultsAsync(page));
    }
}
