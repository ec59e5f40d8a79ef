using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using GuideSearch.Encoders;
using GuideSearch.Engines;
using GuideSearch.Lucene;
using GuideSearch.Server.Settings;
using GuideSearch.Server.Tests.Hosting;
using GuideSearch.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace GuideSearch.Server.Tests.Answers;

[Collection(OneApi.Name)]
public class CachingTests(ApiHost host)
{
    private const string Address = "/api/v1/search?q=conflict&size=5";

    [Theory]
    [InlineData("{0}"), InlineData("\"other\", {0}"), InlineData("W/\"x\",{0}")]
    public async Task What_the_client_has_is_not_sent_again(string ifNoneMatch)
    {
        using var first = await host.Client.GetAsync(Address);
        var tag = string.Format(System.Globalization.CultureInfo.InvariantCulture, ifNoneMatch, first.Headers.ETag);
        using var second = await host.Service.SendAsync(Address, "GET", ("If-None-Match", tag));

        Assert.Equal(304, (int)second.StatusCode);
        Assert.Equal(first.Headers.ETag, second.Headers.ETag);
        Assert.True(first.Headers.ETag!.IsWeak);
        Assert.Equal("public, max-age=60", second.Headers.CacheControl!.ToString());
        Assert.Empty(await second.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("/api/v1/search?size=5&q=conflict"), InlineData("/api/v1/search?q=++conflict&size=05&page=1"), InlineData(Address + "&match=auto")]
    [InlineData("/api/v1/search?q=ｃonflict&size=5")]
    public async Task Two_spellings_of_one_request_are_one_answer(string address)
    {
        using var first = await host.Client.GetAsync(Address);
        using var second = await host.Client.GetAsync(address);

        Assert.Equal(first.Headers.ETag, second.Headers.ETag);
        Assert.Equal(await first.Content.ReadAsStringAsync(), await second.Content.ReadAsStringAsync());
    }

    /// <summary>The address alone finds what was kept; only of a new one the parameters are read.</summary>
    [Theory]
    [InlineData("/api/v1/search?q=conflict&size=4", "search;dur=0;desc=\"kept\"")]
    [InlineData("/api/v1/search?size=4&q=conflict", "search;dur=0;desc=\"kept\"")]
    [InlineData("/api/v1/search?q=conflict&size=4&page=1", "search;dur=0;desc=\"kept\"")]
    public async Task An_answer_is_kept_for_every_spelling_of_its_address(string address, string timing)
    {
        var first = await host.Client.GetStringAsync("/api/v1/search?q=conflict&size=4");
        for (var i = 0; i < 3; i++)
        {
            using var response = await host.Client.GetAsync(address);

            Assert.Equal(timing, Assert.Single(response.Headers.GetValues("Server-Timing")));
            Assert.Equal(first, await response.Content.ReadAsStringAsync());
        }
    }

    [Theory]
    [InlineData("/api/v1/search?q=conflicts&size=5"), InlineData("/api/v1/search?q=conflict&size=6"), InlineData("/api/v1/guides")]
    public async Task Two_requests_are_two_answers(string address)
    {
        using var first = await host.Client.GetAsync(Address);
        using var second = await host.Client.GetAsync(address);

        Assert.NotEqual(first.Headers.ETag, second.Headers.ETag);
    }

    [Fact]
    public async Task An_answer_names_its_generation_and_its_time()
    {
        using var response = await host.Client.GetAsync("/api/v1/search?q=never+asked+before");
        var generation = (string)JsonNode.Parse(await response.Content.ReadAsStringAsync())!["generation"]!;

        Assert.Equal(generation, Assert.Single(response.Headers.GetValues("X-GuideSearch-Generation")));
        Assert.Matches(@"^search;dur=\d+(\.\d+)?$", Assert.Single(response.Headers.GetValues("Server-Timing")));
    }

    [Theory]
    [InlineData("br", "br"), InlineData("gzip", "gzip"), InlineData("gzip, deflate, br, zstd", "br"), InlineData("br;q=0, gzip", "gzip")]
    [InlineData("gzip;q=1, br;q=0.5", "gzip"), InlineData("*", "br"), InlineData("deflate", null), InlineData("identity", null), InlineData("", null)]
    public async Task The_body_is_compressed_as_the_client_can_read_it(string accepted, string? encoding)
    {
        var plain = await host.Client.GetByteArrayAsync(Address);
        using var response = await host.Service.SendAsync(Address, "GET", ("Accept-Encoding", accepted));
        var body = await response.Content.ReadAsByteArrayAsync();

        Assert.Equal(encoding, response.Content.Headers.ContentEncoding.SingleOrDefault());
        Assert.Equal(encoding is null, body.Length == plain.Length);
        Assert.Equal(plain, Decompress(body, encoding));
    }

    [Theory]
    [InlineData("/api/v1/search?q=conflict"), InlineData("/api/v1/facets/tag"), InlineData("/api/v1/guides"), InlineData("/openapi/v1.json")]
    [InlineData("/api/v1/guides/sales-interview-guide"), InlineData("/health/live"), InlineData("/health/ready")]
    [InlineData("/api/v1/status"), InlineData("/api/v1/search?x=1"), InlineData("/docs/viewer/")]
    public async Task HEAD_is_GET_without_a_body(string address)
    {
        using var get = await host.Client.GetAsync(address);
        using var head = await host.Service.SendAsync(address, "HEAD");

        Assert.Equal(get.StatusCode, head.StatusCode);
        Assert.Equal(get.Headers.ETag, head.Headers.ETag);
        Assert.Equal(get.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task The_state_of_the_service_is_never_kept()
    {
        using var response = await host.Client.GetAsync("/api/v1/status");

        Assert.Equal("no-store", response.Headers.CacheControl!.ToString());
        Assert.Null(response.Headers.ETag);
    }

    [Fact]
    public async Task A_search_that_runs_out_of_time_is_never_kept()
    {
        await using var service = await RunningService.StartAsync(services: services => services.OutOfTime());
        using var response = await service.Client.GetAsync("/api/v1/search?q=conflict");
        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;

        Assert.True((bool)answer["timedOut"]!);
        Assert.Null(answer["total"]);
        Assert.Null(answer["facets"]);
        Assert.Equal("no-store", response.Headers.CacheControl!.ToString());
        Assert.Null(response.Headers.ETag);
    }

    /// <summary>Else those who asked while the model failed would keep what its words alone found.</summary>
    [Theory]
    [InlineData("/api/v1/search?q=conflict")]
    [InlineData("/api/v1/facets/tag?q=conflict")]
    [InlineData("/api/v1/draw?q=conflict&seed=a")]
    [InlineData("/search?q=conflict")]
    [InlineData("/practice?q=conflict")]
    public async Task What_words_found_while_the_model_failed_is_never_kept(string address)
    {
        var encoder = new LetterEncoder();
        ServerSettings? settings = null;
        await using var service = await RunningService.StartAsync(
            s => settings = s,
            services => services.AddSingleton<IEngine>(
                _ => new LuceneEngine(settings!.Index, settings.Ranking, TimeProvider.System, new(() => encoder))));
        encoder.Encoded = () => throw new EncoderException("No memory.");
        using var failed = await service.Client.GetAsync(address);
        encoder.Encoded = () => { };
        using var works = await service.Client.GetAsync(address);

        Assert.Equal((200, null, "no-store"), ((int)failed.StatusCode, failed.Headers.ETag, failed.Headers.CacheControl!.ToString()));
        Assert.NotNull(works.Headers.ETag);
    }

    private static byte[] Decompress(byte[] body, string? encoding)
    {
        using var source = new MemoryStream(body);
        using Stream stream = encoding switch
        {
            "br" => new BrotliStream(source, CompressionMode.Decompress),
            "gzip" => new GZipStream(source, CompressionMode.Decompress),
            _ => source,
        };
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return Encoding.UTF8.GetBytes(reader.ReadToEnd());
    }
}
