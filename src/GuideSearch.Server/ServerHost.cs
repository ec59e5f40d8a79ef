using GuideSearch.Engines;
using GuideSearch.Indexing;
using GuideSearch.Search;
using GuideSearch.Server.Admin;
using GuideSearch.Server.Assistants;
using GuideSearch.Server.Health;
using GuideSearch.Server.Http;
using GuideSearch.Server.Jobs;
using GuideSearch.Server.Pages;
using GuideSearch.Server.QueryLogs;
using GuideSearch.Server.Settings;
using GuideSearch.Server.Telemetry;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace GuideSearch.Server;

/// <summary>The service, put together in one place: the program runs it and tests build the same.</summary>
public static class ServerHost
{
    /// <summary>Builds the service; it listens once it is started. Nothing but <paramref name="settings"/> configures it.</summary>
    /// <param name="engine">What indexes and searches.</param>
    /// <param name="configure">Last word on services, for tests; null for none.</param>
    /// <exception cref="ArgumentException">The settings have faults; the message lists all of them.</exception>
    public static WebApplication Build(ServerSettings settings, EngineFactory engine, Action<IServiceCollection>? configure = null)
    {
        if (SettingsCheck.FaultsOf(settings) is { Count: > 0 } faults)
            throw new ArgumentException(string.Join(Environment.NewLine, faults.Select(f => $"{f.Key}: {f.Reason}")), nameof(settings));

        Threads.Ready(settings.Limits.Slots);
        var builder = WebApplication.CreateEmptyBuilder(new() { ApplicationName = typeof(ServerHost).Assembly.GetName().Name });
        builder.WebHost.UseUrls(settings.Urls).UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            RequestLimits.Apply(kestrel.Limits, settings.Limits.Connections);
            kestrel.ConfigureEndpointDefaults(RawAddresses.Accept);
        });
        builder.Logging.AddServiceLog(settings.Logging);
        builder.Services.AddGuideSearch(engine, settings).AddPages();
        configure?.Invoke(builder.Services);

        var app = builder.Build();
        BeginToOpen(app.Services);
        UsePipeline(app, settings);
        app.MapGuideSearch();
        app.MapPages();
        return app;
    }

    /// <summary>Completes, with the reason, when the content was refused at the start and there is no index to serve; else never.</summary>
    public static Task<string> RefusedAtStart(WebApplication app) => app.Services.GetRequiredService<StartupBuild>().Refused;

    /// <summary>
    /// Opens the index beside all else that a start does. The watch of generations waits for it, and tells what came of it, faults too. The
    /// searcher is made before, for it warms what is opened.
    /// </summary>
    private static void BeginToOpen(IServiceProvider services)
    {
        _ = services.GetRequiredService<IQuestionSearcher>();
        var index = services.GetRequiredService<IQuestionIndex>();
        _ = Task.Run(() => index.RefreshAsync(CancellationToken.None));
    }

    private static void UsePipeline(WebApplication app, ServerSettings settings)
    {
        // First, so that everything behind it sees the paths of this service.
        if (settings.PathBase.Length > 0)
            app.UsePathBase(settings.PathBase);

        app.UseTraces(settings.Telemetry);
        app.UseMiddleware<ExceptionMiddleware>();
        // Probes come by address.
        if (settings.AllowedHosts.Count > 0)
            app.UseWhen(context => !HealthRoutes.Holds(context.Request), named => named.UseHostFiltering());

        app.UseMetrics(settings.Telemetry);
        app.UseClientLimits(settings);
        if (settings.AdminKeySha256 is { } hash)
            app.UseMiddleware<AdminGate>(new AdminKey(hash));
        if (settings.Mcp)
            app.UseMiddleware<AssistantGate>();
        // Routes say whether they need a turn.
        app.UseRouting();
        app.UseMiddleware<ConcurrencyLimiter>();
        app.UseMiddleware<SearchRecorder>();
        app.UseWhen(context => !context.Request.Path.StartsWithSegments("/api"), pages => pages.UseResponseCompression());
    }
}
