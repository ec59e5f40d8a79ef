using Microsoft.Playwright;

namespace GuideSearch.Browser.Tests.Hosting;

/// <summary>A test class whose windows share nothing with other tests and are closed after each one.</summary>
public abstract class BrowserTest(BrowserHost host) : IClassFixture<BrowserHost>, IAsyncLifetime
{
    private readonly List<IBrowserContext> _windows = [];

    protected BrowserHost Host { get; } = host;

    /// <summary>What any window complained of: errors on the console, broken policies among them, and errors nobody caught.</summary>
    protected List<string> Complaints { get; } = [];

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (var window in _windows)
            await window.CloseAsync();
    }

    /// <summary>A window that shows nothing yet; addresses in it may be relative to the service.</summary>
    protected async Task<IPage> NewPageAsync(BrowserNewContextOptions? options = null)
    {
        options ??= new();
        options.BaseURL ??= Host.Origin;
        var window = await Host.Browser.NewContextAsync(options);
        _windows.Add(window);
        var page = await window.NewPageAsync();
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
                Complaints.Add(message.Text);
        };
        page.PageError += (_, error) => Complaints.Add(error);
        return page;
    }

    /// <summary>Waits until a page finds a condition true.</summary>
    /// <remarks>Unlike Playwright's own way to wait for a function it needs no eval, which a policy may forbid.</remarks>
    protected static async Task UntilAsync(IPage page, string condition)
    {
        var watch = $"() => new Promise(done => {{ const look = () => {condition} ? done() : setTimeout(look, 20); look(); }})";
        await page.EvaluateAsync(watch).WaitAsync(TimeSpan.FromSeconds(15));
    }

    /// <summary>A window that shows an address, relative to the service or absolute.</summary>
    protected async Task<IPage> OpenAsync(string address, BrowserNewContextOptions? options = null)
    {
        var page = await NewPageAsync(options);
        await page.GotoAsync(address);
        return page;
    }
}
