using System.Net;
using GuideSearch.Server.Tests.Hosting;

namespace GuideSearch.Server.Tests.Http;

[Trait("Fault", "H01")]
[Collection(OneApi.Name)]
public class RequestLimitTests(ApiHost host)
{
    [Theory]
    [InlineData(33_000, 414), InlineData(70_000, 414)]
    public async Task A_long_address_is_refused(int length, int status)
    {
        var answer = await RawHttp.GetAsync(host.Service.Port, $"/api/v1/search?q={new string('a', length)}");

        Assert.StartsWith($"HTTP/1.1 {status} ", answer);
        Assert.Equal(length < 64_000, answer.Contains("\"code\":\"uri-too-long\""));
    }

    [Theory]
    [InlineData(1, 17_000), InlineData(80, 10), InlineData(1, 70_000), InlineData(400, 10)]
    public async Task Headers_that_are_too_large_or_too_many_are_refused(int count, int length)
    {
        var headers = string.Concat(Enumerable.Range(0, count).Select(i => $"X-H{i}: {new string('a', length)}\r\n"));
        var answer = await RawHttp.GetAsync(host.Service.Port, "/api/v1/search", headers);

        Assert.StartsWith("HTTP/1.1 431 ", answer);
    }

    [Theory]
    [InlineData(true), InlineData(false)]
    public async Task A_large_body_is_refused_whether_its_length_is_told_or_not(bool isTold)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/search");
        request.Content = new ByteArrayContent([.. Enumerable.Repeat((byte)' ', 70_000)]);
        request.Content.Headers.ContentType = new("application/json");
        request.Headers.TransferEncodingChunked = !isTold;

        using var response = await host.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Contains("\"code\":\"body-too-large\"", await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("GET /api/v1/search\0 HTTP/1.1\r\nHost: x\r\n\r\n"), InlineData("NONSENSE\r\n\r\n"), InlineData("GET /%00 HTTP/1.1\r\nHost: x\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\n\r\n"), InlineData("GET / HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n")]
    public async Task What_is_not_HTTP_is_refused(string request) =>
        Assert.StartsWith("HTTP/1.1 400 ", await RawHttp.SendAsync(host.Service.Port, request));
}
