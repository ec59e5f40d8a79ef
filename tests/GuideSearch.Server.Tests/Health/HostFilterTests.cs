using GuideSearch.Server.Tests.Hosting;

namespace GuideSearch.Server.Tests.Health;

/// <summary>Probes come by address and know no name; everything else must name a host that is allowed.</summary>
[Trait("Fault", "F07")]
public class HostFilterTests
{
    [Theory]
    [InlineData("/health/live", "10.0.0.7"), InlineData("/health/ready", "10.0.0.7:8080"), InlineData("/health/ready", "evil.example")]
    [InlineData("/Health/Live", "[::1]:8080"), InlineData("/interview/health/ready", "localhost")]
    public async Task Health_answers_whatever_host_is_named_and_repeats_nothing_of_it(string address, string host)
    {
        await using var service = await StartAsync();

        var answer = await AskAsync(service, address, host);

        Assert.StartsWith("HTTP/1.1 200 ", answer);
        Assert.DoesNotContain(host, answer);
    }

    [Theory]
    [InlineData("/"), InlineData("/api/v1/status"), InlineData("/api/v1/search"), InlineData("/healthy"), InlineData("/health")]
    [InlineData("/health/x"), InlineData("/health/../api/v1/status")]
    [InlineData("/app/health/live"), InlineData("/embed/v1/guide-search.js"), InlineData("/docs/")]
    public async Task Everything_else_answers_under_its_own_names_only(string address)
    {
        await using var service = await StartAsync();

        Assert.StartsWith("HTTP/1.1 400 ", await AskAsync(service, address, "10.0.0.7"));
        Assert.DoesNotContain("HTTP/1.1 400 ", await AskAsync(service, address, "search.example"));
    }

    private static Task<RunningService> StartAsync() => RunningService.StartAsync(settings =>
        (settings.AllowedHosts, settings.PathBase) = (["search.example"], "/interview"));

    private static Task<string> AskAsync(RunningService service, string address, string host) =>
        RawHttp.SendAsync(service.Port, $"GET {address} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n");
}
