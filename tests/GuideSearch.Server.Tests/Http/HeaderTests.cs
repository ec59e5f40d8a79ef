using GuideSearch.Server.Tests.Hosting;

namespace GuideSearch.Server.Tests.Http;

[Collection(OneApi.Name)]
public class HeaderTests(ApiHost host)
{
    [Theory]
    [InlineData("/api/v1/search?q=conflict", "GET", 200)]
    [InlineData("/api/v1/search?q=conflict", "HEAD", 200)]
    [InlineData("/api/v1/search?x=1", "GET", 400)]
    [InlineData("/api/v1/nosuch", "GET", 404)]
    [InlineData("/api/v1/search", "POST", 400)]
    [InlineData("/api/v1/suggest", "POST", 405)]
    [InlineData("/api/v1/search?after=eA", "GET", 410)]
    [InlineData("/health/live", "GET", 200)]
    [InlineData("/health/ready", "GET", 200)]
    [InlineData("/openapi/v1.json", "GET", 200)]
    [InlineData("/docs/viewer/", "GET", 200)]
    public async Task Every_answer_has_the_headers_that_keep_a_browser_safe(string address, string method, int status)
    {
        using var response = await host.Service.SendAsync(address, method);

        Assert.Equal(status, (int)response.StatusCode);
        AssertSafe(response);
        Assert.Equal(status == 200 && !address.StartsWith("/health", StringComparison.Ordinal) && address != "/docs/viewer/",
            response.Headers.CacheControl!.ToString() == "public, max-age=60");
    }

    [Fact]
    public async Task An_answer_that_the_client_has_already_is_as_safe()
    {
        using var first = await host.Client.GetAsync("/api/v1/search?q=conflict");
        using var second = await host.Service.SendAsync("/api/v1/search?q=conflict", "GET", ("If-None-Match", $"{first.Headers.ETag}"));

        Assert.Equal(304, (int)second.StatusCode);
        AssertSafe(second);
    }

    [Fact]
    public async Task The_policy_for_data_lets_nothing_load()
    {
        using var response = await host.Client.GetAsync("/api/v1/search");

        Assert.Equal("default-src 'none'; frame-ancestors 'none'", Assert.Single(response.Headers.GetValues("Content-Security-Policy")));
    }

    [Fact]
    public async Task The_docs_load_nothing_from_another_host()
    {
        using var response = await host.Client.GetAsync("/docs/viewer/");
        var page = await response.Content.ReadAsStringAsync();

        Assert.DoesNotContain("://", page);
        Assert.DoesNotContain("http", Assert.Single(response.Headers.GetValues("Content-Security-Policy")));
        Assert.Equal(200, (int)(await host.Client.GetAsync("/docs/viewer/scalar.js")).StatusCode);
    }

    /// <summary>F09.</summary>
    [Trait("Fault", "F09")]
    [Theory]
    [InlineData("gzip;q=0", ""), InlineData("gzip;q=0.000, br;q=0", ""), InlineData("*;q=0", "")]
    [InlineData("br;q=0, gzip", "gzip"), InlineData("GZIP;q=0.5", "gzip")]
    public async Task An_encoding_that_the_client_refuses_is_not_sent(string accepted, string encoding)
    {
        foreach (var address in (string[])["/docs/viewer/scalar.js", "/embed/v1/guide-search.js", "/openapi/v1.json", "/api/v1/search", "/", "/docs/"])
        {
            using var response = await host.Service.SendAsync(address, "GET", ("Accept-Encoding", accepted));

            Assert.Equal((address, 200), (address, (int)response.StatusCode));
            Assert.Equal((address, encoding), (address, string.Join(',', response.Content.Headers.ContentEncoding)));
        }
    }

    [Trait("Fault", "H10")]
    [Theory]
    [InlineData("Host", "evil.example"), InlineData("X-Forwarded-Host", "evil.example"), InlineData("X-Forwarded-Prefix", "/evil.example")]
    [InlineData("X-Forwarded-Proto", "evil.example"), InlineData("X-Original-URL", "/evil.example"), InlineData("Forwarded", "host=evil.example")]
    public async Task No_answer_repeats_where_the_request_says_it_goes(string header, string value)
    {
        foreach (var address in (string[])["/api/v1/search?size=1", "/api/v1/guides?size=1", "/api/v1/search?x=1", "/openapi/v1.json", "/docs"])
        {
            using var response = await host.Service.SendAsync(address, "GET", (header, value));
            Assert.DoesNotContain("evil.example", response.Headers + await response.Content.ReadAsStringAsync());
        }
    }

    [Fact]
    public async Task A_host_that_is_not_allowed_is_refused()
    {
        await using var service = await RunningService.StartAsync(s => s.AllowedHosts = ["search.example"]);
        using var refused = await service.SendAsync("/api/v1/search", "GET", ("Host", "evil.example"));
        using var answered = await service.SendAsync("/api/v1/search", "GET", ("Host", "search.example"));

        Assert.Equal((400, 200), ((int)refused.StatusCode, (int)answered.StatusCode));
        Assert.Contains("\"code\":\"bad-request\"", await refused.Content.ReadAsStringAsync());
        AssertSafe(refused, varies: "Accept-Encoding");
    }

    private static void AssertSafe(HttpResponseMessage response, params string[] varies)
    {
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("no-referrer", Assert.Single(response.Headers.GetValues("Referrer-Policy")));
        Assert.Contains("camera=()", Assert.Single(response.Headers.GetValues("Permissions-Policy")));
        Assert.StartsWith("default-src 'none'", Assert.Single(response.Headers.GetValues("Content-Security-Policy")));
        Assert.Equal(varies is [] ? ["Accept-Encoding", "Origin"] : varies, response.Headers.Vary.Distinct());
        Assert.Empty(response.Headers.Server);
    }
}
