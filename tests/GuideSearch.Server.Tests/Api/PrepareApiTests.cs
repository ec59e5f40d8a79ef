using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using GuideSearch.Server.Settings;
using GuideSearch.Server.Tests.Hosting;
using GuideSearch.Server.Tests.Telemetry;
using GuideSearch.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GuideSearch.Server.Tests.Api;

[Collection(OneApi.Name)]
public class PrepareApiTests(ApiHost host)
{
    private const string Posting = """
        Machine Learning Engineer at Zbrozek & Sons

        You train models, notice overfitting before it costs money, and explain a confusion matrix to people in a hurry.
        You settle a conflict with a customer politely.

        Benefits
        A xylophone in every kitchen.
        """;

    [Fact]
    public async Task A_posting_is_answered_with_likely_questions_in_groups_and_an_address_to_practice_them()
    {
        var answer = await PostAsync(new { text = Posting });

        var questions = answer["groups"]!.AsArray().SelectMany(group => group!["questions"]!.AsArray()).ToList();
        Assert.Contains(questions, found => ((string)found!["question"]!["id"]!).EndsWith("/what-is-a-confusion-matrix", StringComparison.Ordinal));
        Assert.Equal(Enumerable.Range(1, questions.Count), questions.Select(found => (int)found!["rank"]!).Order());
        Assert.All(questions.SelectMany(found => found!["words"]!.AsArray()), word => Assert.Contains((string)word!, Posting));
        Assert.All(answer["groups"]!.AsArray(), group =>
            Assert.All(group!["questions"]!.AsArray(), found => Assert.Equal((string)group["section"]!, (string)found!["question"]!["section"]!)));

        var practice = new Uri((string)answer["practice"]!);
        Assert.DoesNotContain("matrix+", practice.Query);
        var set = await host.ReadAsync($"/api/v1/draw{practice.Query}");
        Assert.Equal(
            questions.OrderBy(found => (int)found!["rank"]!).Select(found => (string)found!["question"]!["id"]!),
            set["questions"]!.AsArray().Select(question => (string)question!["id"]!));
        Assert.Contains("Practice with", await host.Client.GetStringAsync(practice.PathAndQuery));
    }

    [Fact]
    public async Task Nothing_of_it_may_be_kept()
    {
        using var response = await host.Client.PostAsJsonAsync("/api/v1/prepare", new { text = Posting });

        Assert.True(response.Headers.CacheControl!.NoStore);
        Assert.Null(response.Headers.ETag);
        Assert.NotEmpty(response.Headers.GetValues("X-GuideSearch-Generation"));
    }

    [Fact]
    public async Task Size_and_filters_narrow_it()
    {
        Assert.Single((await PostAsync(new { text = Posting, size = 1 }))["groups"]!.AsArray());
        var behavioral = await PostAsync(new { text = Posting, section = "behavioral", semantic = "off" });
        Assert.Equal(["behavioral"], behavioral["groups"]!.AsArray().Select(group => (string)group!["section"]!));
    }

    [Fact]
    public async Task What_no_guide_asks_about_has_no_questions()
    {
        var answer = await PostAsync(new { text = "Xyzzy plugh" });

        Assert.Empty(answer["groups"]!.AsArray());
        Assert.Null(answer["practice"]);
    }

    [Theory]
    [InlineData("{}", "text: is required."), InlineData("{\"text\":\" \\n\"}", "text: must not be empty.")]
    [InlineData("{\"text\":\"secretword\",\"tga\":\"secretword\",\"size\":21}", "tga: unknown parameter; did you mean tag? size: must be a whole number from 1 to 20.")]
    [InlineData("{\"text\":\"secretword\",", "The body is not valid JSON in UTF-8.")]
    public async Task A_refusal_tells_every_fault_and_nothing_of_the_posting(string body, string detail)
    {
        using var response = await host.Client.PostAsync("/api/v1/prepare", new StringContent(body, Encoding.UTF8, "application/json"));
        var problem = await response.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(detail, (string)JsonNode.Parse(problem)!["detail"]!);
        Assert.DoesNotContain("secretword", problem);
    }

    [Theory]
    [InlineData(16 * 1024, HttpStatusCode.OK), InlineData(16 * 1024 + 1, HttpStatusCode.BadRequest)]
    public async Task Sixteen_kilobytes_are_read_and_no_more(int length, HttpStatusCode status)
    {
        var text = string.Concat(Enumerable.Repeat("面试 overfitting ", 2_000))[..length];

        using var response = await host.Client.PostAsJsonAsync("/api/v1/prepare", new { text = text[..^1] + "x" });

        Assert.Equal(status, response.StatusCode);
    }

    [Theory]
    [InlineData("GET", "/api/v1/prepare", 405), InlineData("POST", "/api/v1/prepare?text=x", 400)]
    public async Task It_stands_in_no_address(string method, string address, int status)
    {
        using var response = await host.Service.SendAsync(address, method);

        Assert.Equal(status, (int)response.StatusCode);
    }

    [Theory]
    [InlineData("id=a/b&q=x", "id: cannot stand beside q, which chooses others."), InlineData("id=a", "id: must be written guide/question.")]
    [InlineData("id=a/b&n=3", "id: cannot stand beside n, which chooses others.")]
    public async Task A_set_of_named_questions_takes_nothing_else(string query, string detail)
    {
        var (status, problem) = await host.RefusalAsync($"/api/v1/draw?{query}");

        Assert.Equal((400, detail), (status, (string)problem["detail"]!));
    }

    [Fact]
    public async Task Named_questions_that_are_gone_are_left_out()
    {
        var set = await host.ReadAsync("/api/v1/draw?id=no/such&id=machine-learning-interview-guide/what-is-a-confusion-matrix");

        Assert.Single(set["questions"]!.AsArray());
        Assert.Equal("", (string)set["seed"]!);
    }

    [Fact]
    public async Task The_page_shows_the_same_without_scripts()
    {
        using var form = new MultipartFormDataContent { { new StringContent(Posting), "text" } };

        using var response = await host.Client.PostAsync("/prepare", form);
        var html = await response.Content.ReadAsStringAsync();

        Assert.Contains("What is a confusion matrix?", html);
        Assert.Contains("/practice?id=", html);
        Assert.True(response.Headers.CacheControl!.NoStore);
        Assert.Contains("<form class=\"posting\" action=\"/prepare\" method=\"post\"", await host.Client.GetStringAsync("/prepare"));
    }

    [Theory]
    [InlineData(" "), InlineData("16385")]
    public async Task What_the_page_cannot_read_stays_in_its_form(string text)
    {
        using var form = new MultipartFormDataContent { { new StringContent(int.TryParse(text, out var length) ? new('x', length) : text), "text" } };

        using var response = await host.Client.PostAsync("/prepare", form);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("The posting must", await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData(true), InlineData(false)]
    public async Task No_log_has_a_word_of_it_whether_it_is_answered_or_fails(bool fails)
    {
        using var folder = new TemporaryFolder();
        var log = new LogSink();
        await using (var service = await RunningService.StartAsync(
            settings =>
            {
                settings.QueryLog.Folder = folder["log"];
                settings.Logging.Level = LogThreshold.Debug;
            },
            services =>
            {
                services.AddSingleton<ILoggerProvider>(log);
                if (fails)
                    services.Failing(new KeyNotFoundException("The word 'Zbrozek' is not there."));
            }))
        {
            using var answer = await service.Client.PostAsJsonAsync("/api/v1/prepare", new { text = Posting });
            using var page = await service.Client.PostAsync("/prepare", new MultipartFormDataContent { { new StringContent(Posting), "text" } });
            await service.App.StopAsync();

            Assert.Equal(fails ? 500 : 200, (int)answer.StatusCode);
            Assert.DoesNotContain("Zbrozek", fails ? await answer.Content.ReadAsStringAsync() : "");
        }

        Assert.All(log.Lines, line => Assert.DoesNotContain("Zbrozek", line));
        Assert.All(
            Directory.Exists(folder["log"]) ? Directory.EnumerateFiles(folder["log"], "*.jsonl").SelectMany(File.ReadAllLines) : [],
            line => Assert.DoesNotContain("confusion", line));
    }

    private async Task<JsonObject> PostAsync(object parameters)
    {
        using var response = await host.Client.PostAsJsonAsync("/api/v1/prepare", parameters);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync())!.AsObject();
    }
}
