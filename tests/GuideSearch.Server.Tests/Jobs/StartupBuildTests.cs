using System.Text.Json.Nodes;
using GuideSearch.Encoders;
using GuideSearch.Engines;
using GuideSearch.Indexing;
using GuideSearch.Lucene;
using GuideSearch.Server.Jobs;
using GuideSearch.Server.Settings;
using GuideSearch.Server.Tests.Telemetry;
using GuideSearch.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GuideSearch.Server.Tests.Jobs;

/// <summary>The build of a service that has no index yet: words answer at once, meaning follows, and nobody waits for it.</summary>
public sealed class StartupBuildTests : IDisposable
{
    /// <summary>Longer than any machine of ours needs; a test that waits so long has failed.</summary>
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(60);

    private readonly LogSink _log = new();
    private readonly LetterEncoder _encoder = new();
    private readonly ManualResetEventSlim _open = new();

    public void Dispose()
    {
        _open.Dispose();
        _log.Dispose();
    }

    [Fact]
    public async Task The_service_answers_by_words_while_vectors_are_made_and_by_meaning_afterwards()
    {
        _encoder.Encoded = () => _open.Wait(_patience);
        await using var service = await StartAsync();
        await _log.WaitForAsync("Searches go by words alone. The vectors", _patience);

        using var search = await service.Client.GetAsync("/api/v1/search?q=conflict");
        using var ready = await service.Client.GetAsync("/health/ready");
        var pending = await SemanticsAsync(service);
        _open.Set();
        await _log.WaitForAsync("answers: 3 guides", _patience, times: 2);

        Assert.Equal((200, 200, "pending"), ((int)search.StatusCode, (int)ready.StatusCode, pending));
        Assert.Equal("on", await SemanticsAsync(service));
    }

    [Fact]
    public async Task A_model_that_fails_ends_the_build_with_its_reason_and_the_next_start_makes_the_vectors()
    {
        _encoder.Encoded = () => throw new EncoderException("The sentence model failed at a text.");
        await using var service = await StartAsync();
        await _log.WaitForAsync("The index could not be built: The sentence model failed at a text.", _patience);
        await _log.WaitForAsync("Searches go by words alone. The vectors", _patience);
        var rebuilds = service.Services.GetRequiredService<Rebuilds>();
        await rebuilds.StopAsync();

        var (failed, pending) = (rebuilds.Last!, await SemanticsAsync(service));
        _encoder.Encoded = () => { };
        await service.Services.GetRequiredService<StartupBuild>().RunAsync();
        await service.Services.GetRequiredService<StartupBuild>().RunAsync();

        Assert.Equal(
            (RebuildState.Failed, "build-failed", "The sentence model failed at a text."), (failed.State, failed.Code, failed.Detail));
        Assert.Equal(("pending", "on"), (pending, await SemanticsAsync(service)));
        Assert.Equal(RebuildState.Published, rebuilds.Last!.State); // nothing was left to do for the start after
    }

    [Theory]
    [InlineData(1, true), InlineData(2, true), InlineData(1, false), InlineData(2, false)]
    public async Task A_damaged_index_is_made_anew_at_the_start_where_the_guides_are_at_hand(int damaged, bool hasGuides)
    {
        await using var builder = await RunningService.StartWithoutIndexAsync();
        foreach (var generation in new[] { builder.Rebuild(), builder.Rebuild() }.OrderDescending().Take(damaged))
            File.Delete(Path.Combine(builder.IndexFolder, "generations", generation, "manifest.json"));

        await using var service = await RunningService.StartWithoutIndexAsync(settings =>
        {
            (settings.Index, settings.BuildAtStart) = (builder.IndexFolder, true);
            settings.Content = hasGuides ? settings.Content : $"{settings.Content}-elsewhere";
        });
        await service.Services.GetRequiredService<StartupBuild>().RunAsync();

        var (status, last) = (service.Services.GetRequiredService<IQuestionIndex>().Status, service.Services.GetRequiredService<Rebuilds>().Last);
        Assert.Equal(hasGuides ? IndexFault.None : IndexFault.Damaged, status.Fault);
        Assert.Equal(hasGuides, last is { State: RebuildState.Published });
    }

    private async Task<RunningService> StartAsync()
    {
        ServerSettings? settings = null;
        return await RunningService.StartWithoutIndexAsync(
            s =>
            {
                settings = s;
                (s.BuildAtStart, s.Logging.Level) = (true, LogThreshold.Information);
            },
            services => services.AddSingleton<ILoggerProvider>(_log)
                .AddSingleton<IEngine>(_ => new LuceneEngine(settings!.Index, settings.Ranking, TimeProvider.System, new(() => _encoder))));
    }

    private static async Task<string?> SemanticsAsync(RunningService service) =>
        (string?)JsonNode.Parse(await service.Client.GetStringAsync("/api/v1/status"))!["semantics"]!["state"];
}
