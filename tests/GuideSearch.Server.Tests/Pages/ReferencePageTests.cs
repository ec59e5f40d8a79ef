using System.Net;
using System.Text.Json.Nodes;
using GuideSearch.Server.Pages.Reference;

namespace GuideSearch.Server.Tests.Pages;

/// <summary>The API as a page.</summary>
[Collection(PageTests.Name)]
public class ReferencePageTests(PageHost host)
{
    [Fact]
    public async Task Every_operation_of_the_contract_stands_on_the_page_with_an_example()
    {
        var contract = JsonNode.Parse(await host.Client.GetStringAsync("/openapi/v1.json"))!;
        var page = await host.ReadAsync("/docs");

        Assert.Equal(
            contract["paths"]!.AsObject().SelectMany(p => p.Value!.AsObject().Select(o => $"{o.Key.ToUpperInvariant()} {p.Key}")).Order(),
            page.QuerySelectorAll(".operation h3").Select(h => h.TextContent).Order());
        Assert.All(page.QuerySelectorAll(".operation pre"), pre => Assert.StartsWith("curl ", pre.TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_parameter_and_record_of_the_contract_stands_on_the_page()
    {
        var contract = JsonNode.Parse(await host.Client.GetStringAsync("/openapi/v1.json"))!;
        var names = (await host.ReadAsync("/docs")).QuerySelectorAll(".names dt code").Select(code => code.TextContent).ToHashSet();
        var operations = contract["paths"]!.AsObject().SelectMany(p => p.Value!.AsObject());
        var parameters = operations.SelectMany(o => o.Value!["parameters"]?.AsArray() ?? []).Select(p => (string)p!["name"]!);
        var members = contract["components"]!["schemas"]!.AsObject().SelectMany(s => s.Value!["properties"]?.AsObject() ?? []).Select(m => m.Key);

        Assert.Empty(parameters.Concat(members).Except(names));
    }

    [Fact]
    public async Task Each_example_that_can_be_opened_is_answered()
    {
        var examples = (await host.ReadAsync("/docs")).QuerySelectorAll(".operation > .meta a").Select(a => a.GetAttribute("href")!).ToList();

        Assert.InRange(examples.Count, 4, 40);
        foreach (var example in examples)
            Assert.Equal(HttpStatusCode.OK, (await host.Client.GetAsync(example)).StatusCode);
    }

    [Fact]
    public async Task The_viewer_that_sends_requests_is_one_link_away()
    {
        var viewer = (await host.ReadAsync("/docs")).QuerySelector(".doors a")!.GetAttribute("href");

        Assert.Equal("/docs/viewer/", viewer);
        Assert.Contains("<script", await host.Client.GetStringAsync(viewer));
    }

    [Fact]
    public void What_several_operations_take_or_answer_is_told_once()
    {
        var view = ContractReader.Read(JsonNode.Parse("""
            {
              "info": { "description": "All of it." },
              "tags": [{ "name": "Search", "description": "Words." }, { "name": "None" }],
              "paths": {
                "/a": { "get": {
                  "operationId": "a", "summary": "First.", "tags": ["Search"],
                  "parameters": [
                    { "name": "q", "in": "query", "description": "Text.", "schema": { "type": "string", "default": "" }, "example": "left join" },
                    { "name": "n", "in": "query", "description": "Few.", "schema": { "type": "integer", "minimum": 1, "maximum": 5, "default": 2 } }
                  ],
                  "responses": {
                    "200": { "description": "Success.", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Found" } } } },
                    "400": { "description": "`bad-request`: No. `invalid-parameter`: Not so." }
                  }
                } },
                "/b/{id}": { "post": {
                  "operationId": "b", "summary": "Second.", "tags": ["Search"], "security": [{ "key": [] }],
                  "parameters": [{ "name": "q", "in": "query", "description": "Text.", "schema": { "type": "string", "default": "" } }],
                  "responses": {
                    "400": { "description": "`bad-request`: No. `invalid-parameter`: Not so." },
                    "409": { "description": "`build-running`: Wait." }
                  }
                } }
              },
              "components": { "schemas": { "Found": {
                "required": ["hits"],
                "properties": { "hits": { "type": "array", "items": { "$ref": "#/components/schemas/Hit" } }, "why": { "enum": ["x", "y"] } }
              } } }
            }
            """)!);

        var (first, second) = (view.Groups[0].Operations[0], view.Groups[0].Operations[1]);
        Assert.Equal(["Search"], view.Groups.Select(group => group.Name));
        Assert.Equal(
            [
                new("q", "text", null, "Text.", IsRequired: false) { IsFirst = true },
                new("n", "integer, 1 to 5, default 2", null, "Few.", IsRequired: false) { IsFirst = true },
            ],
            first.Own);
        Assert.Equal(["q"], second.Shared);
        Assert.Empty(second.Own);
        Assert.Equal(("q=left+join", true, "Found"), (first.Query, first.Opens, first.Outcomes.Single().Record));
        Assert.Equal(["bad-request", "invalid-parameter"], view.Refusals.Single().Codes);
        Assert.Equal((true, false, "409"), (second.NeedsKey, second.Opens, second.Outcomes.Single().Status));
        Assert.Equal(
            [new("hits", "list of", "Hit", "", IsRequired: true), new("why", "x | y", null, "", IsRequired: false)],
            view.Records.Single().Members);
    }

    [Fact]
    public void A_document_without_anything_is_an_empty_page() =>
        Assert.Empty(ContractReader.Read(JsonNode.Parse("{}")!).Groups);
}
