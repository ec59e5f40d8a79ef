using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace GuideSearch.Browser.Tests.Hosting;

/// <summary>What axe finds wrong with a page as it now stands, shadow trees included.</summary>
internal static class Accessibility
{
    /// <returns>One line per element at fault: the rule, the element, and what to do.</returns>
    public static async Task<IReadOnlyList<string>> FaultsAsync(IPage page)
    {
        var result = await page.RunAxe();
        return [.. from violation in result.Violations
                   from node in violation.Nodes
                   select $"{violation.Id}: {node.Html} ({violation.Help})"];
    }
}
