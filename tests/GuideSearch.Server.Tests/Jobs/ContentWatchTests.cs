using System.Text.Json.Nodes;
using GuideSearch.Server.Jobs;
using GuideSearch.Server.Settings;
using GuideSearch.Server.Tests.Telemetry;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GuideSearch.Server.Tests.Jobs;

[Trait("Fault", "F11")]
public class ContentWatchTests
{
    private const string Guide = "sales-interview-guide.md";

    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(90);

    private readonly LogSink _log = new();

    [Fact]
    public async Task Edits_go_live_by_themselves_also_those_that_are_renamed_into_place()
    {
        await using var service = await StartAsync();
        service.Write(Guide, ApiGuides.Sales.Replace("at the end of the quarter", "in the aardvark season", StringComparison.Ordinal));
        await _log.WaitForAsync("answers: 3 guides", _patience, times: 2);
        Assert.Contains("aardvark", await service.Client.GetStringAsync("/api/v1/search?q=aardvark"), StringComparison.Ordinal);

        service.Write($".{Guide}.swp", ApiGuides.Sales.Replace("at the end of the quarter", "in the buffalo season", StringComparison.Ordinal));
        File.Move(Path.Combine(ContentOf(service), $".{Guide}.swp"), Path.Combine(ContentOf(service), Guide), overwrite: true);
        await _log.WaitForAsync("answers: 3 guides", _patience, times: 3);
        Assert.Contains("buffalo", await service.Client.GetStringAsync("/api/v1/search?q=buffalo"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_was_only_touched_publishes_nothing()
    {
        await using var service = await StartAsync();
        File.SetLastWriteTimeUtc(Path.Combine(ContentOf(service), Guide), new DateTime(2030, 1, 1, 0, 0, 0, DateTimeKind.Utc));

        await _log.WaitForAsync("published nothing", _patience, times: 2);

        Assert.Single(Directory.GetDirectories(Path.Combine(service.IndexFolder, "generations")));
    }

    [Fact]
    public async Task Content_that_is_refused_leaves_the_old_generation_answering_and_the_status_says_why()
    {
        await using var service = await StartAsync();
        foreach (var file in Directory.GetFiles(ContentOf(service)).Skip(1))
            File.Delete(file);

        await _log.WaitForAsync("The content was refused", _patience);
        var status = JsonNode.Parse(await service.Client.GetStringAsync("/api/v1/status"))!;

        Assert.Equal((true, 7), ((bool)status["ready"]!, (int)status["counts"]!["questions"]!));
        Assert.Equal("refused", (string)status["lastBuild"]!["outcome"]!);
        Assert.Contains("documents would replace", (string)status["lastBuild"]!["reason"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_content_folder_that_vanished_is_told_in_full_in_the_log_and_without_its_path_in_the_public_status()
    {
        await using var service = await StartAsync();
        var content = ContentOf(service);
        Directory.Delete(content, recursive: true);

        await _log.WaitForAsync($"The index could not be built: The content folder '{content}'", _patience);
        await service.Services.GetRequiredService<Rebuilds>().StopAsync();
        var status = JsonNode.Parse(await service.Client.GetStringAsync("/api/v1/status"))!;

        Assert.True((bool)status["ready"]!);
        Assert.Equal("failed", (string)status["lastBuild"]!["outcome"]!);
        Assert.DoesNotContain(content, (string)status["lastBuild"]!["reason"]!, StringComparison.Ordinal);
    }

    /// <summary>Waits for the look at the start, which finds the content built already.</summary>
    private async Task<RunningService> StartAsync()
    {
        var service = await RunningService.StartAsync(
            settings =>
            {
                settings.Watch = true;
                settings.Logging.Level = LogThreshold.Information;
            },
            services => services.AddSingleton<ILoggerProvider>(_log));
        await _log.WaitForAsync("published nothing", _patience);
        return service;
    }

    private static string ContentOf(RunningService service) => service.Services.GetRequiredService<ServerSettings>().Content;
}
