using System.Text.Json.Nodes;
using GuideSearch.Server.Tests.Hosting;

namespace GuideSearch.Server.Tests.Problems;

[Collection(OneApi.Name)]
public class RefusalTests(ApiHost host)
{
    [Fact]
    public async Task Every_bad_parameter_stands_in_one_answer_in_the_order_given()
    {
        var (status, problem) = await host.RefusalAsync("/api/v1/search?tga=x&size=1000000&page=x&q=a&q=b&sort=relevence&facets=tags");

        Assert.Equal((400, "invalid-parameter"), (status, (string)problem["code"]!));
        Assert.Equal(
            [
                ("tga", "unknown parameter", "tag"),
                ("size", "must be a whole number from 1 to 50", null),
                ("page", "must be a whole number from 1 to 1000", null),
                ("q", "must be given once only", null),
                ("sort", "must be one of relevance, newest, guide, asked", "relevance"),
                ("facets", "must list some of tag, category, vertical, section, guide, has, or be none", "tag"),
            ],
            FaultsOf(problem));
    }

    [Theory]
    [InlineData("page=0"), InlineData("page=-1"), InlineData("page=+1"), InlineData("page=1.0"), InlineData("page="), InlineData("page=１")]
    [InlineData("size=51"), InlineData("size=99999999999999999999"), InlineData("perGuide=11"), InlineData("snippets=4")]
    [InlineData("kind=Question"), InlineData("match=best"), InlineData("highlight=xml"), InlineData("explain=yes"), InlineData("explain=1")]
    [InlineData("tag="), InlineData("tag=%20"), InlineData("facets="), InlineData("facets=tag,,has"), InlineData("facetSize=201")]
    [InlineData("Q=x"), InlineData("offset=-1"), InlineData("typo=maybe"), InlineData("similar=fold"), InlineData("page=2&after=x")]
    [InlineData("tag=1&tag=2&tag=3&tag=4&tag=5&tag=6&tag=7&tag=8&tag=9&tag=10&tag=11")]
    public async Task A_parameter_that_cannot_be_used_is_refused(string parameters)
    {
        var (status, problem) = await host.RefusalAsync($"/api/v1/search?{parameters}");

        Assert.Equal((400, "invalid-parameter"), (status, (string)problem["code"]!));
        Assert.Single(FaultsOf(problem));
    }

    [Theory]
    [InlineData("page=21&size=50", "page-too-deep")]
    [InlineData("page=1000&size=2", "page-too-deep")]
    [InlineData("page=21&size=50&x=1", "invalid-parameter")]
    public async Task A_page_beyond_a_thousand_results_names_the_way_deeper(string parameters, string code)
    {
        var (_, problem) = await host.RefusalAsync($"/api/v1/search?{parameters}");

        Assert.Equal(code, (string)problem["code"]!);
        Assert.Contains(("page", "reaches beyond 1000 results; to go on, pass the cursor of the last page as after", "after"), FaultsOf(problem));
    }

    [Fact]
    public async Task No_value_is_echoed_and_a_name_is_cut_at_64_characters()
    {
        var name = new string('n', 100);
        using var response = await host.Client.GetAsync($"/api/v1/search?{name}=s3cret&size=s3cret&sort=s3cret&tag=&after={new string('s', 600)}");
        var text = await response.Content.ReadAsStringAsync();

        Assert.DoesNotContain("s3cret", text);
        Assert.DoesNotContain("ssss", text);
        Assert.Contains($"\"{name[..64]}\"", text);
        Assert.DoesNotContain(name[..65], text);
    }

    [Theory]
    [InlineData("/api/v1/nosuch", "route-not-found")]
    [InlineData("/api/v1/nosuch?q=x", "route-not-found")]
    [InlineData("/api/v2/search", "route-not-found")]
    [InlineData("/api/v1/guides/nosuch", "guide-not-found")]
    [InlineData("/api/v1/questions/sales-interview-guide/nosuch", "question-not-found")]
    [InlineData("/api/v1/questions/nosuch/nosuch", "question-not-found")]
    [InlineData("/api/v1/explain?q=x&id=no/such", "question-not-found")]
    public async Task What_is_not_there_is_named(string address, string code)
    {
        var (status, problem) = await host.RefusalAsync(address);

        Assert.Equal((404, code), (status, (string)problem["code"]!));
        Assert.Equal($"https://search.example/problems/{code}", (string)problem["type"]!);
    }

    [Theory]
    [InlineData("POST"), InlineData("PUT"), InlineData("DELETE"), InlineData("PATCH"), InlineData("OPTIONS")]
    public async Task Another_method_is_told_which_ones_work(string method)
    {
        using var response = await host.Service.SendAsync("/api/v1/suggest", method);

        Assert.Equal(405, (int)response.StatusCode);
        Assert.Equal(["GET", "HEAD"], response.Content.Headers.Allow.Order());
        Assert.Contains("method-not-allowed", await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("/api/v1/status?x=1"), InlineData("/api/v1/guides/sales-interview-guide?q=x"), InlineData("/api/v1/guides?size=201")]
    [InlineData("/api/v1/facets/colour"), InlineData("/api/v1/facets/tag?page=2"), InlineData("/api/v1/explain?q=x")]
    [InlineData("/api/v1/explain?id=x"), InlineData("/api/v1/questions/sales-interview-guide/nosuch?size=1")]
    public async Task Every_route_is_as_strict_as_the_search(string address)
    {
        var (status, problem) = await host.RefusalAsync(address);

        Assert.Equal((400, "invalid-parameter"), (status, (string)problem["code"]!));
    }

    [Fact]
    public async Task A_refusal_can_be_found_in_the_log_and_tells_nothing_of_the_machine()
    {
        using var response = await host.Client.GetAsync("/api/v1/search?x=1");
        var text = await response.Content.ReadAsStringAsync();

        Assert.NotEmpty((string)JsonNode.Parse(text)!["traceId"]!);
        Assert.DoesNotContain("Exception", text);
        Assert.DoesNotContain(".cs", text);
    }

    private static IEnumerable<(string, string, string?)> FaultsOf(JsonObject problem) => problem["parameters"]!.AsArray()
        .Select(f => ((string)f!["parameter"]!, (string)f["reason"]!, (string?)f["suggestion"]));
}
