using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace GuideSearch.Browser.Tests.Hosting;

/// <summary>Somebody else's site: pages on another origin, under a policy of their own.</summary>
public sealed class OtherSite : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, (string Html, string Policy)> _pages = new();
    private readonly WebApplication _app;

    private OtherSite(WebApplication app) => _app = app;

    /// <summary>The origin that the service lists.</summary>
    public string Origin => _app.Urls.First();

    /// <summary>The same site by another name, which the service does not list.</summary>
    public string UnlistedOrigin => Origin.Replace("127.0.0.1", "localhost", StringComparison.Ordinal);

    public static async Task<OtherSite> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseUrls("http://127.0.0.1:0").UseKestrelCore();
        builder.Services.AddRouting();
        var site = new OtherSite(builder.Build());
        site._app.Run(site.AnswerAsync);
        await site._app.StartAsync();
        return site;
    }

    /// <param name="policy">Content-Security-Policy of the page; empty for none.</param>
    /// <returns>The path of the page, the same under both origins.</returns>
    public string Publish(string html, string policy = "")
    {
        var path = $"/{_pages.Count}-{Guid.NewGuid():N}";
        _pages[path] = (html, policy);
        return path;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private Task AnswerAsync(HttpContext context)
    {
        if (!_pages.TryGetValue(context.Request.Path, out var page))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        context.Response.ContentType = "text/html; charset=utf-8";
        if (page.Policy.Length > 0)
            context.Response.Headers.ContentSecurityPolicy = page.Policy;
        return context.Response.WriteAsync(page.Html);
    }
}
