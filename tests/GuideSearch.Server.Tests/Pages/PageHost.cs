using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace GuideSearch.Server.Tests.Pages;

/// <summary>The service over real guides, a real index and a real port, as browsers see it.</summary>
public sealed class PageHost : IAsyncLifetime
{
    private RunningService _service = null!;

    public HttpClient Client => _service.Client;

    public async Task InitializeAsync()
    {
        _service = await RunningService.StartAsync(settings => settings.PublicUrl = "https://search.example", guides: PageGuides.All);
        Client.DefaultRequestHeaders.Add("Accept", "text/html,*/*;q=0.8");
    }

    public async Task DisposeAsync() => await _service.DisposeAsync();

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
