using System.Net;
using GuideSearch.Server.Tests.Hosting;

namespace GuideSearch.Server.Tests.Api;

[Collection(OneApi.Name)]
public class FacetsApiTests(ApiHost host)
{
    [Fact]
    public async Task Every_facet_is_told_with_its_label_in_the_order_of_answers()
    {
        var answer = await host.ReadAsync("/api/v1/facets");
        var search = await host.ReadAsync("/api/v1/search");
        var facets = answer["facets"]!.AsArray();

        Assert.Equal(search["facets"]!.AsArray().Select(f => (string)f!["name"]!), facets.Select(f => (string)f!["name"]!));
        Assert.Equal((string)search["generation"]!, (string)answer["generation"]!);
        Assert.Equal(
            ["Topic", "Category", "Field", "Question type", "Guide", "Answer contains"], facets.Select(f => (string)f!["label"]!));
        Assert.Equal(["tag", "has"], facets.Where(f => (bool)f!["multiValued"]!).Select(f => (string)f!["name"]!));
        Assert.Equal(
            ["code Code", "list List", "table Table", "follow-ups Follow-up questions"],
            facets[5]!["values"]!.AsArray().Select(v => $"{v!["value"]} {v["label"]}"));
    }

    [Fact]
    public async Task They_are_kept_with_the_generation()
    {
        using var first = await host.Service.SendAsync("/api/v1/facets");
        using var again = await host.Service.SendAsync("/api/v1/facets", "GET", ("If-None-Match", first.Headers.ETag!.ToString()));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotModified), (first.StatusCode, again.StatusCode));
    }

    [Fact]
    public async Task They_take_no_parameter_and_need_an_index()
    {
        await using var service = await RunningService.StartWithoutIndexAsync();
        using var response = await service.SendAsync("/api/v1/facets");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal(400, (await host.RefusalAsync("/api/v1/facets?tag=x")).Status);
    }
}
