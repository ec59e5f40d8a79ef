using GuideSearch.Engines;
using GuideSearch.Indexing;
using GuideSearch.Lucene;
using GuideSearch.Server;
using GuideSearch.Server.Settings;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace GuideSearch.Testing.Hosting;

/// <summary>The service on a port of its own, over real files and a real index in a folder of its own.</summary>
public sealed class RunningService : IAsyncDisposable
{
    private readonly TemporaryFolder _folder;

    private RunningService(TemporaryFolder folder, WebApplication app)
    {
        (_folder, App) = (folder, app);
        Client = new() { BaseAddress = new(app.Urls.First()) };
    }

    public WebApplication App { get; }

    public HttpClient Client { get; }

    public int Port => Client.BaseAddress!.Port;

    public string IndexFolder => _folder["index"];

    public IServiceProvider Services => App.Services;

    /// <param name="guides">File names and texts; null for <see cref="ApiGuides"/>.</param>
    public static Task<RunningService> StartAsync(
        Action<ServerSettings>? change = null,
        Action<IServiceCollection>? services = null,
        IEnumerable<(string File, string Text)>? guides = null) =>
        StartAsync((app, _) => BuildIndex(app), change, services, guides);

    /// <summary>Nothing is built unless the settings say so.</summary>
    /// <param name="engine">Null for <see cref="Engine"/>.</param>
    public static Task<RunningService> StartWithoutIndexAsync(
        Action<ServerSettings>? change = null, Action<IServiceCollection>? services = null, EngineFactory? engine = null) =>
        StartAsync(prepare: null, change, services, engine: engine);

    /// <summary>The index that stands there was made by another version.</summary>
    public static Task<RunningService> StartWithForeignIndexAsync() => StartAsync(
        (app, folder) => folder.Write($"index/generations/{BuildIndex(app)}/manifest.json", """{ "format": 99 }"""), change: null, services: null);

    /// <summary>Builds a generation from what now stands in the content folder; the running service is not told.</summary>
    public string Rebuild() => BuildIndex(App);

    public void Write(string guide, string text) => _folder.Write($"content/{guide}", text);

    public async Task<HttpResponseMessage> SendAsync(string address, string method = "GET", params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(new(method), address);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return await Client.SendAsync(request);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await App.DisposeAsync();
        _folder.Dispose();
    }

    /// <summary>The engine that services of tests run.</summary>
    public static EngineFactory Engine { get; } = (indexFolder, ranking, clock) => new LuceneEngine(indexFolder, ranking, clock);

    private static string BuildIndex(WebApplication app) =>
        app.Services.GetRequiredService<IndexBuild>().Run(new() { Force = true }, progress: null, CancellationToken.None).Generation!.Id;

    private static async Task<RunningService> StartAsync(
        Action<WebApplication, TemporaryFolder>? prepare,
        Action<ServerSettings>? change,
        Action<IServiceCollection>? services,
        IEnumerable<(string File, string Text)>? guides = null,
        EngineFactory? engine = null)
    {
        var folder = new TemporaryFolder();
        foreach (var (file, text) in guides ?? ApiGuides.All)
            folder.Write($"content/{file}", text);

        var settings = new ServerSettings
        {
            Content = folder["content"],
            Index = folder["index"],
            Urls = "http://127.0.0.1:0",
            BuildAtStart = false,
            Logging = new() { Level = LogThreshold.Error },
            // A machine that is busy with other tests is no fault of this one.
            Limits = new() { RequestSeconds = 60, SearchMilliseconds = 10_000 },
        };
        change?.Invoke(settings);
        var app = ServerHost.Build(settings, engine ?? Engine, services);
        prepare?.Invoke(app, folder);
        await app.Services.GetRequiredService<IQuestionIndex>().RefreshAsync(CancellationToken.None);
        await app.StartAsync();
        return new(folder, app);
    }
}
