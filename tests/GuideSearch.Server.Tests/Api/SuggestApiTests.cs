using System.Net;
using GuideSearch.Server.Tests.Hosting;

namespace GuideSearch.Server.Tests.Api;

/// <summary>Suggestions over HTTP.</summary>
[Collection(OneApi.Name)]
public class SuggestApiTests(ApiHost host)
{
    [Fact]
    public async Task A_suggestion_tells_what_it_is_where_it_matches_how_much_it_gives_and_where_it_leads()
    {
        var answer = await host.ReadAsync("/api/v1/suggest?q=conf");

        Assert.Equal(
            """
            [{"type":"question","name":"machine-learning-interview-guide/what-is-a-confusion-matrix","text":"What is a confusion matrix?",
            "ranges":[[10,4,"prefix"]],"count":1,
            "url":"https://search.example/guides/machine-learning-interview-guide#2-what-is-a-confusion-matrix"}]
            """.ReplaceLineEndings(""),
            $"[{answer["suggestions"]![0]!.ToJsonString()}]");
    }

    [Fact]
    public async Task Tags_lead_to_their_questions_and_guides_to_their_page()
    {
        var tag = (await host.ReadAsync("/api/v1/suggest?q=pytohn"))["suggestions"]![0]!;
        var guide = (await host.ReadAsync("/api/v1/suggest?q=machine+learning+interview"))["suggestions"]![0]!;

        Assert.Equal(("tag", "https://search.example/search?tag=Python"), ((string)tag["type"]!, (string)tag["url"]!));
        Assert.Equal(
            ("guide", "https://search.example/guides/machine-learning-interview-guide"), ((string)guide["type"]!, (string)guide["url"]!));
    }

    [Theory]
    [InlineData("/api/v1/suggest")]
    [InlineData("/api/v1/suggest?q=c")]
    [InlineData("/api/v1/suggest?q=%20c%20")]
    [InlineData("/api/v1/suggest?q=%00%ff%ed%a0%80")]
    public async Task Too_little_is_an_empty_answer(string address) => Assert.Empty((await host.ReadAsync(address))["suggestions"]!.AsArray());

    [Fact]
    public async Task An_answer_is_kept_by_its_tag()
    {
        using var first = await host.Client.GetAsync("/api/v1/suggest?q=conf");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/suggest?q=conf&size=8");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await host.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Fact]
    public async Task Every_fault_is_named_at_once()
    {
        var (status, problem) = await host.RefusalAsync("/api/v1/suggest?query=conf&size=11");

        Assert.Equal(400, status);
        Assert.Equal(["query", "size"], problem["parameters"]!.AsArray().Select(e => (string)e!["parameter"]!));
    }
}
