using Microsoft.Playwright;

namespace GuideSearch.Browser.Tests.Hosting;

/// <summary>
/// A test class's share in what all of them use at the same time: a service, somebody else's site that it lists, and a browser.
/// </summary>
/// <remarks>
/// The parts are started for the first class and ended after the last. A fixture of a collection would do the same, but classes of one
/// collection run one after another.
/// </remarks>
public sealed class BrowserHost : IAsyncLifetime
{
    private static readonly SemaphoreSlim _gate = new(1);
    private static BrowserParts? _parts;
    private static int _shares;

    private BrowserParts? _mine;

    public RunningService Service => Parts.Service;

    /// <summary>Origin of the service, without a slash at its end.</summary>
    public string Origin => $"http://127.0.0.1:{Service.Port}";

    public OtherSite Other => Parts.Other;

    public IBrowser Browser => Parts.Browser;

    private BrowserParts Parts => _mine ?? throw new InvalidOperationException("There is no browser, and all tests are skipped.");

    /// <summary>Starts nothing where all tests are skipped.</summary>
    public async Task InitializeAsync()
    {
        if (Chromium.WhyNot is not null)
            return;

        await _gate.WaitAsync();
        try
        {
            _mine = _parts ??= await BrowserParts.StartAsync();
            _shares++;
        }
        finally
        {
            _gate.Release();
        }
    }

    public async Task DisposeAsync()
    {
        if (_mine is null)
            return;

        await _gate.WaitAsync();
        try
        {
            if (--_shares > 0)
                return;

            _parts = null;
            await _mine.DisposeAsync();
        }
        finally
        {
            _gate.Release();
        }
    }
}
