using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using GuideSearch.Indexing;
using GuideSearch.Server.Settings;
using GuideSearch.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace GuideSearch.Server.Tests.Pages;

/// <summary>The service over real guides, a real index and a real port, as browsers see it.</summary>
public sealed class PageHost : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private WebApplication _app = null!;

    public HttpClient Client { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        foreach (var (file, text) in PageGuides.All)
            _folder.Write($"content/{file}", text);

        _app = ServerHost.Build(new()
        {
            Content = _folder["content"],
            Index = _folder["index"],
            Urls = "http://127.0.0.1:0",
            PublicUrl = "https://search.example",
            BuildAtStart = false,
            Logging = new() { Level = LogThreshold.Error },
        });
        _app.Services.GetRequiredService<IndexBuild>().Run(new(), progress: null, CancellationToken.None);
        await _app.Services.GetRequiredService<IQuestionIndex>().RefreshAsync(CancellationToken.None);
        await _app.StartAsync();
        Client = new() { BaseAddress = new(_app.Urls.First()), DefaultRequestHeaders = { { "Accept", "text/html,*/*;q=0.8" } } };
    }

    public async Task DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
        _folder.Dispose();
    }

    /// <summary>Reads a page as strictly as the standard allows: any parse error fails the test.</summary>
    public async Task<IHtmlDocument> ReadAsync(string address, HttpStatusCode status = HttpStatusCode.OK)
    {
        using var response = await Client.GetAsync(address);
        var html = await response.Content.ReadAsStringAsync();

        Assert.Equal(status, response.StatusCode);
        Assert.Equal("text/html; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        return new HtmlParser(new() { IsStrictMode = true }).ParseDocument(html);
    }
}

/// <summary>One service for all tests of pages: none of them changes it.</summary>
[CollectionDefinition(Name)]
public sealed class PageTests : ICollectionFixture<PageHost>
{
    public const string Name = "Pages";
}
