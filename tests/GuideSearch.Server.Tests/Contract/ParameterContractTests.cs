using System.Text.Json.Nodes;
using GuideSearch.Server.Tests.Hosting;

namespace GuideSearch.Server.Tests.Contract;

/// <summary>Every parameter of the document against the running service: what it admits is taken, what lies beyond is refused.</summary>
[Collection(OneApi.Name)]
public class ParameterContractTests(ApiHost host)
{
    [Fact]
    public async Task What_the_document_admits_is_taken()
    {
        foreach (var (address, parameter) in await ParametersAsync())
        {
            foreach (var value in Admitted(parameter))
            {
                using var response = await host.Client.GetAsync(With(address, parameter, value));
                Assert.True((int)response.StatusCode is 200 or 404, $"{address} {parameter["name"]}={value}: {(int)response.StatusCode}");
            }
        }
    }

    [Trait("Fault", "Q06")]
    [Fact]
    public async Task What_lies_beyond_the_bounds_is_refused()
    {
        foreach (var (address, parameter) in await ParametersAsync())
        {
            foreach (var value in Beyond(parameter))
            {
                using var response = await host.Client.GetAsync(With(address, parameter, value));
                Assert.True((int)response.StatusCode == 400, $"{address} {parameter["name"]}={value}: {(int)response.StatusCode}");
            }
        }
    }

    [Fact]
    public async Task A_default_given_is_the_same_request_as_one_left_out()
    {
        foreach (var (address, parameter) in await ParametersAsync())
        {
            // Nothing that an operator asks is kept.
            if (parameter["schema"]!["default"] is not { } value || address.StartsWith("/api/v1/admin", StringComparison.Ordinal))
                continue;

            using var given = await host.Client.GetAsync(With(address, parameter, value.ToString().Replace("True", "true").Replace("False", "false")));
            using var leftOut = await host.Client.GetAsync(With(address, parameter, value: null));
            Assert.True(given.Headers.ETag!.Equals(leftOut.Headers.ETag), $"{address} {parameter["name"]}");
        }
    }

    private async Task<IReadOnlyList<(string Address, JsonNode Parameter)>> ParametersAsync()
    {
        var contract = await host.ReadAsync("/openapi/v1.json");
        return
        [
            .. contract["paths"]!.AsObject().SelectMany(path => (path.Value!["get"]?["parameters"]?.AsArray() ?? [])
                .Where(p => (string)p!["in"]! == "query")
                .Select(p => (Samples.Create(path.Key)[0], p!))),
        ];
    }

    /// <param name="value">Several on lines of their own; null leaves the parameter out.</param>
    private static string With(string address, JsonNode parameter, string? value)
    {
        var name = (string)parameter["name"]!;
        var parts = address.Split('?');
        var others = parts.Length < 2 ? [] : parts[1].Split('&').Where(p => p.Split('=')[0] != name);
        return $"{parts[0]}?{string.Join('&', [.. others, .. (value?.Split('\n') ?? []).Select(v => $"{name}={Uri.EscapeDataString(v)}")])}";
    }

    private static IEnumerable<string> Admitted(JsonNode parameter)
    {
        var schema = parameter["schema"]!;
        if (parameter["example"] is { } example)
            yield return (example is JsonArray list ? list[0]! : example).ToString();
        foreach (var name in schema["enum"] as JsonArray ?? [])
            yield return (string)name!;
        if (schema["minimum"] is { } least)
            yield return $"{least}";
        if (schema["maximum"] is { } most && (string)parameter["name"]! != "page")
            yield return $"{most}";
        if (schema["maxItems"] is { } items)
            yield return string.Join('\n', Enumerable.Range(1, (int)items).Select(i => schema["items"]!["pattern"] is null ? $"{i}" : $"a/{i}"));
        if ((string?)schema["type"] is "boolean")
            yield return "true";
    }

    private static IEnumerable<string> Beyond(JsonNode parameter)
    {
        var schema = parameter["schema"]!;
        var longest = (int?)schema["maxLength"] ?? (int?)schema["items"]?["maxLength"];
        if (longest is { } length)
            yield return new('x', length + 1);
        if (schema["enum"] is not null || schema["pattern"] is not null || (string?)schema["type"] is "boolean")
            yield return "none-of-them";
        if (schema["minimum"] is { } least)
            yield return $"{(int)least - 1}";
        if (schema["maximum"] is { } most)
            yield return $"{(int)most + 1}";
        if (schema["maxItems"] is { } items)
            yield return string.Join('\n', Enumerable.Range(1, (int)items + 1));
        if ((string?)schema["type"] is not "array")
            yield return "1\n1";
    }
}
