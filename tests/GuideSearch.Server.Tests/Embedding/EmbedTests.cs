using System.Net;
using System.Security.Cryptography;
using GuideSearch.Server.Embedding;
using GuideSearch.Server.Tests.Pages;
using Microsoft.Extensions.DependencyInjection;

namespace GuideSearch.Server.Tests.Embedding;

/// <summary>The files of the widget. The service of the collection lists no origin.</summary>
[Collection(PageTests.Name)]
public class EmbedTests(PageHost host)
{
    private const string Newest = "/embed/v1/guide-search.js";

    /// <summary>Bytes of the script with its style and its languages, on the wire.</summary>
    private const int Budget = 12_000;

    [Theory]
    [InlineData("br"), InlineData("gzip")]
    public async Task The_script_with_its_style_stays_within_its_budget(string encoding)
    {
        using var response = await GetAsync(Newest, ("Accept-Encoding", encoding));
        var body = await response.Content.ReadAsByteArrayAsync();

        Assert.Equal(encoding, Assert.Single(response.Content.Headers.ContentEncoding));
        Assert.InRange(body.Length, 4_000, Budget);
    }

    [Fact]
    public async Task The_newest_address_is_asked_again_soon_and_answers_304()
    {
        using var first = await GetAsync(Newest);
        using var second = await GetAsync(Newest, ("If-None-Match", first.Headers.ETag!.ToString()));

        Assert.Equal("public, max-age=600", first.Headers.CacheControl!.ToString());
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Fact]
    public async Task The_pinned_tag_of_the_page_loads_the_same_script_for_good_and_tells_its_hash()
    {
        var tag = (await host.ReadAsync("/embed")).QuerySelectorAll("pre").Select(e => e.TextContent).Single(t => t.Contains("integrity"));
        var address = tag.Split("src=\"https://search.example")[1].Split('"')[0];
        using var pinned = await GetAsync(address);
        var body = await pinned.Content.ReadAsByteArrayAsync();

        Assert.Equal(await host.Client.GetByteArrayAsync(Newest), body);
        Assert.Contains($"integrity=\"sha384-{Convert.ToBase64String(SHA384.HashData(body))}\"", tag);
        Assert.Equal("public, max-age=31536000, immutable", string.Join(", ", pinned.Headers.GetValues("Cache-Control")));
    }

    [Theory]
    [InlineData(Newest, HttpStatusCode.OK)]
    [InlineData("/embed/v1/guide-search.d.ts", HttpStatusCode.OK), InlineData("/embed/v1/client.d.ts", HttpStatusCode.OK)]
    [InlineData("/embed/v1/nosuch.js", HttpStatusCode.NotFound)]
    [InlineData("/embed/0123456789abcdef/guide-search.js", HttpStatusCode.NotFound)]
    [InlineData("/embed/v2/guide-search.js", HttpStatusCode.NotFound)]
    public async Task Files_load_from_every_origin_whatever_the_list_says(string address, HttpStatusCode status)
    {
        using var response = await GetAsync(address, ("Origin", "https://any.example"));

        Assert.Equal(status, response.StatusCode);
        Assert.Equal("*", Assert.Single(response.Headers.GetValues("Access-Control-Allow-Origin")));
        Assert.Equal("cross-origin", Assert.Single(response.Headers.GetValues("Cross-Origin-Resource-Policy")));
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
    }

    [Fact]
    public async Task The_page_about_them_does_not()
    {
        using var response = await GetAsync("/embed", ("Origin", "https://any.example"));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.False(response.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task The_script_of_an_earlier_release_stays_at_its_address()
    {
        const string Earlier = "export const release = 1;\n";
        var hash = Convert.ToHexStringLower(SHA256.HashData("export const release = 1;\n"u8))[..16];
        await using var service = await RunningService.StartAsync(services: s => s.AddSingleton(new EmbedFiles([Earlier])));

        Assert.Equal(Earlier, await service.Client.GetStringAsync($"/embed/{hash}/guide-search.js"));
        Assert.NotEqual(Earlier, await service.Client.GetStringAsync(Newest));
    }

    [Fact]
    public async Task The_script_holds_nothing_that_a_strict_policy_forbids()
    {
        var script = await host.Client.GetStringAsync(Newest);

        Assert.All(
            ["innerHTML", "outerHTML", "insertAdjacentHTML", "eval(", "new Function", ".style.", "localStorage", "sessionStorage", "cookie"],
            word => Assert.DoesNotContain(word, script, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_page_shows_the_tags_with_the_public_address()
    {
        var page = await host.ReadAsync("/embed");

        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Contains("<guide-search endpoint=\"https://search.example\">", page.QuerySelector("pre")!.TextContent);
        Assert.Equal(Newest, page.QuerySelector("script[src*=embed]")!.GetAttribute("src"));
    }

    private async Task<HttpResponseMessage> GetAsync(string address, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return await host.Client.SendAsync(request);
    }
}
