using System.Text.Json;
using GuideSearch.Browser.Tests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GuideSearch.Browser.Tests.Pages;

/// <summary>Guides and queries that mean harm: nothing of theirs runs, and the policy has nothing to stop.</summary>
[Trait("Fault", "C15")]
public class HarmTests(BrowserHost host) : BrowserTest(host)
{
    private static readonly string[] _own =
    [
        "<svg onload=alert(1)>", "\"><script>alert(1)</script>", "</script><script>alert(1)</script>", "<!--<script>alert(1)//-->",
        "' autofocus onfocus='alert(1)", "<details open ontoggle=alert(1)>", "<a href=\"//evil.example\">x</a>",
        "<base href=//evil.example>",
        "<style>*{background:url(//evil.example)}</style>", "<mark onmouseover=alert(1)>marked</mark>", "{{constructor('alert(1)')()}}",
        "</title><img src=x onerror=alert(1)>", "<template><script>alert(1)</script></template>", "<iframe srcdoc='<svg onload=alert(1)>'>",
    ];

    /// <summary>What ran, or was stopped by the policy; a refusal of the service is no execution.</summary>
    private IEnumerable<string> Executions => Complaints.Where(c => !c.StartsWith("Failed to load resource", StringComparison.Ordinal));

    /// <summary>Ours, and the shared ones where they are at hand.</summary>
    private static IReadOnlyList<string> Probes => [.. _own, .. Shared()];

    [BrowserFact]
    public async Task No_guide_runs_anything_in_results_on_its_page_or_in_an_answer_that_unfolds()
    {
        await using var service = await RunningService.StartAsync(guides: Probes.Select(GuideOf));
        var page = await WatchedAsync($"http://127.0.0.1:{service.Port}");
        await page.GotoAsync("/search?size=50&similar=show");
        var folds = await page.Locator(".hit .unfold > summary").AllAsync();
        foreach (var fold in folds)
            await fold.ClickAsync();
        await Expect(page.Locator(".hit .answer")).ToHaveCountAsync(folds.Count);
        Assert.NotEmpty(folds);

        await page.GotoAsync("/guides?size=200");
        foreach (var guide in await page.Locator(".guides h2 a").EvaluateAllAsync<string[]>("links => links.map(a => a.href)"))
        {
            await page.GotoAsync(guide);
            await page.EvaluateAsync("document.querySelectorAll('details').forEach(d => d.open = true)");
            await page.Locator(".questions a.page").First.ClickAsync();
            await Expect(page.Locator("main h1")).ToContainTextAsync("harmless");
        }

        Assert.Empty(Executions);
    }

    [BrowserFact]
    public async Task No_query_runs_anything_typed_or_as_an_address()
    {
        var page = await WatchedAsync(Host.Origin);
        await page.GotoAsync("/search");
        foreach (var probe in Probes.Where(p => !p.Contains('\u0001', StringComparison.Ordinal)))
        {
            await page.RunAndWaitForResponseAsync(
                () => page.Locator("#q").FillAsync(probe), response => response.Url.Contains("/search?q=", StringComparison.Ordinal));
            await Expect(page.Locator("main:not([aria-busy]) h1 q")).ToHaveCountAsync(1);
        }

        foreach (var probe in Probes)
            await page.GotoAsync($"/search?q={Uri.EscapeDataString(probe)}");

        Assert.Empty(Executions);
    }

    /// <summary>A window that takes every dialog as a complaint.</summary>
    private async Task<IPage> WatchedAsync(string origin)
    {
        var page = await NewPageAsync(new() { BaseURL = origin });
        page.Dialog += (_, dialog) =>
        {
            Complaints.Add($"Something ran: {dialog.Message}");
            _ = dialog.DismissAsync();
        };
        return page;
    }

    /// <summary>A guide that has the probe in each place a guide has.</summary>
    private static (string File, string Text) GuideOf(string probe, int number)
    {
        var (quoted, line) = (JsonSerializer.Serialize(probe), probe.ReplaceLineEndings(" "));
        return ($"guide-{number}.md", $"""
            ---
            slug: guide-{number}
            term: {quoted}
            description: {quoted}
            category: {quoted}
            vertical: {quoted}
            tags: [{quoted}]
            ---
            ## Technical Questions
            ### 1. Is {line} harmless?
            A text before it.

            {probe}

            A text behind it.
            """);
    }

    private static string[] Shared()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var file = Path.Combine(folder.FullName, "shared", "gold", "xss-probes.json");
            if (File.Exists(file))
                return JsonSerializer.Deserialize<string[]>(File.ReadAllText(file))!;
        }

        return [];
    }
}
