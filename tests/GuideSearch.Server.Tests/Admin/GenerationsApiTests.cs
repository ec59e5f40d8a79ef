using System.Text.Json.Nodes;
using GuideSearch.Indexing;
using GuideSearch.Server.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace GuideSearch.Server.Tests.Admin;

public sealed class GenerationsApiTests : IAsyncLifetime
{
    private RunningService _service = null!;

    public async Task InitializeAsync()
    {
        _service = await RunningService.StartAsync(settings => settings.AdminKeySha256 = Operator.KeyHash);
        _service.Client.DefaultRequestHeaders.Add("Authorization", Operator.Bearer);
    }

    public async Task DisposeAsync() => await _service.DisposeAsync();

    [Fact]
    public async Task An_earlier_generation_answers_again_at_once()
    {
        var first = _service.Services.GetRequiredService<IQuestionIndex>().Status.Open!.Id;
        await Operator.RebuildAsync(_service.Client, "?force=true");
        var (_, before) = await AskAsync("GET", "");
        var (status, after) = await AskAsync("POST", $"/{first}/activate");

        Assert.Equal([false, true], before["generations"]!.AsArray().Reverse().Select(g => (bool)g!["live"]!));
        Assert.Equal((200, first), (status, (string)after["answers"]!));
        Assert.Equal(first, (string)after["generations"]!.AsArray().Single(g => (bool)g!["live"]!)!["id"]!);
        Assert.Equal(7, (int)after["generations"]![0]!["counts"]!["questions"]!);
        Assert.Contains($"\"generation\":\"{first}\"", await _service.Client.GetStringAsync("/api/v1/search?q=conflict"));
    }

    [Fact]
    public async Task A_generation_may_be_named_by_its_place()
    {
        var first = _service.Services.GetRequiredService<IQuestionIndex>().Status.Open!.Id;
        var (_, alone) = await AskAsync("POST", "/previous/activate");
        await Operator.RebuildAsync(_service.Client, "?force=true");
        var (_, before) = await AskAsync("POST", "/live/activate");
        var (status, after) = await AskAsync("POST", "/previous/activate");

        Assert.Equal(("generation-not-found", "There is no generation before the live one."), ((string)alone["code"]!, (string)alone["detail"]!));
        Assert.NotEqual(first, (string)before["answers"]!);
        Assert.Equal((200, first), (status, (string)after["answers"]!));
        Assert.Contains("previous for the newest before the live one", await _service.Client.GetStringAsync("/api/v1/admin/openapi.json"));
    }

    [Fact]
    public async Task What_is_not_there_what_is_damaged_and_what_is_busy_is_told_apart()
    {
        var live = _service.Services.GetRequiredService<IQuestionIndex>().Status.Open!.Id;
        using (_service.Services.GetRequiredService<IQuestionIndexer>().Begin())
            Assert.Equal((409, "rebuild-running"), await RefusalAsync(live));
        Assert.Equal((404, "generation-not-found"), await RefusalAsync("20200101T000000000Z"));
        Assert.Equal((404, "generation-not-found"), await RefusalAsync("..%2f..%2fetc"));

        await Operator.RebuildAsync(_service.Client, "?force=true");
        await File.WriteAllTextAsync(Path.Combine(_service.IndexFolder, "generations", live, "manifest.json"), "{}");
        Assert.Equal((422, "generation-unusable"), await RefusalAsync(live));
    }

    /// <summary>A server beside a builder of its own: the index is mounted read-only.</summary>
    [Fact]
    public async Task A_service_that_cannot_write_its_index_leads_to_where_it_can_be_written()
    {
        var live = _service.Services.GetRequiredService<IQuestionIndex>().Status.Open!.Id;
        File.Delete(Path.Combine(_service.IndexFolder, "writer.lock"));
        Directory.CreateDirectory(Path.Combine(_service.IndexFolder, "writer.lock"));

        var (status, answer) = await AskAsync("POST", $"/{live}/activate");

        Assert.Equal((422, "generation-unusable"), (status, (string)answer["code"]!));
        Assert.Contains("where the builder runs", (string)answer["detail"]!, StringComparison.Ordinal);
    }

    private async Task<(int Status, string Code)> RefusalAsync(string id)
    {
        var (status, answer) = await AskAsync("POST", $"/{id}/activate");
        return (status, (string)answer["code"]!);
    }

    private async Task<(int Status, JsonNode Answer)> AskAsync(string method, string address)
    {
        using var response = await _service.SendAsync($"/api/v1/admin/generations{address}", method);
        return ((int)response.StatusCode, JsonNode.Parse(await response.Content.ReadAsStringAsync())!);
    }
}
