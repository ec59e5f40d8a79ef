using System.Text.Json.Nodes;
using GuideSearch.Server.Settings;
using GuideSearch.Server.Tests.Hosting;
using GuideSearch.Server.Tests.Telemetry;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GuideSearch.Server.Tests.Admin;

[Trait("Fault", "H06")]
public sealed class AdminKeyTests : IAsyncLifetime
{
    private readonly LogSink _log = new();
    private RunningService _service = null!;

    public async Task InitializeAsync() => _service = await RunningService.StartAsync(
        settings =>
        {
            settings.AdminKeySha256 = Operator.KeyHash;
            settings.Cors.Origins = ["*"];
            settings.Logging.Level = LogThreshold.Debug;
        },
        services => services.AddSingleton<ILoggerProvider>(_log));

    public async Task DisposeAsync() => await _service.DisposeAsync();

    [Theory]
    [InlineData("GET", "/api/v1/admin/tasks/x"), InlineData("POST", "/api/v1/admin/rebuild"), InlineData("GET", "/api/v1/admin/rebuild")]
    [InlineData("GET", "/api/v1/admin/reports/top"), InlineData("GET", "/api/v1/admin"), InlineData("DELETE", "/API/V1/ADMIN/nosuch")]
    [InlineData("OPTIONS", "/api/v1/admin/rebuild")]
    public async Task Every_refusal_is_the_same(string method, string address)
    {
        string[] headers =
        [
            "", "Bearer", "Bearer wrong", $"Bearer {Operator.Key}x", $"Bearer {Operator.Key[..^1]}", $"Bearer  {Operator.Key}", $"Basic {Operator.Key}",
            Operator.Key,
        ];
        foreach (var header in headers)
        {
            using var response = await _service.SendAsync(
                address, method, ("Authorization", header), ("Origin", "https://a.example"), ("Access-Control-Request-Method", "POST"));

            Assert.Equal(401, (int)response.StatusCode);
            Assert.Equal("Bearer", response.Headers.WwwAuthenticate.ToString());
            Assert.Equal("no-store", response.Headers.CacheControl?.ToString());
            Assert.False(response.Headers.Contains("Access-Control-Allow-Origin"));
            Assert.Equal(
                """{"type":"/problems/unauthorized","title":"The key is missing or wrong.","status":401,"""
                + "\"detail\":\"The Authorization header does not contain the admin key.\",\"code\":\"unauthorized\",",
                (await response.Content.ReadAsStringAsync()).Split("\"traceId\"")[0]);
        }
    }

    [Trait("Fault", "H07")]
    [Fact]
    public async Task The_key_opens_and_never_stands_in_the_log()
    {
        using var response = await _service.SendAsync(
            "/api/v1/admin/reports/top", "GET", ("Authorization", Operator.Bearer), ("Origin", "https://a.example"));
        await _service.App.StopAsync();

        Assert.Equal(200, (int)response.StatusCode);
        Assert.False(response.Headers.Contains("Access-Control-Allow-Origin"));
        Assert.Equal("no-store", response.Headers.CacheControl?.ToString());
        Assert.DoesNotContain(_log.Lines, l => l.Contains(Operator.Key, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("GET", "/api/v1/admin/reports/top"), InlineData("POST", "/api/v1/admin/rebuild")]
    public async Task Without_a_key_in_the_settings_there_is_no_such_route(string method, string address)
    {
        await using var service = await RunningService.StartAsync();
        using var response = await service.SendAsync(address, method, ("Authorization", Operator.Bearer));

        Assert.Equal(404, (int)response.StatusCode);
        Assert.Contains("\"code\":\"route-not-found\"", await response.Content.ReadAsStringAsync());
        Assert.DoesNotContain("/admin/", await service.Client.GetStringAsync("/openapi/v1.json"));
    }

    [Fact]
    public async Task A_key_that_could_be_guessed_opens_nothing()
    {
        // The SHA-256 of "short".
        await using var service = await RunningService.StartAsync(
            settings => settings.AdminKeySha256 = "f9b0078b5df596d2ea19010c001bbd009e651de2c57e8fb7e355f31eb9d3f739");
        using var response = await service.SendAsync("/api/v1/admin/reports/top", "GET", ("Authorization", "Bearer short"));

        Assert.Equal(401, (int)response.StatusCode);
    }

    [Fact]
    public async Task An_operator_may_send_as_much_as_others_and_not_everything()
    {
        Assert.Equal(404, await PostAsync(bytes: 60 * 1024));
        Assert.Equal(413, await PostAsync(bytes: 70 * 1024));
    }

    [Fact]
    public async Task The_sixth_build_within_a_minute_is_refused_and_no_refusal_cancel_or_switch_counts()
    {
        _service.Client.DefaultRequestHeaders.Add("Authorization", Operator.Bearer);
        for (var i = 0; i < 8; i++)
            Assert.Equal(404, await PostAsync(bytes: 0));
        using (var refused = await _service.Client.PostAsync("/api/v1/admin/rebuild?keep=none", content: null))
            Assert.Equal(400, (int)refused.StatusCode);

        for (var i = 0; i < 5; i++)
            await Operator.RebuildAsync(_service.Client, "?force=true");
        using var sixth = await _service.Client.PostAsync("/api/v1/admin/rebuild", content: null);
        var generations = JsonNode.Parse(await _service.Client.GetStringAsync("/api/v1/admin/generations"))!["generations"]!.AsArray();
        using var emergency = await _service.Client.PostAsync($"/api/v1/admin/generations/{generations[1]!["id"]}/activate", content: null);

        Assert.Equal((429, true), ((int)sixth.StatusCode, sixth.Headers.RetryAfter is not null));
        Assert.Equal(200, (int)emergency.StatusCode);
    }

    /// <summary>Announces a body and sends none: the answer needs no more.</summary>
    private async Task<int> PostAsync(int bytes)
    {
        var headers = $"Host: localhost\r\nConnection: close\r\nAuthorization: {Operator.Bearer}\r\nContent-Length: {bytes}\r\n\r\n";
        using var peer = await SlowPeer.SendAsync(_service.Port, $"POST /api/v1/admin/tasks/nosuch/cancel HTTP/1.1\r\n{headers}");
        return int.Parse((await peer.TakeStatusAsync()).Split(' ')[1], null);
    }
}
