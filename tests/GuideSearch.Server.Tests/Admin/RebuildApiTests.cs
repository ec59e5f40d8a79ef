using System.Text.Json.Nodes;
using GuideSearch.Content;
using GuideSearch.Indexing;
using GuideSearch.Server.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace GuideSearch.Server.Tests.Admin;

public sealed class RebuildApiTests : IAsyncLifetime
{
    private RunningService _service = null!;
    private GatedSource _source = null!;

    public async Task InitializeAsync()
    {
        _service = await RunningService.StartAsync(
            settings =>
            {
                settings.AdminKeySha256 = Operator.KeyHash;
                _source = new(new GuideFolder(settings.Content));
            },
            services => services.AddSingleton<IGuideSource>(_ => _source));
        _service.Client.DefaultRequestHeaders.Add("Authorization", Operator.Bearer);
    }

    public async Task DisposeAsync() => await _service.DisposeAsync();

    [Fact]
    public async Task A_rebuild_is_followed_to_its_end_and_answers_at_once()
    {
        _service.Write("new-guide.md", ApiGuides.Sales.Replace("Sales Interview", "Brand-new", StringComparison.Ordinal)
            .Replace("aliases: [old-sales]", "", StringComparison.Ordinal));

        var task = await TaskAsync(await Operator.RebuildAsync(_service.Client));
        var search = await _service.Client.GetStringAsync("/api/v1/search?q=brand-new");

        Assert.Equal(("published", 4), ((string)task["state"]!, (int)task["content"]!["guides"]!));
        Assert.Equal(4, (int)task["content"]!["files"]!["found"]!);
        Assert.NotNull(task["endedAt"]);
        Assert.Null(task["progress"]);
        Assert.Contains($"\"generation\":\"{task["generation"]}\"", search);
    }

    [Fact]
    public async Task Nothing_changed_nothing_published_and_a_dry_run_neither()
    {
        var unchanged = await TaskAsync(await Operator.RebuildAsync(_service.Client));
        var dry = await TaskAsync(await Operator.RebuildAsync(_service.Client, "?force=true&dryRun=true"));

        Assert.Equal(("unchanged", "would-publish"), ((string)unchanged["state"]!, (string)dry["state"]!));
    }

    [Fact]
    public async Task A_second_rebuild_is_led_to_the_first_and_cancelling_publishes_nothing()
    {
        var before = _service.Services.GetRequiredService<IQuestionIndex>().Status.Open!.Id;
        _source.Close();
        using var first = await PostAsync("rebuild?force=true");
        using var second = await PostAsync("rebuild");
        var running = await _service.Client.GetStringAsync(first.Headers.Location);
        using var cancelled = await PostAsync($"tasks/{IdOf(first)}/cancel");

        Assert.Equal((202, 409, 200), ((int)first.StatusCode, (int)second.StatusCode, (int)cancelled.StatusCode));
        Assert.Equal(first.Headers.Location, second.Headers.Location);
        Assert.Contains("\"code\":\"rebuild-running\"", await second.Content.ReadAsStringAsync());
        Assert.Contains("\"progress\":{\"stage\":\"read\",\"done\":0,\"total\":1}", running);
        Assert.Contains("\"state\":\"cancelled\"", await cancelled.Content.ReadAsStringAsync());
        Assert.Equal(before, _service.Services.GetRequiredService<IQuestionIndexer>().Live!.Id);
        _source.Open();
        Assert.Equal("unchanged", (string)(await TaskAsync(await Operator.RebuildAsync(_service.Client)))["state"]!);
    }

    [Fact]
    public async Task Another_writer_of_the_same_index_is_told_too()
    {
        using var session = _service.Services.GetRequiredService<IQuestionIndexer>().Begin();
        using var response = await PostAsync("rebuild");

        Assert.Equal(409, (int)response.StatusCode);
        Assert.Null(response.Headers.Location);
        Assert.Contains($"Another process builds this index: process {Environment.ProcessId} on ", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Refused_content_says_why_and_where()
    {
        _service.Write("broken.md", "---\nterm: Broken\n## Questions\n");

        var task = await TaskAsync(await Operator.RebuildAsync(_service.Client, "?strict=true"));

        Assert.Equal("refused", (string)task["state"]!);
        Assert.Equal(("build-failed", 422), ((string)task["problem"]!["code"]!, (int)task["problem"]!["status"]!));
        Assert.Contains("The build is strict", (string)task["problem"]!["detail"]!);
        Assert.Equal(("broken.md", "error"), ((string)task["diagnostics"]![0]!["file"]!, (string)task["diagnostics"]![0]!["severity"]!));
        Assert.Null(task["generation"]);
        Assert.NotNull(task["previous"]);
    }

    [Fact]
    public async Task A_service_that_stops_cancels_its_rebuild()
    {
        _source.Close();
        using var started = await PostAsync("rebuild?force=true");
        var before = _service.Services.GetRequiredService<IQuestionIndexer>().Live!.Id;
        await _service.App.StopAsync();

        Assert.Equal(before, _service.Services.GetRequiredService<IQuestionIndexer>().Live!.Id);
        _service.Services.GetRequiredService<IQuestionIndexer>().Begin().Dispose();
    }

    [Fact]
    public async Task A_slip_in_a_parameter_is_told_and_starts_nothing()
    {
        using var response = await PostAsync("rebuild?forse=true&keep=0");
        var problem = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;

        Assert.Equal(400, (int)response.StatusCode);
        Assert.Equal(["forse", "keep"], problem["parameters"]!.AsArray().Select(p => (string)p!["parameter"]!));
        Assert.Equal("force", (string)problem["parameters"]![0]!["suggestion"]!);
    }

    private Task<HttpResponseMessage> PostAsync(string address) => _service.Client.PostAsync($"/api/v1/admin/{address}", content: null);

    private async Task<JsonNode> TaskAsync(string id) => JsonNode.Parse(await _service.Client.GetStringAsync($"/api/v1/admin/tasks/{id}"))!;

    private static string IdOf(HttpResponseMessage started) => started.Headers.Location!.OriginalString.Split('/')[^1];
}
