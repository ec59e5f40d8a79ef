using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using GuideSearch.Server.Tests.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace GuideSearch.Server.Tests.Contract;

/// <summary>The OpenAPI documents against the running service, both ways.</summary>
[Collection(OneApi.Name)]
public class ContractTests(ApiHost host)
{
    private const string Public = "/openapi/v1.json";

    private const string Operators = "/api/v1/admin/openapi.json";

    private static readonly JsonSerializerOptions _indented = new() { WriteIndented = true, NewLine = "\n" };

    [Fact]
    public async Task The_HTTP_contract_changes_only_on_purpose()
    {
        Approved.Matches((await host.ReadAsync(Public)).ToJsonString(_indented) + "\n");
    }

    [Fact]
    public async Task The_contract_for_operators_changes_only_on_purpose()
    {
        Approved.Matches((await host.ReadAsync(Operators)).ToJsonString(_indented) + "\n");
    }

    [Fact]
    public async Task Only_operators_read_what_is_told_to_operators()
    {
        using var anonymous = new HttpClient { BaseAddress = host.Client.BaseAddress };
        using var refused = await anonymous.GetAsync(Operators);

        Assert.Equal(401, (int)refused.StatusCode);
        Assert.DoesNotContain("/admin/", await anonymous.GetStringAsync(Public), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_needs_a_key_but_operators_who_do_everywhere()
    {
        var everybody = await host.ReadAsync(Public);
        var operations = (await host.ReadAsync(Operators))["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject());

        Assert.Empty(everybody["security"]!.AsArray());
        Assert.All(operations, operation => Assert.Single(operation.Value!["security"]!.AsArray()));
    }

    [Fact]
    public async Task Every_route_of_the_service_is_in_the_document_and_no_other()
    {
        string[] told = [.. await PathsAsync(Public), .. await PathsAsync(Operators), Operators];
        var routes = host.Service.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/'))
            .Where(p => p.StartsWith("/api/", StringComparison.Ordinal) || p.StartsWith("/health/", StringComparison.Ordinal));

        Assert.Equal(routes.Distinct().Order(StringComparer.Ordinal), told.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(Public), InlineData(Operators)]
    public async Task Every_operation_answers_what_its_schema_says(string document)
    {
        var contract = await host.ReadAsync(document);
        var schemas = new SchemaCheck(contract);
        foreach (var path in contract["paths"]!.AsObject().Where(p => p.Value!["get"] is not null).Select(p => p.Key))
        {
            foreach (var address in Samples.Create(path))
            {
                var answer = JsonNode.Parse(await host.Client.GetStringAsync(address.Replace("{id}", host.TaskId)));
                Assert.Empty(schemas.FaultsOf(answer, SchemaOf(contract, path, "200", "application/json"), address));
            }
        }
    }

    [Theory]
    [InlineData("/api/v1/search", "{\"q\":\"conflict\",\"tag\":[\"Python\"],\"size\":2,\"explain\":true}")]
    [InlineData("/api/v1/search", "{}")]
    [InlineData("/api/v1/prepare", "{\"text\":\"You notice overfitting and settle a conflict with a customer.\",\"size\":3}")]
    [InlineData("/api/v1/prepare", "{\"text\":\"nothing-like-it\"}")]
    public async Task What_is_posted_and_its_answer_are_as_their_schemas_say(string path, string body)
    {
        var contract = await host.ReadAsync(Public);
        var (schemas, operation) = (new SchemaCheck(contract), contract["paths"]![path]!["post"]!);

        using var response = await host.Client.PostAsync(path, new StringContent(body, Encoding.UTF8, "application/json"));
        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync());

        Assert.Empty(schemas.FaultsOf(answer, operation["responses"]!["200"]!["content"]!["application/json"]!["schema"]!, path));
        var members = operation["requestBody"]!["content"]!["application/json"]!["schema"]!["properties"]!.AsObject();
        Assert.All(JsonNode.Parse(body)!.AsObject(), member => Assert.True(members.ContainsKey(member.Key), member.Key));
    }

    [Fact]
    public async Task A_search_takes_the_same_parameters_in_its_address_and_in_its_body()
    {
        var search = (await host.ReadAsync(Public))["paths"]!["/api/v1/search"]!;

        Assert.Equal(
            search["get"]!["parameters"]!.AsArray().Select(parameter => (string)parameter!["name"]!),
            search["post"]!["requestBody"]!["content"]!["application/json"]!["schema"]!["properties"]!.AsObject().Select(member => member.Key));
    }

    [Theory]
    [InlineData("/api/v1/search", "/api/v1/search?x=1", "400")]
    [InlineData("/api/v1/search", "/api/v1/search?after=eA", "410")]
    [InlineData("/api/v1/guides/{slug}", "/api/v1/guides/nosuch", "404")]
    [InlineData("/api/v1/questions/{guide}/{question}", "/api/v1/questions/no/such", "404")]
    [InlineData("/api/v1/questions/{guide}/{question}/similar", "/api/v1/questions/no/such/similar", "404")]
    [InlineData("/api/v1/questions/{guide}/{question}/next", "/api/v1/questions/no/such/next?size=11", "400")]
    [InlineData("/api/v1/draw", "/api/v1/draw?n=51", "400")]
    [InlineData("/api/v1/admin/tasks/{id}", "/api/v1/admin/tasks/nosuch", "404")]
    public async Task Every_refusal_is_as_its_schema_says(string path, string address, string status)
    {
        var contract = await host.ReadAsync(path.StartsWith("/api/v1/admin", StringComparison.Ordinal) ? Operators : Public);
        var (refused, problem) = await host.RefusalAsync(address);

        Assert.Equal(status, $"{refused}");
        Assert.Empty(new SchemaCheck(contract).FaultsOf(problem, SchemaOf(contract, path, status, "application/problem+json"), address));
    }

    [Fact]
    public async Task Every_code_that_a_route_can_answer_with_is_told_by_its_status()
    {
        var contract = await host.ReadAsync(Public);
        var told = contract["paths"]!["/api/v1/search"]!["get"]!["responses"]!.AsObject().Select(r => r.Key);

        Assert.Equal(["200", "304", "400", "410", "413", "414", "431", "500", "503"], told);
    }

    [Theory]
    [InlineData(Public), InlineData(Operators)]
    public async Task No_schema_is_named_twice_or_never_used(string document)
    {
        var text = await host.Client.GetStringAsync(document);
        var names = JsonNode.Parse(text)!["components"]!["schemas"]!.AsObject().Select(s => s.Key).ToList();

        Assert.All(names, name => Assert.Contains($"\"#/components/schemas/{name}\"", text));
    }

    private async Task<IEnumerable<string>> PathsAsync(string document) =>
        (await host.ReadAsync(document))["paths"]!.AsObject().Select(path => path.Key);

    private static JsonNode SchemaOf(JsonObject contract, string path, string status, string type) =>
        contract["paths"]![path]!["get"]!["responses"]![status]!["content"]![type]!["schema"]!;
}
