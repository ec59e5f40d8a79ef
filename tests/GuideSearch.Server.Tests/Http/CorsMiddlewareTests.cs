using GuideSearch.Server.Tests.Hosting;

namespace GuideSearch.Server.Tests.Http;

/// <summary>Which origin may read what. The service of the collection lists one origin.</summary>
[Trait("Fault", "H04")]
[Collection(OneApi.Name)]
public class CorsMiddlewareTests(ApiHost host)
{
    [Theory]
    [InlineData(ApiHost.ListedOrigin, ApiHost.ListedOrigin)]
    [InlineData("HTTPS://LISTED.EXAMPLE", ApiHost.ListedOrigin)]
    [InlineData("https://unlisted.example", null)]
    [InlineData("null", null)]
    [InlineData("https://listed.example.evil.example", null)]
    [InlineData("https://evil-listed.example", null)]
    [InlineData("http://listed.example", null)]
    [InlineData("https://listed.example:8443", null)]
    [InlineData("https://listed.example/", null)]
    [InlineData("", null)]
    public async Task Only_the_listed_origin_is_let_in(string origin, string? allowed)
    {
        using var response = await host.Service.SendAsync("/api/v1/search", "GET", ("Origin", origin));

        Assert.Equal(200, (int)response.StatusCode);
        Assert.Equal(allowed, One(response, "Access-Control-Allow-Origin"));
        Assert.Contains("Origin", response.Headers.Vary);
        Assert.False(response.Headers.Contains("Access-Control-Allow-Credentials"));
    }

    [Theory]
    [InlineData("/api/v1/search?x=1"), InlineData("/api/v1/nosuch"), InlineData("/api/v1/status"), InlineData("/api/v1/guides/nosuch")]
    public async Task A_refusal_can_be_read_across_origins_too(string address)
    {
        using var response = await host.Service.SendAsync(address, "GET", ("Origin", ApiHost.ListedOrigin));

        Assert.Equal(ApiHost.ListedOrigin, One(response, "Access-Control-Allow-Origin"));
        Assert.Contains("X-GuideSearch-Generation", One(response, "Access-Control-Expose-Headers"));
        Assert.Contains("Server-Timing", One(response, "Access-Control-Expose-Headers"));
    }

    [Fact]
    public async Task An_answer_that_did_not_change_says_so_to_the_listed_origin_and_varies()
    {
        using var first = await host.Service.SendAsync("/api/v1/search?q=conflict", "GET", ("Origin", "https://unlisted.example"));
        using var again = await host.Service.SendAsync(
            "/api/v1/search?q=conflict", "GET", ("Origin", ApiHost.ListedOrigin), ("If-None-Match", first.Headers.ETag!.ToString()));

        Assert.Equal(304, (int)again.StatusCode);
        Assert.Equal(ApiHost.ListedOrigin, One(again, "Access-Control-Allow-Origin"));
        Assert.Contains("Origin", again.Headers.Vary);
    }

    [Fact]
    public async Task Two_origins_at_once_are_none_of_the_list()
    {
        using var response = await host.Service.SendAsync(
            "/api/v1/search", "GET", ("Origin", ApiHost.ListedOrigin), ("Origin", "https://unlisted.example"));

        Assert.Null(One(response, "Access-Control-Allow-Origin"));
    }

    [Theory]
    [InlineData("/health/live"), InlineData("/openapi/v1.json"), InlineData("/nosuch")]
    public async Task Outside_of_the_API_no_origin_is_let_in(string address)
    {
        using var response = await host.Service.SendAsync(address, "GET", ("Origin", ApiHost.ListedOrigin));

        Assert.Null(One(response, "Access-Control-Allow-Origin"));
        Assert.Contains("Origin", response.Headers.Vary);
    }

    [Theory]
    [InlineData("/api/v1/search", ApiHost.ListedOrigin, "GET, HEAD, POST", "If-None-Match, Content-Type", "600")]
    [InlineData("/API/v1/Prepare", ApiHost.ListedOrigin, "GET, HEAD, POST", "If-None-Match, Content-Type", "600")]
    [InlineData("/api/v1/suggest", ApiHost.ListedOrigin, "GET, HEAD", "If-None-Match", "600")]
    [InlineData("/api/v1/search", "https://unlisted.example", null, null, null)]
    [InlineData("/api/v1/prepare", "null", null, null, null)]
    public async Task A_preflight_is_answered_from_the_list(string address, string origin, string? methods, string? headers, string? age)
    {
        using var response = await host.Service.SendAsync(
            address, "OPTIONS", ("Origin", origin), ("Access-Control-Request-Method", "POST"));

        Assert.Equal(204, (int)response.StatusCode);
        Assert.Equal(
            (methods, headers, age),
            (One(response, "Access-Control-Allow-Methods"), One(response, "Access-Control-Allow-Headers"), One(response, "Access-Control-Max-Age")));
        Assert.False(response.Headers.Contains("Access-Control-Allow-Credentials"));
    }

    [Fact]
    public async Task Without_a_list_nothing_is_allowed_and_nothing_varies()
    {
        await using var service = await RunningService.StartAsync();
        using var response = await service.SendAsync("/api/v1/search", "GET", ("Origin", "https://any.example"));
        using var preflight = await service.SendAsync(
            "/api/v1/search", "OPTIONS", ("Origin", "https://any.example"), ("Access-Control-Request-Method", "GET"));

        Assert.Null(One(response, "Access-Control-Allow-Origin"));
        Assert.Equal(["Accept-Encoding"], response.Headers.Vary);
        Assert.Equal(405, (int)preflight.StatusCode);
    }

    [Fact]
    public async Task A_star_lets_every_origin_in_without_naming_it()
    {
        await using var service = await RunningService.StartAsync(s => s.Cors.Origins = ["*"]);
        using var response = await service.SendAsync("/api/v1/search", "GET", ("Origin", "https://any.example"));

        Assert.Equal("*", One(response, "Access-Control-Allow-Origin"));
        Assert.Contains("Origin", response.Headers.Vary);
    }

    private static string? One(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : null;
}
