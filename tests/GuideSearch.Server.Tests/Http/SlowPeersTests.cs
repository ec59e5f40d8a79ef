using System.Diagnostics.Metrics;
using System.Globalization;
using System.Threading.Channels;
using GuideSearch.Server.Settings;
using GuideSearch.Server.Tests.Hosting;
using GuideSearch.Server.Tests.Telemetry;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GuideSearch.Server.Tests.Http;

/// <summary>Whoever reads or writes slowly, or not at all, costs nobody else a search.</summary>
[Trait("Fault", "H01")]
[Trait("Fault", "F03")]
public class SlowPeersTests
{
    private const int Peers = 200;
    private const int Searches = 20;

    /// <summary>More than the buffers of the system between the two take.</summary>
    private const int Pipelined = 8;

    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(90);

    [Theory]
    [InlineData("/docs/viewer/scalar.js"), InlineData("/embed/v1/guide-search.js"), InlineData("/guides/long-interview-guide")]
    [InlineData("/questions/long-interview-guide/what-is-long"), InlineData("/api/v1/questions/long-interview-guide/what-is-long")]
    [InlineData("/openapi/v1.json")]
    public async Task Who_does_not_read_an_answer_takes_no_turn_from_searches(string address)
    {
        var log = new LogSink();
        await using var service = await StartAsync(log);
        var requests = string.Concat(Enumerable.Repeat($"GET {address} HTTP/1.1\r\nHost: localhost\r\n\r\n", Pipelined));
        var peers = new List<SlowPeer>();
        for (var i = 0; i < Peers; i++)
        {
            peers.Add(await SlowPeer.SendAsync(service.Port, requests));
            Assert.Equal("HTTP/1.1 200", await peers[^1].TakeStatusAsync());
        }

        Assert.All(await SearchAsync(service), status => Assert.Equal(200, status));
        peers.ForEach(peer => peer.Dispose());
        await service.App.StopAsync();
        Assert.Empty(log.Lines);
    }

    [Theory]
    [InlineData("GET /api/v1/search HTTP/1.1\r\nHost: loc"), InlineData("GET /sea")]
    [InlineData("GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: 1\r\n")]
    public async Task Who_does_not_finish_a_request_is_told_so_and_the_others_are_served(string beginning)
    {
        await using var service = await StartAsync(new());
        var peers = await Task.WhenAll(Enumerable.Range(0, Peers).Select(_ => SlowPeer.SendAsync(service.Port, beginning)));

        Assert.All(await SearchAsync(service), status => Assert.Equal(200, status));
        var ends = await Task.WhenAll(peers.Select(peer => peer.TakeAllAsync())).WaitAsync(_patience);
        Assert.All(ends, end => Assert.StartsWith("HTTP/1.1 408 ", end));
    }

    [Theory]
    [InlineData("/api/v1/suggest", 405), InlineData("/api/v1/admin/rebuild", 401), InlineData("/api/v1/search", 408), InlineData("/api/v1/prepare", 408)]
    public async Task Who_does_not_finish_a_body_is_answered_and_hung_up_on(string address, int status)
    {
        await using var service = await StartAsync(new());
        var request = $"POST {address} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 9000\r\n\r\n{{";
        var peers = await Task.WhenAll(Enumerable.Range(0, Peers).Select(_ => SlowPeer.SendAsync(service.Port, request)));

        var ends = await Task.WhenAll(peers.Select(peer => peer.TakeAllAsync())).WaitAsync(_patience);
        Assert.All(ends, end => Assert.Matches($"^HTTP/1.1 ({status}|503) ", end));
        Assert.Equal(status == 408, ends.Any(end => end.Contains("\"code\":\"body-too-slow\"", StringComparison.Ordinal)));
        Assert.All(await SearchAsync(service), answered => Assert.Equal(200, answered));
    }

    [Fact]
    public async Task Who_stops_reading_loses_the_connection()
    {
        await using var service = await StartAsync(new());
        using var ends = new ConnectionEnds(service.Port);
        var requests = string.Concat(Enumerable.Repeat(
            "GET /api/v1/questions/long-interview-guide/what-is-long HTTP/1.1\r\nHost: localhost\r\n\r\n", Pipelined));
        using var peer = await SlowPeer.SendAsync(service.Port, requests);
        await peer.TakeStatusAsync();

        Assert.Equal("aborted_by_app", await ends.NextAsync(_patience));
    }

    private static Task<RunningService> StartAsync(LogSink log) => RunningService.StartAsync(
        settings =>
        {
            // Who comes while two answers are made waits its turn; a turn that is never given back would never come.
            (settings.Limits.Concurrency, settings.Limits.Queue) = (2, Peers);
            settings.AdminKeySha256 = Operator.KeyHash;
            settings.Logging.Level = LogThreshold.Warning;
        },
        services => services.AddSingleton<ILoggerProvider>(log),
        [.. ApiGuides.All, ("long-interview-guide.md", LongGuide())]);

    private static async Task<IReadOnlyList<int>> SearchAsync(RunningService service)
    {
        var statuses = new List<int>();
        for (var i = 0; i < Searches; i++)
        {
            using var response = await service.Client.GetAsync($"/api/v1/search?q=conflict+w{i}");
            statuses.Add((int)response.StatusCode);
        }

        return statuses;
    }

    /// <summary>A guide whose one answer has more than half a megabyte.</summary>
    private static string LongGuide()
    {
        var paragraph = string.Join(' ', Enumerable.Repeat("An answer that goes on for long and says little.", 20));
        return $"""
            ---
            title: Long Interview Guide
            category: Technical
            vertical: Writing
            tags: [Length]
            description: A guide that goes on.
            ---

            ## Technical Questions

            #### 1. What is long?

            {string.Join("\n\n", Enumerable.Repeat(paragraph, 600))}
            """;
    }

    /// <summary>Hears how the connections of one service end.</summary>
    private sealed class ConnectionEnds : IDisposable
    {
        private readonly MeterListener _listener = new();
        private readonly Channel<string> _reasons = Channel.CreateUnbounded<string>();

        public ConnectionEnds(int port)
        {
            _listener.InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Name == "kestrel.connection.duration")
                    listener.EnableMeasurementEvents(instrument);
            };
            _listener.SetMeasurementEventCallback<double>((_, _, tags, _) =>
            {
                var values = tags.ToArray().ToDictionary(tag => tag.Key, tag => tag.Value?.ToString());
                if (values.GetValueOrDefault("server.port") == port.ToString(CultureInfo.InvariantCulture))
                    _reasons.Writer.TryWrite(values.GetValueOrDefault("error.type") ?? "");
            });
            _listener.Start();
        }

        public async Task<string> NextAsync(TimeSpan patience)
        {
            using var late = new CancellationTokenSource(patience);
            return await _reasons.Reader.ReadAsync(late.Token);
        }

        public void Dispose() => _listener.Dispose();
    }
}
