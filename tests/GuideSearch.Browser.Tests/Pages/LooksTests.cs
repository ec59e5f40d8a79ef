using GuideSearch.Browser.Tests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GuideSearch.Browser.Tests.Pages;

/// <summary>Each page in both themes and on every width.</summary>
public class LooksTests(BrowserHost host) : BrowserTest(host)
{
    public static TheoryData<string> Pages => [.. PageAddress.All];

    [BrowserTheory, MemberData(nameof(Pages))]
    public async Task Axe_finds_no_fault_in_either_theme(string address)
    {
        foreach (var theme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            var page = await OpenAsync(address, new() { ColorScheme = theme });
            await page.EvaluateAsync("document.querySelectorAll('details').forEach(d => d.open = true)");

            Assert.Empty(await Accessibility.FaultsAsync(page));
        }
    }

    [BrowserTheory, MemberData(nameof(Pages))]
    public async Task No_width_scrolls_sideways(string address)
    {
        var page = await OpenAsync(address);
        await page.EvaluateAsync("document.querySelectorAll('details').forEach(d => d.open = true)");
        foreach (var width in new[] { 320, 768, 1440, 1920 })
        {
            await page.SetViewportSizeAsync(width, 800);

            Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= width, $"{address} at {width}");
        }
    }

    [BrowserFact]
    public async Task A_screen_reader_finds_search_results_and_filters_by_role_and_name()
    {
        var page = await OpenAsync("/search?q=confusion+matrix&tag=Python");
        var tree = await page.Locator("body").AriaSnapshotAsync();

        foreach (var line in new[]
        {
            "- banner:", "- search \"Search interview questions\":", "- navigation \"Main\":", "- main:", "- complementary \"Filters\":",
            "- heading \"Topic\" [level=3]", "- status", "- contentinfo:", "- list \"Filters in force\":",
            "- link \"What is a confusion matrix?\":",
        })
            Assert.Contains(line, tree, StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task On_paper_stand_questions_and_answers_and_no_controls()
    {
        var page = await OpenAsync(PageAddress.Guide);
        await page.EmulateMediaAsync(new() { Media = Media.Print });

        foreach (var answer in await page.Locator(".answer").AllAsync())
            await Expect(answer).ToBeVisibleAsync();
        foreach (var control in await page.Locator("form, button, nav, footer").AllAsync())
            await Expect(control).ToBeHiddenAsync();
    }
}
