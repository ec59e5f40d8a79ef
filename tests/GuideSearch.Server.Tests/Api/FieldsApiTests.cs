using System.Net.Http.Json;
using System.Text.Json.Nodes;
using GuideSearch.Server.Tests.Hosting;

namespace GuideSearch.Server.Tests.Api;

/// <summary>Members of a hit by choice, names that people bring along, and plain texts.</summary>
[Collection(OneApi.Name)]
public class FieldsApiTests(ApiHost host)
{
    [Theory]
    [InlineData("id", "id")]
    [InlineData("url,question,id", "id question url")]
    [InlineData("tags,askedIn", "tags askedIn")]
    [InlineData("snippets", "snippets")]
    [InlineData("why", "")]
    public async Task A_hit_has_the_members_that_were_asked_for(string fields, string members)
    {
        var got = await host.ReadAsync($"/api/v1/search?q=conflict&fields={fields}");
        using var response = await host.Client.PostAsJsonAsync("/api/v1/search", new { q = "conflict", fields });
        var posted = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;

        Assert.NotEmpty(got["hits"]!.AsArray());
        Assert.All(got["hits"]!.AsArray(), hit => Assert.Equal(members, string.Join(' ', hit!.AsObject().Select(member => member.Key))));
        Assert.Equal(got.ToJsonString(), posted.ToJsonString());
    }

    [Fact]
    public async Task What_is_told_of_a_hit_does_not_depend_on_what_else_is()
    {
        var whole = (await host.ReadAsync("/api/v1/search?q=regularization&explain=true"))["hits"]![0]!.AsObject();

        foreach (var (name, value) in whole)
        {
            var hit = (await host.ReadAsync($"/api/v1/search?q=regularization&explain=true&fields={name}"))["hits"]![0]!;
            Assert.Equal($"{{\"{name}\":{value!.ToJsonString()}}}", hit.ToJsonString());
        }
    }

    [Theory]
    [InlineData("qestion", "question")]
    [InlineData("id,qestion,urll", "id,question,url")]
    [InlineData("id, url", "id,url")]
    [InlineData("title", null)]
    public async Task Wrong_members_are_told_together_with_every_other_fault(string fields, string? meant)
    {
        var (status, problem) = await host.RefusalAsync($"/api/v1/search?fields={Uri.EscapeDataString(fields)}&size=0&sorted=x");
        var faults = problem["parameters"]!.AsArray();

        Assert.Equal(400, status);
        Assert.Equal(["fields", "size", "sorted"], faults.Select(fault => (string)fault!["parameter"]!));
        Assert.Equal(meant, (string?)faults[0]!["suggestion"]);
    }

    [Theory]
    [InlineData("/api/v1/search", "query", "q"), InlineData("/api/v1/search", "limit", "size"), InlineData("/api/v1/search", "hitsPerPage", "size")]
    [InlineData("/api/v1/search", "offset", "page"), InlineData("/api/v1/search", "per_page", "size"), InlineData("/api/v1/search", "from", "page")]
    [InlineData("/api/v1/search", "_source", "fields"), InlineData("/api/v1/search", "attributesToRetrieve", "fields")]
    [InlineData("/api/v1/search", "filter_by", "tag"), InlineData("/api/v1/search", "facet_by", "facets"), InlineData("/api/v1/search", "FUZZINESS", "typo")]
    [InlineData("/api/v1/search", "feedback", "semantic"), InlineData("/api/v1/search", "search_after", "after")]
    [InlineData("/api/v1/suggest", "query", "q"), InlineData("/api/v1/suggest", "limit", "size"), InlineData("/api/v1/guides", "offset", "page")]
    [InlineData("/api/v1/draw", "limit", "n"), InlineData("/api/v1/draw", "size", "n"), InlineData("/api/v1/facets/tag", "prefix=x&facetQuery", "valuePrefix")]
    public async Task A_name_from_elsewhere_is_answered_with_ours(string route, string name, string meant)
    {
        var (status, problem) = await host.RefusalAsync($"{route}?{name}=5");

        Assert.Equal(400, status);
        Assert.Equal(meant, (string?)problem["parameters"]!.AsArray().Last()!["suggestion"]);
    }

    [Fact]
    public async Task Texts_are_escaped_no_more_than_JSON_demands()
    {
        var answer = await host.Client.GetStringAsync("/api/v1/search?q=C%2B%2B+%22it's%22+%3Cb%3E&size=1");

        Assert.Contains("C++ \\\"it's\\\" <b>", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("\\u00", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_ends_no_script_with_a_text_that_it_holds()
    {
        var hit = (await host.ReadAsync("/api/v1/search?guide=symbols-interview-guide&fields=id"))["hits"]![0]!;
        var page = await host.Client.GetStringAsync($"/questions/{(string)hit["id"]!}");

        Assert.DoesNotContain("<script>alert(1)", page, StringComparison.Ordinal);
    }
}
