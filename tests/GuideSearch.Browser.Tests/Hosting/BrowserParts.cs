using Microsoft.Playwright;

namespace GuideSearch.Browser.Tests.Hosting;

/// <summary>
/// A service over the guides of the pages, somebody else's site that it lists, and a browser; each test opens windows of its own in it.
/// </summary>
internal sealed record BrowserParts(IPlaywright Playwright, IBrowser Browser, OtherSite Other, RunningService Service) : IAsyncDisposable
{
    /// <summary>Tests share the machine; what has to come within some time is measured in the page.</summary>
    private const int PatienceMilliseconds = 15_000;

    public static async Task<BrowserParts> StartAsync()
    {
        Assertions.SetDefaultExpectTimeout(PatienceMilliseconds);
        var playwright = await Microsoft.Playwright.Playwright.CreateAsync();
        var browser = await Chromium.LaunchAsync(playwright);
        var other = await OtherSite.StartAsync();
        var service = await RunningService.StartAsync(
            settings => (settings.Cors.Origins, settings.Mcp) = ([other.Origin], true), guides: PageGuides.All);
        return new(playwright, browser, other, service);
    }

    public async ValueTask DisposeAsync()
    {
        await Browser.CloseAsync();
        await Service.DisposeAsync();
        await Other.DisposeAsync();
        Playwright.Dispose();
    }
}
