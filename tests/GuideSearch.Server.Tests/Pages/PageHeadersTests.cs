using System.IO.Compression;
using System.Net;

namespace GuideSearch.Server.Tests.Pages;

[Collection(PageTests.Name)]
public class PageHeadersTests(PageHost host)
{
    [Fact]
    public async Task A_page_is_kept_for_a_minute_and_not_sent_twice()
    {
        using var first = await host.Client.GetAsync("/search?q=conflict");
        using var again = new HttpRequestMessage(HttpMethod.Get, "/search?q=conflict");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await host.Client.SendAsync(again);

        Assert.Equal(("public, max-age=60", true), (first.Headers.CacheControl!.ToString(), first.Headers.ETag!.IsWeak));
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Equal(first.Headers.ETag, second.Headers.ETag);
    }

    [Fact]
    public async Task A_fault_is_never_kept()
    {
        using var response = await host.Client.GetAsync("/search?page=0");

        Assert.Equal("no-store", response.Headers.CacheControl!.ToString());
        Assert.Null(response.Headers.ETag);
    }

    [Theory]
    [InlineData("/", 14_000)]
    [InlineData("/search?q=scheduler&size=50", 14_000)]
    [InlineData("/guides/platform-engineer-interview-guide", 14_000)]
    [InlineData("/docs", 30_000)]
    public async Task A_page_is_light_when_compressed(string address, int most)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { { "Accept-Encoding", "br" } } };
        using var response = await host.Client.SendAsync(request);
        var body = await response.Content.ReadAsByteArrayAsync();

        Assert.Equal("br", Assert.Single(response.Content.Headers.ContentEncoding));
        Assert.InRange(body.Length, 1000, most);
        using var html = new StreamReader(new BrotliStream(new MemoryStream(body), CompressionMode.Decompress));
        Assert.EndsWith("</html>", (await html.ReadToEndAsync()).TrimEnd());
    }

    [Fact]
    public async Task HEAD_tells_the_length_and_sends_nothing()
    {
        using var response = await host.Client.SendAsync(new(HttpMethod.Head, "/guides"));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.True(response.Content.Headers.ContentLength > 1000);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task A_client_that_wants_no_page_gets_the_problem_as_JSON()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/guides/nosuch") { Headers = { { "Accept", "application/json" } } };
        using var client = new HttpClient { BaseAddress = host.Client.BaseAddress };
        using var response = await client.SendAsync(request);

        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task No_address_on_a_page_comes_from_the_Host_header()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/guides") { Headers = { { "Host", "evil.example" } } };
        using var response = await host.Client.SendAsync(request);

        Assert.DoesNotContain("evil.example", await response.Content.ReadAsStringAsync());
    }
}
