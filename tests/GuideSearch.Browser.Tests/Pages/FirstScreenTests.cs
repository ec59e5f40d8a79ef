using GuideSearch.Browser.Tests.Hosting;

namespace GuideSearch.Browser.Tests.Pages;

/// <summary>The question first: what a first screen shows of the results of submitted searches, over the guides of the repository.</summary>
public class FirstScreenTests(BrowserHost host) : BrowserTest(host)
{
    private static readonly string[] _queries =
    [
        "regularization overfitting", "conflict with a coworker", "sql joins", "tell me about yourself", "kubernetes", "c++ memory",
        "discounted cash flow", "how do you handle rejection", "python tag:Python", "bias variance tradeoff", "cold call",
        "situational questions customer",
    ];

    [BrowserTheory]
    [InlineData(390, 844, 300, 2), InlineData(1280, 800, 240, 4)]
    public async Task The_first_title_stands_high_and_others_are_in_sight(int width, int height, int lowest, int titles)
    {
        await using var service = await RunningService.StartAsync(guides: Guides());
        var page = await NewPageAsync(new()
        {
            BaseURL = $"http://127.0.0.1:{service.Port}",
            ViewportSize = new() { Width = width, Height = height },
        });
        var (tops, counts) = (new List<double>(), new List<double>());
        foreach (var query in _queries)
        {
            await page.GotoAsync($"/search?q={Uri.EscapeDataString(query)}");
            tops.Add(await page.EvaluateAsync<double>("document.querySelector('.hit h2').getBoundingClientRect().top"));
            counts.Add(await page.EvaluateAsync<double>(
                "[...document.querySelectorAll('.hit h2')].filter(h => h.getBoundingClientRect().bottom <= innerHeight).length"));
        }

        Assert.InRange(Median(tops), 0, lowest);
        Assert.InRange(Median(counts), titles, 20);
    }

    /// <summary>Links within sentences are as high as their lines.</summary>
    [BrowserTheory, MemberData(nameof(Pages))]
    public async Task Everything_that_is_pressed_is_24_pixels_high_or_stands_in_a_text(string address)
    {
        var page = await OpenAsync(address, new() { ViewportSize = new() { Width = 390, Height = 844 } });
        var small = await page.EvaluateAsync<string[]>("""
            [...document.querySelectorAll('a, button, summary, select, input:not([type=hidden])')]
              .filter((e) => e.checkVisibility() && !e.closest('.answer, .note, .lead, .foot, .skip, .also li, .nothing li'))
              .filter((e) => !e.closest('p:not(.meta, .doors, .after)'))
              .filter((e) => !e.matches('[type=checkbox], [type=radio]') && e.getBoundingClientRect().height < 24)
              .map((e) => e.outerHTML.slice(0, 100))
            """);

        Assert.Empty(small);
    }

    public static TheoryData<string> Pages =>
        [PageAddress.Home, PageAddress.Found, PageAddress.Guide, PageAddress.Question, PageAddress.Practice, "/guides", "/prepare", "/docs"];

    private static IEnumerable<(string File, string Text)> Guides() =>
        Directory.GetFiles(Repository.File("content"), "*.md").Select(file => (Path.GetFileName(file), File.ReadAllText(file)));

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
