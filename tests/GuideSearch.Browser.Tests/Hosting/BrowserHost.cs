using Microsoft.Playwright;

namespace GuideSearch.Browser.Tests.Hosting;

/// <summary>What all tests share: a service, somebody else's site that it lists, and a browser.</summary>
public sealed class BrowserHost : IAsyncLifetime
{
    private IPlaywright? _playwright;

    public RunningService Service { get; private set; } = null!;

    /// <summary>Origin of the service, without a slash at its end.</summary>
    public string Origin => $"http://127.0.0.1:{Service.Port}";

    public OtherSite Other { get; private set; } = null!;

    public IBrowser Browser { get; private set; } = null!;

    /// <summary>Starts nothing where all tests are skipped.</summary>
    public async Task InitializeAsync()
    {
        if (Chromium.WhyNot is not null)
            return;

        _playwright = await Playwright.CreateAsync();
        Browser = await Chromium.LaunchAsync(_playwright);
        Other = await OtherSite.StartAsync();
        Service = await RunningService.StartAsync(settings => settings.Cors.Origins = [Other.Origin], guides: PageGuides.All);
    }

    public async Task DisposeAsync()
    {
        // Without a browser nothing else was started.
        if (Browser is not null)
        {
            await Browser.CloseAsync();
            await Service.DisposeAsync();
            await Other.DisposeAsync();
        }

        _playwright?.Dispose();
    }
}

/// <summary>One browser for all tests; each opens windows of its own in it.</summary>
[CollectionDefinition(Name)]
public sealed class OneBrowser : ICollectionFixture<BrowserHost>
{
    public const string Name = "Browser";
}
