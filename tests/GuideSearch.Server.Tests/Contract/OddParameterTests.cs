using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using GuideSearch.Contract.Parameters;
using GuideSearch.Server.Tests.Hosting;
using GuideSearch.Testing;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace GuideSearch.Server.Tests.Contract;

/// <summary>Every route, API and pages, with parameters that nobody means: an answer or a refusal, and never a fault of ours.</summary>
[Collection(OneApi.Name)]
[Trait("Fault", "Q07")]
[Trait(LongRun.Trait, LongRun.Value)]
public class OddParameterTests(ApiHost host)
{
    private const string Known = "sales-interview-guide/tell-me-about-a-conflict-with-a-customer";

    private static readonly string[] _odd =
    [
        "", "0", "1", "-1", "2147483648", "1e9", "01", "+1", "true", "on", "off", "x", "*", "../..", "%01", "%ED%A0%80", "%FF", "%E2%80%AE",
        "%F0%9F%98%80", "a%0D%0Ab", "tag:python", "conflict", "overfitting", Known, Known + "/x", "python,go", "<b>", "'", "\"", "%22a+b%22", "-x",
        "asked", "title", "any", "html", "collapse", "technical", "Technical", new('a', 300), new('a', 5_000), string.Join('+', Enumerable.Repeat("w", 400)),
        "%", "%2", "%ZZ", "&", "=", "é", "日本",
    ];

    [Fact]
    public async Task No_parameter_of_any_route_is_a_fault_of_the_service()
    {
        var routes = Routes().ToList();
        Assert.InRange(routes.Count, 20, 100);

        var pair = Gen.Select(Gen.Int[0, 1_000], Gen.OneOf<string>(Gen.OneOf(_odd), Gen.String[0, 8].Select(Escape)), (name, value) => (name, value));
        await Gen.Select(Gen.OneOf(routes.ToArray()), pair.Array[0, 5], Gen.OneOf(_odd)).SampleAsync(
            async request =>
            {
                var ((path, names), pairs, place) = request;
                var query = string.Join('&', pairs.Select(p => $"{(p.name % 10 == 0 ? "nosuch" : names[p.name % names.Count])}={p.value}"));
                var address = $"{PathOf(path, place, pairs.Length)}?{query}";
                await CheckAsync(await RawAsync($"GET {address} HTTP/1.1\r\nAccept: text/html\r\n"), address);
            },
            seed: LongRun.Seed("0N0XIzNsQ0O2"), iter: LongRun.Count(600), threads: 1);
    }

    [Fact]
    public Task No_body_is_a_fault_of_the_service()
    {
        var value = Gen.OneOf(
            "1", "-1", "1e400", "null", "true", "\"x\"", "\"\\ud800\"", "\"\\u0000\"", "[]", "[\"a\", 1]", "{}", "[[]]", "[null]", $"\"{new string('a', 5_000)}\"");
        var member = Gen.Select(
            Gen.OneOf("q", "text", "size", "page", "tag", "tag.not", "sort", "after", "nosuch", "\\ud800", ""), value, (name, v) => $"\"{name}\": {v}");
        var body = Gen.OneOf<string>(
            member.Array[0, 5].Select(members => $"{{ {string.Join(", ", members)} }}"),
            Gen.OneOf("{", "}", "[", "]", "\"", ":", ",", "q", "\\ud800", "\n", "1", "\0", "\u00ff").Array[0, 20].Select(pieces => string.Concat(pieces)),
            Gen.Const(new string('[', 5_000)));
        return Gen.Select(Gen.OneOf("/api/v1/search", "/api/v1/prepare", "/prepare", "/api/v1/suggest"), body).SampleAsync(
            async request =>
            {
                var (address, text) = request;
                var bytes = Encoding.Latin1.GetByteCount(text);
                await CheckAsync(
                    await RawAsync($"POST {address} HTTP/1.1\r\nContent-Type: application/json\r\nContent-Length: {bytes}\r\n", text), $"{address} {text}");
            },
            seed: LongRun.Seed("0N0XIzNsQ0O3"), iter: LongRun.Count(400), threads: 1);
    }

    /// <summary>Every GET that reads parameters, with their names.</summary>
    private IEnumerable<(string Path, IReadOnlyList<string> Names)> Routes() =>
        from endpoint in host.Service.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        where endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET") is true
        let names = endpoint.Metadata.GetMetadata<ParameterTable>()?.Parameters.Where(p => !p.InPath).Select(p => p.Name).ToList()
        select ("/" + endpoint.RoutePattern.RawText!.TrimStart('/'), (IReadOnlyList<string>)(names is { Count: > 0 } ? names : ["q"]));

    private static string PathOf(string path, string place, int number)
    {
        string[] known = Known.Split('/');
        return string.Join('/', path.Split('/').Select((part, i) => !part.StartsWith('{') ? part
            : number % 2 == 0 ? place.Replace("/", "%2F", StringComparison.Ordinal) : known[i % 2]));
    }

    private Task<string> RawAsync(string head, string body = "") =>
        RawHttp.SendAsync(host.Service.Port, $"{head}Host: localhost\r\nConnection: close\r\nAuthorization: {Operator.Bearer}\r\n\r\n{body}");

    private static Task CheckAsync(string answer, string what)
    {
        Assert.True(answer.Length > 12 && answer.StartsWith("HTTP/1.1 ", StringComparison.Ordinal), what);
        var (status, empty) = (int.Parse(answer.AsSpan(9, 3), provider: null), answer.IndexOf("\r\n\r\n", StringComparison.Ordinal));
        Assert.True(status is >= 200 and < 500, $"{status} {what}");
        Assert.Contains("X-Content-Type-Options: nosniff", answer[..empty], StringComparison.Ordinal);
        if (answer[..empty].Contains("json", StringComparison.Ordinal) && !answer[..empty].Contains("chunked", StringComparison.Ordinal))
            Assert.NotNull(JsonNode.Parse(answer[empty..]));
        return Task.CompletedTask;
    }

    private static string Escape(string text) => string.Concat(Encoding.UTF8.GetBytes(text).Select(b => $"%{b:X2}"));
}
