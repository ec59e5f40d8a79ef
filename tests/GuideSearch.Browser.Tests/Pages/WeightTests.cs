using GuideSearch.Browser.Tests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GuideSearch.Browser.Tests.Pages;

/// <summary>Bytes on the wire, and what has to arrive before something is seen.</summary>
public class WeightTests(BrowserHost host) : BrowserTest(host)
{
    private const int MostBytes = 60_000;

    [BrowserTheory]
    [InlineData(PageAddress.Home)]
    [InlineData("/search?q=scheduler&size=50&snippets=3")]
    [InlineData("/guides/platform-engineer-interview-guide")]
    [InlineData(PageAddress.Question)]
    [InlineData("/practice?n=50")]
    [InlineData("/embed"), InlineData("/prepare"), InlineData("/docs")]
    public async Task A_page_weighs_at_most_60_kB_with_everything_and_all_of_it_comes_from_the_service(string address)
    {
        var page = await NewPageAsync();
        var responses = new List<IResponse>();
        page.Response += (_, response) => responses.Add(response);
        await page.GotoAsync(address, new() { WaitUntil = WaitUntilState.NetworkIdle });
        var bytes = 0;
        foreach (var response in responses)
        {
            var sizes = await response.Request.SizesAsync();
            bytes += sizes.ResponseHeadersSize + sizes.ResponseBodySize;
        }

        Assert.InRange(bytes, 2_000, MostBytes);
        Assert.All(responses, r => Assert.StartsWith(Host.Origin, r.Url, StringComparison.Ordinal));
    }

    [BrowserFact]
    public async Task Results_are_painted_with_their_style_by_the_first_reply_alone()
    {
        var page = await NewPageAsync();
        await page.RouteAsync("**/app/**", route => route.AbortAsync());
        await page.GotoAsync(PageAddress.Found, new() { WaitUntil = WaitUntilState.DOMContentLoaded });

        await Expect(page.Locator(".hit h2").First).ToBeVisibleAsync();
        Assert.Equal("0px", await page.Locator(".hits").EvaluateAsync<string>("list => getComputedStyle(list).paddingLeft"));
    }
}
