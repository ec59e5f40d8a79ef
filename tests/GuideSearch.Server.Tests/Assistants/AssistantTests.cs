using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using GuideSearch.Server.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using ModelContextProtocol;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace GuideSearch.Server.Tests.Assistants;

/// <summary>Assistants over HTTP, asked by the client of the protocol's own library.</summary>
public sealed class AssistantTests : IAsyncLifetime
{
    private const string Conflict = "sales-interview-guide/tell-me-about-a-conflict-with-a-customer";

    private RunningService _service = null!;
    private McpClient _client = null!;

    public async Task InitializeAsync()
    {
        _service = await RunningService.StartAsync(settings =>
        {
            settings.Mcp = true;
            settings.Cors.Origins = [ApiHost.ListedOrigin];
        });
        _client = await McpClient.CreateAsync(new HttpClientTransport(new() { Endpoint = new(_service.Client.BaseAddress!, "/mcp") }));
    }

    public async Task DisposeAsync()
    {
        await _client.DisposeAsync();
        await _service.DisposeAsync();
    }

    [Fact]
    public async Task The_tools_take_the_parameters_of_the_API_with_their_bounds()
    {
        var tools = await _client.ListToolsAsync();

        Assert.Equal(["search", "question", "draw", "prepare"], tools.Select(tool => tool.Name));
        var search = tools[0].JsonSchema.GetProperty("properties");
        var contract = JsonNode.Parse(await _service.Client.GetStringAsync("/openapi/v1.json"))!;
        var told = contract["paths"]!["/api/v1/search"]!["get"]!["parameters"]!.AsArray().Select(parameter => (string)parameter!["name"]!);
        Assert.Equal(told, search.EnumerateObject().Select(property => property.Name));
        Assert.Equal(50, search.GetProperty("size").GetProperty("maximum").GetInt32());
        Assert.Equal("id", Assert.Single(tools[1].JsonSchema.GetProperty("required").EnumerateArray()).GetString());
    }

    [Theory]
    [InlineData("search", "{\"q\":\"conflict\",\"section\":[\"behavioral\"],\"size\":2,\"fields\":\"id,question\"}", "/api/v1/search?q=conflict&section=behavioral&size=2&fields=id,question")]
    [InlineData("question", "{\"id\":\"" + Conflict + "\"}", "/api/v1/questions/" + Conflict)]
    [InlineData("draw", "{\"n\":2,\"seed\":\"monday\"}", "/api/v1/draw?n=2&seed=monday")]
    public async Task A_tool_answers_as_the_API_does(string tool, string arguments, string address)
    {
        var result = await CallAsync(tool, arguments);

        Assert.NotEqual(true, result.IsError);
        Assert.Equal(await _service.Client.GetStringAsync(address), TextOf(result));
    }

    [Fact]
    public async Task A_posting_is_prepared_for_as_the_API_does()
    {
        const string Body = """{"text":"You notice overfitting and settle a conflict with a customer.","size":3}""";
        using var posted = await _service.Client.PostAsync("/api/v1/prepare", new StringContent(Body, Encoding.UTF8, "application/json"));

        Assert.Equal(await posted.Content.ReadAsStringAsync(), TextOf(await CallAsync("prepare", Body)));
    }

    [Theory]
    [InlineData("search", "{\"query\":\"x\",\"size\":99}", "invalid-parameter", "query q size ")]
    [InlineData("question", "{}", "invalid-parameter", "id ")]
    [InlineData("question", "{\"id\":\"nosuch\"}", "invalid-parameter", "id ")]
    [InlineData("question", "{\"id\":\"no/such\"}", "question-not-found", "")]
    [InlineData("draw", "{\"n\":51}", "invalid-parameter", "n ")]
    [InlineData("search", "{\"q\":{\"a\":1}}", "bad-request", "")]
    [InlineData("search", "{\"after\":\"eA\"}", "cursor-expired", "")]
    public async Task What_is_refused_is_told_as_the_API_tells_it(string tool, string arguments, string code, string faults)
    {
        var result = await CallAsync(tool, arguments);
        var problem = JsonNode.Parse(TextOf(result))!;

        Assert.True(result.IsError);
        Assert.Equal(code, (string)problem["code"]!);
        Assert.Equal(faults, string.Concat(problem["parameters"]!.AsArray().Select(fault =>
            $"{fault!["parameter"]} {(fault["suggestion"] is { } meant ? $"{meant} " : "")}")));
    }

    [Fact]
    public async Task Guides_are_resources_with_their_questions_and_answers()
    {
        var guides = await _client.ListResourcesAsync();
        var sales = guides.Single(guide => guide.Name == "sales-interview-guide");
        var text = Assert.IsType<TextResourceContents>(Assert.Single((await _client.ReadResourceAsync(sales.Uri)).Contents));

        Assert.Equal(3, guides.Count);
        Assert.Equal("text/markdown", text.MimeType);
        Assert.StartsWith("# Sales Interview Guide\n\nWhat salespeople are asked.\n\n## Situational Questions\n\n### A customer asks", text.Text);
        Assert.Contains("### Tell me about a conflict with a customer.\n\nListen first, then repair.", text.Text);
    }

    [Fact]
    public async Task What_is_not_there_is_an_error_of_the_protocol()
    {
        await Assert.ThrowsAsync<McpProtocolException>(async () => await _client.ReadResourceAsync("guidesearch://guides/nosuch"));
        await Assert.ThrowsAsync<McpProtocolException>(async () => await _client.ReadResourceAsync("file:///etc/passwd"));
        await Assert.ThrowsAsync<McpProtocolException>(async () => await _client.CallToolAsync("nosuch"));
    }

    [Theory]
    [InlineData(null, HttpStatusCode.OK), InlineData(ApiHost.ListedOrigin, HttpStatusCode.OK)]
    [InlineData("https://evil.example", HttpStatusCode.Forbidden), InlineData("null", HttpStatusCode.Forbidden)]
    public async Task A_page_of_a_site_that_is_not_listed_is_turned_away(string? origin, HttpStatusCode status)
    {
        using var response = await PostAsync(_service, """{"jsonrpc":"2.0","id":1,"method":"ping"}""", origin);

        Assert.Equal(status, response.StatusCode);
        if (status is HttpStatusCode.Forbidden)
            Assert.Contains("\"code\":\"origin-not-allowed\"", await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("/mcp", ApiHost.ListedOrigin, ApiHost.ListedOrigin, "Content-Type, Last-Event-ID, MCP-Protocol-Version, Mcp-Method, Mcp-Name, Mcp-Session-Id")]
    [InlineData("/MCP", ApiHost.ListedOrigin, ApiHost.ListedOrigin, "Content-Type, Last-Event-ID, MCP-Protocol-Version, Mcp-Method, Mcp-Name, Mcp-Session-Id")]
    [InlineData("/mcp", "https://evil.example", null, null), InlineData("/mcp", "null", null, null)]
    public async Task A_browser_asks_first_and_hears_what_a_listed_page_may_send(string path, string origin, string? allowed, string? headers)
    {
        using var preflight = await _service.SendAsync(
            path, "OPTIONS", ("Origin", origin), ("Access-Control-Request-Method", "POST"), ("Access-Control-Request-Headers", "content-type"));

        Assert.Equal(HttpStatusCode.NoContent, preflight.StatusCode);
        Assert.Equal((allowed, headers), (One(preflight, "Access-Control-Allow-Origin"), One(preflight, "Access-Control-Allow-Headers")));
        Assert.False(preflight.Headers.Contains("Access-Control-Allow-Credentials"));
    }

    [Fact]
    public async Task A_listed_page_reads_what_it_is_answered_and_no_other_does()
    {
        const string Ping = """{"jsonrpc":"2.0","id":1,"method":"ping"}""";
        using var listed = await PostAsync(_service, Ping, ApiHost.ListedOrigin);
        using var refused = await PostAsync(_service, "no JSON", ApiHost.ListedOrigin);
        using var other = await PostAsync(_service, Ping, "https://evil.example");

        Assert.All([listed, refused], response => Assert.Equal(ApiHost.ListedOrigin, One(response, "Access-Control-Allow-Origin")));
        Assert.Contains("Mcp-Session-Id", One(listed, "Access-Control-Expose-Headers"));
        Assert.Null(One(other, "Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task A_body_beyond_the_limit_is_refused()
    {
        using var response = await PostAsync(_service, "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"" + new string('x', 70_000) + "\"}");

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Fact]
    public async Task Unless_the_settings_ask_for_it_there_is_no_such_address()
    {
        await using var service = await RunningService.StartAsync();
        using var response = await PostAsync(service, """{"jsonrpc":"2.0","id":1,"method":"ping"}""");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    /// <summary>With one place and no queue, a search under way leaves no room for a tool; and a tool leaves none for a search.</summary>
    [Theory]
    [InlineData(true), InlineData(false)]
    public async Task A_tool_takes_a_turn_among_all_requests(bool toolFirst)
    {
        await using var service = await RunningService.StartAsync(
            settings => (settings.Mcp, settings.Limits.Concurrency, settings.Limits.Queue) = (true, 1, 0),
            services => services.Gated());
        var gate = service.Services.GetRequiredService<GatedSearcher>();
        Task<HttpResponseMessage> Tool() =>
            PostAsync(service, """{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"search","arguments":{"q":"conflict"}}}""");
        Task<HttpResponseMessage> Search() => service.Client.GetAsync("/api/v1/search?q=conflict");
        service.Client.Timeout = TimeSpan.FromSeconds(20);
        var first = toolFirst ? Tool() : Search();
        await gate.ArrivalAsync();

        using var turnedAway = await (toolFirst ? Search() : Tool());
        gate.Open();
        using var answered = await first;

        Assert.Equal((503, 200), ((int)turnedAway.StatusCode, (int)answered.StatusCode));
    }

    [Fact]
    public async Task What_nobody_expected_is_told_without_its_cause()
    {
        await using var service = await RunningService.StartAsync(
            settings => settings.Mcp = true, services => services.Failing(new InvalidOperationException("secret")));
        await using var client = await McpClient.CreateAsync(new HttpClientTransport(new() { Endpoint = new(service.Client.BaseAddress!, "/mcp") }));

        var told = await client.CallToolAsync("search", new Dictionary<string, object?> { ["q"] = "conflict" });
        var list = await Assert.ThrowsAsync<McpProtocolException>(async () => await client.ListResourcesAsync());

        Assert.True(told.IsError);
        Assert.Equal("internal", (string)JsonNode.Parse(TextOf(told))!["code"]!);
        Assert.DoesNotContain("secret", TextOf(told) + list.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tool_that_takes_too_long_is_given_up()
    {
        await using var service = await RunningService.StartAsync(
            settings => (settings.Mcp, settings.Limits.RequestSeconds) = (true, 1), services => services.Gated());

        using var response = await PostAsync(
            service, """{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"search","arguments":{"q":"conflict"}}}""");

        Assert.Equal(503, (int)response.StatusCode);
    }

    private ValueTask<CallToolResult> CallAsync(string tool, string arguments) => _client.CallToolAsync(
        tool, JsonSerializer.Deserialize<Dictionary<string, object?>>(arguments));

    private static string? One(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : null;

    private static string TextOf(CallToolResult result) => Assert.IsType<TextContentBlock>(Assert.Single(result.Content)).Text;

    private static async Task<HttpResponseMessage> PostAsync(RunningService service, string body, string? origin = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/mcp") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.TryAddWithoutValidation("Accept", "application/json, text/event-stream");
        if (origin is not null)
            request.Headers.TryAddWithoutValidation("Origin", origin);
        return await service.Client.SendAsync(request);
    }
}
