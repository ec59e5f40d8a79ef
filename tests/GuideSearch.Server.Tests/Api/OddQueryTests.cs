using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using GuideSearch.Server.Tests.Hosting;
using GuideSearch.Testing;

namespace GuideSearch.Server.Tests.Api;

/// <summary>What people and their enemies type.</summary>
[Collection(OneApi.Name)]
public class OddQueryTests(ApiHost host)
{
    [Trait("Fault", "Q01")]
    [Theory]
    [InlineData(40_000, '(', 414), InlineData(10_000, '(', 400), InlineData(4_001, 'a', 400)]
    public async Task A_query_too_long_is_refused(int length, char letter, int status)
    {
        var (refused, problem) = await host.RefusalAsync($"/api/v1/search?q={new string(letter, length)}");

        Assert.Equal(status, refused);
        Assert.Equal(status == 414 ? "uri-too-long" : "query-too-long", (string)problem["code"]!);
    }

    [Trait("Fault", "Q03")]
    [Trait("Fault", "Q04")]
    [Theory]
    [InlineData("%2F(.*a)%7B1000%7D%2F"), InlineData("*"), InlineData("%3F"), InlineData("%22"), InlineData("-"), InlineData("%5C"), InlineData("")]
    [InlineData("a%0D%0Ainfo:+forged"), InlineData("a%00b"), InlineData("%ED%A0%80"), InlineData("%F0%9F%98%80"), InlineData("%E2%80%AEabc")]
    [InlineData("tag%3A"), InlineData("AND+OR+NOT"), InlineData("%2B%2B%2B"), InlineData("a~2^5"), InlineData("%22a+b"), InlineData("%ZZ")]
    public async Task Whatever_is_typed_is_read_as_text(string query)
    {
        using var response = await host.Client.GetAsync($"/api/v1/search?q={query}");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.NotNull(JsonNode.Parse(await response.Content.ReadAsStringAsync()));
    }

    [Trait("Fault", "Q05")]
    [Fact]
    public async Task Composed_and_decomposed_letters_are_one_word()
    {
        var composed = await host.ReadAsync($"/api/v1/search?q={Uri.EscapeDataString("résumé")}");
        var decomposed = await host.ReadAsync($"/api/v1/search?q={Uri.EscapeDataString("résumé".Normalize(NormalizationForm.FormD))}");

        Assert.Equal(1, (int)composed["total"]!["questions"]!);
        Assert.Equal(composed.ToJsonString(), decomposed.ToJsonString());
    }

    [Trait("Fault", "H05")]
    [Theory]
    [InlineData("/api/v1/guides/..%2f..%2fetc%2fpasswd"), InlineData("/api/v1/guides/..%5c..%5cetc")]
    [InlineData("/api/v1/questions/..%2f..%2fetc/passwd"), InlineData("/api/v1/questions/sales-interview-guide/..%2f..%2fetc%2fpasswd")]
    [InlineData("/api/v1/guides/%2e%2e%2f%2e%2e%2f"), InlineData("/api/v1/questions/a/%F0%9F%98%80")]
    public async Task A_name_is_looked_up_and_never_joined_to_a_path(string target)
    {
        var answer = await RawHttp.GetAsync(host.Service.Port, target);

        Assert.Matches("^HTTP/1.1 40[04] ", answer);
        Assert.Contains("\"code\":\"", answer);
    }

    [Trait(LongRun.Trait, LongRun.Value)]
    [Trait("Fault", "Q07")]
    [Fact]
    public Task Any_text_is_answered_with_JSON_and_marks_that_can_be_taken_out() => Gen.String[Gen.Char, 0, 60].SampleAsync(
        async text =>
        {
            using var response = await host.Client.GetAsync($"/api/v1/search?highlight=html&facets=none&kind=any&q={Escape(text)}");
            var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;

            Assert.InRange((int)response.StatusCode, 200, 400);
            foreach (var question in (answer["hits"]?.AsArray() ?? []).Select(h => h!["question"]!))
                Assert.Equal((string)question["text"]!, WebUtility.HtmlDecode(WithoutMarks((string)question["html"]!)));
        },
        seed: LongRun.Seed("0000KSmMJ5Qe"), iter: LongRun.Count(300), threads: 1);

    private static string WithoutMarks(string html) => html.Replace("<mark>", "").Replace("</mark>", "");

    private static string Escape(string text) =>
        string.Concat(Encoding.UTF8.GetBytes(text).Select(b => $"%{b:X2}"));
}
