using System.Net.Sockets;
using System.Text;
using GuideSearch.Server.Tests.Hosting;

namespace GuideSearch.Server.Tests.Http;

/// <summary>F09: an address in UTF-8, as people type and paste it, is read as the escaped one is, however its bytes arrive.</summary>
[Trait("Fault", "F09")]
[Collection(OneApi.Name)]
public class RawAddressTests(ApiHost host)
{
    [Theory]
    [InlineData("/api/v1/search?q=résumé"), InlineData("/api/v1/search?q=日本+résumé"), InlineData("/api/v1/search?tag=é&q=conflict")]
    [InlineData("/search?q=résumé"), InlineData("/guides/café"), InlineData("/api/v1/questions/é/ü"), InlineData("/files/é.md"), InlineData("/é")]
    public async Task A_raw_address_is_answered_as_the_escaped_one(string address)
    {
        var (raw, escaped) = (await AnswersAsync([Get(address)]), await AnswersAsync([Get(Escape(address))]));

        Assert.Equal(StatusesOf(escaped), StatusesOf(raw));
        Assert.Contains("X-Content-Type-Options: nosniff", raw);
        Assert.Equal(WithoutTimes(escaped), WithoutTimes(raw));
    }

    [Theory]
    [InlineData("/api/v1/search?q=caf\u00e9", 200), InlineData("/api/v1/search?tag=\u00ff", 200), InlineData("/\u0080\u00ed\u00a0", 404)]
    public async Task Bytes_that_are_no_UTF8_are_answered_with_headers_all_the_same(string latin, int status)
    {
        var answer = await AnswersAsync([Encoding.Latin1.GetBytes($"GET {latin} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")]);

        Assert.StartsWith($"HTTP/1.1 {status} ", answer);
        Assert.Contains("X-Content-Type-Options: nosniff", answer);
    }

    [Theory]
    [InlineData(1), InlineData(7), InlineData(64), InlineData(100_000)]
    public async Task Requests_on_one_connection_are_told_apart_in_pieces_of_any_size(int size)
    {
        var all = Get("/api/v1/search?q=résumé", "", "X-Who: é").Concat(Get("/api/v1/search?q=conflict", ""))
            .Concat(Get("/guides/café", "")).Concat(Get("/api/v1/search?q=日本&size=1"));

        Assert.Equal([200, 200, 404, 200], StatusesOf(await AnswersAsync(all.Chunk(size))));
    }

    /// <summary>A body that looks like a request must keep its length, or what follows it on the connection is read as its rest.</summary>
    [Theory]
    [InlineData(1), InlineData(50), InlineData(100_000)]
    public async Task No_byte_of_a_body_is_changed_and_none_becomes_a_request(int size)
    {
        var body = "GET /é HTTP/1.1\r\nHost: localhost\r\n\r\n"u8.ToArray();
        var post = Encoding.UTF8.GetBytes(
            $"POST /api/v1/search?q=é HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n");

        // The body comes later than its headers: a read of the connection begins with it.
        var pieces = post.Chunk(size).Append(body[..3]).Append(body[3..]).Concat(Get("/api/v1/search?q=conflict").Chunk(size));

        Assert.Equal([400, 200], StatusesOf(await AnswersAsync(pieces)));
    }

    [Fact]
    public async Task A_header_that_ends_like_a_request_line_stays_as_it_is()
    {
        var answer = await AnswersAsync(Get("/api/v1/search?q=conflict", "Connection: close", "X-Odd: é HTTP/1.1").Chunk(1));

        Assert.Equal([200], StatusesOf(answer));
    }

    private static string Escape(string address) =>
        string.Concat(Encoding.UTF8.GetBytes(address).Select(b => b < 0x80 ? $"{(char)b}" : $"%{b:X2}"));

    private static byte[] Get(string address, params string[] headers) => Encoding.UTF8.GetBytes(
        $"GET {address} HTTP/1.1\r\nHost: localhost\r\n"
        + string.Concat((headers is [] ? ["Connection: close"] : headers).Where(h => h.Length > 0).Select(h => $"{h}\r\n")) + "\r\n");

    /// <summary>Sends pieces, each in a packet of its own, and reads until the service hangs up.</summary>
    private async Task<string> AnswersAsync(IEnumerable<byte[]> pieces)
    {
        using var client = new TcpClient { NoDelay = true };
        await client.ConnectAsync("127.0.0.1", host.Service.Port);
        await using var stream = client.GetStream();
        foreach (var piece in pieces)
            await stream.WriteAsync(piece);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return await reader.ReadToEndAsync();
    }

    private static IEnumerable<int> StatusesOf(string answers) =>
        answers.Split("HTTP/1.1 ").Skip(1).Select(answer => int.Parse(answer[..3], null));

    private static string WithoutTimes(string answer) => string.Join('\n', answer.Split("\r\n")
        .Where(line => !line.StartsWith("Date:", StringComparison.Ordinal) && !line.StartsWith("Server-Timing:", StringComparison.Ordinal)))
        .Split("\"traceId\"")[0];
}
