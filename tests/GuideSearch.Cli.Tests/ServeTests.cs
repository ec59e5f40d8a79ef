using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json.Nodes;

namespace GuideSearch.Cli.Tests;

/// <summary><c>serve</c> as a process of its own.</summary>
public sealed class ServeTests : IDisposable
{
    private readonly Workplace _place = new Workplace().WithGuides();
    private readonly HttpClient _client = new() { Timeout = TimeSpan.FromMinutes(1) };

    public void Dispose()
    {
        _client.Dispose();
        _place.Dispose();
    }

    [Fact]
    public async Task A_first_start_builds_the_index_and_answers_as_the_terminal_does()
    {
        using var service = Child.Start(_place, "serve", "--urls", "http://127.0.0.1:0");
        var address = await service.AddressAsync();
        await ReadyAsync(address);

        var overHttp = await _client.GetStringAsync($"{address}/api/v1/search?q=overfitting&tag=sql");
        var inTerminal = await _place.RunAsync("search", "overfitting", "--tag", "sql", "--format", "json");

        Assert.Equal(overHttp, inTerminal.Out.TrimEnd());
        Assert.Equal(1, (int)JsonNode.Parse(overHttp)!["total"]!["questions"]!);
        Assert.Equal(ExitCode.Done, (await _place.RunAsync("healthcheck", "--urls", address)).Code);
    }

    [Trait("Fault", "H08")]
    [Fact]
    public async Task SIGTERM_lets_requests_finish_and_ends_with_0()
    {
        await _place.RunAsync("index");
        using var service = Child.Start(_place, "serve", "--urls", "http://127.0.0.1:0");
        var address = await service.AddressAsync();
        await ReadyAsync(address);
        var underWay = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => BeginAsync(new Uri(address).Port)));

        service.Send(PosixSignal.SIGTERM);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await UntilAsync(address, HttpStatusCode.ServiceUnavailable));

        foreach (var connection in underWay)
        {
            await using var stream = connection.GetStream();
            await stream.WriteAsync("\r\n"u8.ToArray());
            using var reader = new StreamReader(stream, Encoding.UTF8);
            var answer = await reader.ReadToEndAsync();
            Assert.StartsWith("HTTP/1.1 200 OK", answer, StringComparison.Ordinal);
            Assert.Contains("data-scientist/explain-overfitting-and-how-to-avoid-it", answer, StringComparison.Ordinal);
            Assert.EndsWith("}", answer, StringComparison.Ordinal);
            connection.Dispose();
        }

        Assert.Equal((int)ExitCode.Done, await service.ExitAsync());
    }

    /// <summary>A request whose end is still to come.</summary>
    private static async Task<TcpClient> BeginAsync(int port)
    {
        var connection = new TcpClient();
        await connection.ConnectAsync(IPAddress.Loopback, port);
        await connection.GetStream().WriteAsync("GET /api/v1/search?q=overfitting HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"u8.ToArray());
        return connection;
    }

    [Fact]
    public async Task Ctrl_C_ends_the_service_in_order()
    {
        await _place.RunAsync("index");
        using var service = Child.Start(_place, "serve", "--urls", "http://127.0.0.1:0");
        await service.AddressAsync();

        service.Send(PosixSignal.SIGINT);

        Assert.Equal((int)ExitCode.Done, await service.ExitAsync());
    }

    [Fact]
    public async Task A_port_in_use_is_told_in_a_line_and_leaves_no_half_build()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var url = $"http://127.0.0.1:{((IPEndPoint)other.LocalEndpoint).Port}";

        var outcome = await Child.RunAsync(_place, "serve", "--urls", url);

        Assert.Equal(ExitCode.Failed, outcome.Code);
        Assert.EndsWith(
            $"guidesearch: Failed to bind to address {url}: address already in use; stop what listens there, or choose another with --urls.",
            outcome.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(" at Microsoft.", outcome.Error, StringComparison.Ordinal);
        Assert.True(!Directory.Exists(_place["index-data/staging"]) || Directory.GetDirectories(_place["index-data/staging"]).Length == 0);
    }

    [Fact]
    public async Task An_address_that_is_not_of_this_machine_is_told_without_a_stack()
    {
        var outcome = await Child.RunAsync(_place, "serve", "--urls", "http://192.0.2.1:5080");

        Assert.Equal(ExitCode.Failed, outcome.Code);
        Assert.Contains("guidesearch: cannot listen there: ", outcome.Error, StringComparison.Ordinal);
        Assert.EndsWith("; choose another address or port with --urls.", outcome.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Guides_that_changed_after_the_build_are_told_at_the_start()
    {
        await _place.RunAsync("index");
        File.SetLastWriteTimeUtc(_place["content/team-lead.md"], TimeProvider.System.GetUtcNow().UtcDateTime.AddMinutes(1));

        using var service = Child.Start(_place, "serve", "--urls", "http://127.0.0.1:0");

        Assert.True(service.Says("warning: guides changed after the index was built"));
    }

    [Fact]
    public async Task A_service_that_does_not_answer_is_not_healthy()
    {
        using var nobody = new TcpListener(IPAddress.Loopback, 0);
        nobody.Start();
        var port = ((IPEndPoint)nobody.LocalEndpoint).Port;
        nobody.Stop();

        Assert.Equal(ExitCode.FoundProblems, (await _place.RunAsync("healthcheck", "--urls", $"http://127.0.0.1:{port}")).Code);
    }

    private async Task ReadyAsync(string address) => Assert.Equal(HttpStatusCode.OK, await UntilAsync(address, HttpStatusCode.OK));

    /// <summary>Asks until the service says what is waited for.</summary>
    private async Task<HttpStatusCode> UntilAsync(string address, HttpStatusCode expected)
    {
        using var late = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (true)
        {
            using var response = await _client.GetAsync($"{address}/health/ready", late.Token);
            if (response.StatusCode == expected)
                return expected;
        }
    }
}
