using GuideSearch.Indexing;
using GuideSearch.Server;
using GuideSearch.Server.Settings;
using GuideSearch.Testing;
using GuideSearch.Testing.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace GuideSearch.Benchmarks;

/// <summary>A service over made guides, warm, with searches at a fixed rate at hand.</summary>
internal sealed class SyntheticService : IAsyncDisposable
{
    private static readonly TimeSpan _warmUp = TimeSpan.FromSeconds(10);

    private readonly TemporaryFolder _folder;

    private SyntheticService(TemporaryFolder folder, ServerSettings settings, WebApplication app, int perSecond)
    {
        (_folder, Settings, App) = (folder, settings, app);
        Client = new() { BaseAddress = new(app.Urls.First()) };
        Load = new(Client, perSecond, new SyntheticCorpus(SyntheticIndex.Seed).Words);
    }

    public ServerSettings Settings { get; }

    public WebApplication App { get; }

    public HttpClient Client { get; }

    public SteadyLoad Load { get; }

    /// <param name="guides">How many; they bear the mark "alpha".</param>
    /// <param name="perSecond">Searches of <see cref="Load"/>.</param>
    public static async Task<SyntheticService> StartAsync(int guides, int perSecond, Action<ServerSettings>? change = null)
    {
        var folder = new TemporaryFolder();
        var settings = new ServerSettings
        {
            Content = folder["content"],
            Index = folder["index"],
            Urls = "http://127.0.0.1:0",
            Logging = new() { Level = LogThreshold.Warning },
        };
        change?.Invoke(settings);
        SyntheticFolder.Write(settings.Content, guides, "alpha");
        LoadedRebuild.Build(settings.Content, settings.Index);
        var app = ServerHost.Build(settings, RunningService.Engine);
        await app.Services.GetRequiredService<IQuestionIndex>().RefreshAsync(CancellationToken.None);
        await app.StartAsync();
        var service = new SyntheticService(folder, settings, app, perSecond);
        await service.Load.RunUntilAsync(elapsed => elapsed > _warmUp);
        return service;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await App.DisposeAsync();
        _folder.Dispose();
    }
}
