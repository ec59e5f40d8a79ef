using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using GuideSearch.Server.Tests.Hosting;

namespace GuideSearch.Server.Tests.Api;

/// <summary>Texts that were pasted, in the address and in the body.</summary>
[Collection(OneApi.Name)]
public class LongTextApiTests(ApiHost host)
{
    private const string Mail =
        "Hi Tom, thanks for your time on the phone. We are looking for somebody who explains to a board why a model that learned its "
        + "training data by heart fails on new data: please be ready to talk about overfitting and how you would notice it. "
        + "Kind regards, Anna";

    private static readonly string[] _tags = ["Python"];

    [Fact]
    public async Task A_long_text_is_read_by_what_it_says_and_the_answer_tells_what_was_read()
    {
        var answer = await PostAsync(new { q = Mail });

        Assert.Contains("overfitting", (string)answer["hits"]![0]!["id"]!);
        var read = answer["query"]!["read"]!;
        Assert.Contains("overfitting", Texts(read["words"]!));
        Assert.Equal(["Hi Tom, thanks for your time on the phone.", "Kind regards, Anna"], Texts(read["aside"]!));
        Assert.Equal(49, (int)read["wordCount"]!);
        Assert.Equal(Texts(answer["query"]!["words"]!), Texts(read["words"]!));
    }

    [Fact]
    public async Task A_typed_query_has_nothing_to_tell_of_it()
    {
        var answer = await host.ReadAsync("/api/v1/search?q=overfitting");

        Assert.False(answer["query"]!.AsObject().ContainsKey("read"));
    }

    [Fact]
    public async Task What_is_posted_is_answered_as_what_is_asked_for_by_address_and_kept_by_no_cache()
    {
        using var posted = await host.Client.PostAsJsonAsync(
            "/api/v1/search", new { q = Mail, size = 2, tag = _tags, explain = true, facets = "none" });
        var asked = await host.Client.GetStringAsync($"/api/v1/search?q={Uri.EscapeDataString(Mail)}&size=2&tag=Python&explain=true&facets=none");

        Assert.Equal(asked, await posted.Content.ReadAsStringAsync());
        Assert.True(posted.Headers.CacheControl!.NoStore);
        Assert.Null(posted.Headers.ETag);
    }

    [Theory]
    [InlineData("{\"q\":\"x\",\"tga\":1}", "invalid-parameter", "tag")]
    [InlineData("{\"q\":\"x\",\"size\":51,\"page\":0}", "invalid-parameter", "page")]
    [InlineData("{\"q\":\"x\",\"q\":\"y\"}", "invalid-parameter", "once")]
    [InlineData("{\"q\":[\"x\",\"y\"]}", "invalid-parameter", "once")]
    [InlineData("{\"q\":{\"a\":1}}", "bad-request", "member")]
    [InlineData("{\"q\":null}", "bad-request", "member")]
    [InlineData("[1]", "bad-request", "object")]
    [InlineData("{\"q\":", "bad-request", "JSON")]
    [InlineData("", "bad-request", "JSON")]
    [InlineData("{\"q\":\"\\ud800\"}", "bad-request", "JSON")]
    public async Task A_body_that_cannot_be_used_is_refused_with_what_is_wrong(string body, string code, string told)
    {
        using var response = await host.Client.PostAsync("/api/v1/search", new StringContent(body, Encoding.UTF8, "application/json"));
        var problem = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;

        Assert.Equal((HttpStatusCode.BadRequest, code), (response.StatusCode, (string)problem["code"]!));
        Assert.Contains(told, (string)problem["detail"]!);
    }

    [Fact]
    public async Task A_body_of_another_type_is_refused()
    {
        using var response = await host.Client.PostAsync("/api/v1/search", new StringContent("{}", Encoding.UTF8, "text/plain"));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Theory]
    [InlineData("Какие вопросы задают на собеседовании? "), InlineData("面试官会问什么问题呢？"), InlineData("ما هي الأسئلة؟ "), InlineData("((( ")]
    [InlineData("overfitting "), InlineData("the "), InlineData("x"), InlineData("\"a b\" -c tag:x "), InlineData("- \n")]
    public async Task Any_text_of_four_thousand_characters_is_answered(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 4_000))[..4_000];

        Assert.NotNull((await PostAsync(new { q = text }))["hits"]);
    }

    [Fact]
    public async Task One_character_more_is_refused_with_the_limit()
    {
        using var response = await host.Client.PostAsJsonAsync("/api/v1/search", new { q = new string('x', 4_001) });
        var problem = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;

        Assert.Equal("query-too-long", (string)problem["code"]!);
        Assert.Equal("q: A query has at most 4000 characters.", (string)problem["detail"]!);
    }

    [Fact]
    public async Task An_address_that_could_not_be_read_is_not_given()
    {
        var text = new string('经', 3_960) + " conflict overfitting";

        var page = (await PostAsync(new { q = text, match = "any", size = 1 }))["page"]!;

        Assert.Null(page["next"]);
        Assert.NotNull(page["after"]);
    }

    [Fact]
    public async Task The_page_takes_the_same_text_and_says_in_one_line_what_was_read()
    {
        var html = await host.Client.GetStringAsync($"/search?q={Uri.EscapeDataString(Mail)}");

        Assert.Contains("Of its 49 words these were looked for", html);
    }

    private async Task<JsonObject> PostAsync(object parameters)
    {
        using var response = await host.Client.PostAsJsonAsync("/api/v1/search", parameters);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync())!.AsObject();
    }

    private static IEnumerable<string> Texts(JsonNode list) => list.AsArray().Select(text => (string)text!);
}
