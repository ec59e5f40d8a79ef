using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using GuideSearch.Server.Settings;
using GuideSearch.Server.Tests.Telemetry;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GuideSearch.Server.Tests.Jobs;

/// <summary>A slip in writing takes no guide away from those who read it, as long as the service watches the folder.</summary>
public sealed class KeptGuideTests
{
    private const string Guide = "sales-interview-guide.md";

    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(90);

    private static readonly string[] _addresses =
    [
        "/api/v1/search?q=conflict&size=50", "/api/v1/search?size=50", "/api/v1/search?q=discount&explain=true", "/api/v1/guides",
        "/api/v1/guides/sales-interview-guide", "/api/v1/guides/old-sales", "/api/v1/suggest?q=con",
        "/api/v1/questions/sales-interview-guide/tell-me-about-a-conflict-with-a-customer",
    ];

    private readonly LogSink _log = new();

    public static TheoryData<string, string, int, string> Breaks => new()
    {
        { "without its end of front matter", ApiGuides.Sales.Replace("[old-sales]\n---", "[old-sales]", StringComparison.Ordinal), 0, "" },
        { "with a bracket left open", ApiGuides.Sales.Replace("Negotiation]", "Negotiation", StringComparison.Ordinal), 0, "GS0104" },
        { "with a key twice", ApiGuides.Sales.Replace("category: Sales\n", "category: Sales\ncategory: Sale\n", StringComparison.Ordinal), 0, "GS0109" },
        { "in Latin-1", ApiGuides.Sales, 15, "GS0123" },
    };

    [Theory, MemberData(nameof(Breaks))]
    public async Task A_guide_answers_as_before_while_its_file_is_broken_and_anew_when_it_is_mended(
        string how, string text, int line, string code)
    {
        await using var service = await StartAsync();
        var before = await AnswersAsync(service);
        var bytes = how == "in Latin-1" ? Encoding.Latin1.GetBytes(text) : Encoding.UTF8.GetBytes(text);
        await File.WriteAllBytesAsync(Path.Combine(ContentOf(service), Guide), bytes);

        await _log.WaitForAsync("The guide sales-interview-guide stays as generation", _patience);
        await _log.WaitForAsync("answers: 3 guides", _patience, times: 2);
        var status = JsonNode.Parse(await service.Client.GetStringAsync("/api/v1/status"))!;

        var kept = Assert.Single(status["kept"]!.AsArray())!;
        Assert.Equal(Guide, (string)kept["file"]!);
        Assert.True(line == 0 || line == (int)kept["line"]!, $"{kept}");
        Assert.StartsWith(code, (string)kept["code"]!, StringComparison.Ordinal);
        Assert.Contains(_log.Lines, l => l.Contains($"{Guide}:", StringComparison.Ordinal) && l.Contains((string)kept["code"]!, StringComparison.Ordinal));
        Assert.Contains($"\"path\": \"{Guide}\"", await ManifestAsync(service, (string)status["generation"]!), StringComparison.Ordinal);
        Assert.Equal(before, await AnswersAsync(service));

        service.Write(Guide, ApiGuides.Sales.Replace("at the end of the quarter", "in the aardvark season", StringComparison.Ordinal));
        await _log.WaitForAsync("answers: 3 guides", _patience, times: 3);
        Assert.Contains("aardvark", await service.Client.GetStringAsync("/api/v1/search?q=aardvark"), StringComparison.Ordinal);
        Assert.Empty(JsonNode.Parse(await service.Client.GetStringAsync("/api/v1/status"))!["kept"]!.AsArray());
    }

    [Fact]
    public async Task A_broken_file_that_is_looked_at_again_is_not_published_again()
    {
        await using var service = await StartAsync();
        var broken = ApiGuides.Sales.Replace("category: Sales\n", "category: [Sales\n", StringComparison.Ordinal);
        service.Write(Guide, broken);
        await _log.WaitForAsync("answers: 3 guides", _patience, times: 2);

        File.SetLastWriteTimeUtc(Path.Combine(ContentOf(service), Guide), new DateTime(2030, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        await _log.WaitForAsync("published nothing", _patience, times: 2);
        Assert.Equal(2, Directory.GetDirectories(Path.Combine(service.IndexFolder, "generations")).Length);

        service.Write(Guide, broken + "\nMore.\n");
        await _log.WaitForAsync("answers: 3 guides", _patience, times: 3);
        var since = Directory.GetDirectories(Path.Combine(service.IndexFolder, "generations")).Select(Path.GetFileName).Min();
        var kept = JsonNode.Parse(await service.Client.GetStringAsync("/api/v1/status"))!["kept"]!.AsArray();
        Assert.Equal(since, (string)Assert.Single(kept)!["since"]!);
    }

    [Fact]
    public async Task A_guide_that_became_a_draft_leaves()
    {
        await using var service = await StartAsync();

        service.Write(Guide, ApiGuides.Sales.Replace("category: Sales\n", "draft: true\n", StringComparison.Ordinal));

        await _log.WaitForAsync("answers: 2 guides", _patience);
        Assert.Empty(JsonNode.Parse(await service.Client.GetStringAsync("/api/v1/status"))!["kept"]!.AsArray());
    }

    private async Task<RunningService> StartAsync()
    {
        var service = await RunningService.StartAsync(
            settings =>
            {
                settings.Watch = true;
                settings.Gate.Shrinkage = 0.9;
                settings.Logging.Level = LogThreshold.Information;
            },
            services => services.AddSingleton<ILoggerProvider>(_log));
        await _log.WaitForAsync("published nothing", _patience);
        return service;
    }

    private static async Task<IReadOnlyList<string>> AnswersAsync(RunningService service)
    {
        var answers = new List<string>();
        foreach (var address in _addresses)
        {
            var answer = JsonNode.Parse(await service.Client.GetStringAsync(address))!.AsObject();
            answer.Remove("generation");
            answer.Remove("tookMs");
            answers.Add(answer.ToJsonString(JsonSerializerOptions.Web));
        }

        return answers;
    }

    private static Task<string> ManifestAsync(RunningService service, string generation) =>
        File.ReadAllTextAsync(Path.Combine(service.IndexFolder, "generations", generation, "manifest.json"));

    private static string ContentOf(RunningService service) => service.Services.GetRequiredService<ServerSettings>().Content;
}
