using GuideSearch.Contract.Wire;
using GuideSearch.Encoders;
using GuideSearch.Engines;
using GuideSearch.Indexing;
using GuideSearch.Search;
using GuideSearch.Server.Admin;
using GuideSearch.Server.Answers;
using GuideSearch.Server.Api;
using GuideSearch.Server.Assistants;
using GuideSearch.Server.Embedding;
using GuideSearch.Server.Files;
using GuideSearch.Server.Health;
using GuideSearch.Server.Http;
using GuideSearch.Server.Jobs;
using GuideSearch.Server.OpenApi;
using GuideSearch.Server.Preparing;
using GuideSearch.Server.Problems;
using GuideSearch.Server.QueryLogs;
using GuideSearch.Server.Settings;
using GuideSearch.Server.Status;
using GuideSearch.Server.Telemetry;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace GuideSearch.Server;

/// <summary>The parts of the service. Of the engine it knows the ports; which one it is, the program says.</summary>
internal static class ServerParts
{
    /// <summary>Memory for answers that are kept, in bytes: a thousand and more of those of a page.</summary>
    private const int KeptAnswers = 16 * 1024 * 1024;

    extension(IServiceCollection services)
    {
        public IServiceCollection AddGuideSearch(EngineFactory engine, ServerSettings settings)
        {
            var addresses = settings.ToAddresses();
            services.AddSingleton(settings).AddSingleton(addresses).AddSingleton(TimeProvider.System);
            services.AddEngine(engine, settings).AddIndexBuild(settings).AddContract(addresses);
            services.AddSingleton(new AnswerCache(KeptAnswers)).AddSingleton<IKeptCount>(s => s.GetRequiredService<AnswerCache>());
            services.AddSingleton(s => Edition.Create(settings, addresses, s.GetRequiredService<IEngine>()));
            services.AddSingleton<ServedFiles>().AddSingleton<EntityTags>();
            services.AddSingleton<Preparer>();
            services.AddSingleton<ServedFacets>().AddSingleton<AnswerStore>().AddSingleton<CorsMiddleware>().AddSingleton<ProblemWriter>();
            services.AddSingleton(EmbedFiles.FromProgram());
            services.AddSingleton<Readiness>().AddSingleton<IHostLifetime, SignalLifetime>();
            services.AddSingleton(new QueryLogQueue(settings.QueryLog, TimeProvider.System)).AddHostedService<QueryLogWriter>();
            services.AddSingleton<ILossCount>(s => s.GetRequiredService<QueryLogQueue>());
            if (settings.Mcp)
                services.AddAssistants();
            services.AddTelemetry(settings.Telemetry);
            services.AddRouting().AddResponseCompression(compression => compression.EnableForHttps = true);
            services.Configure<HostFilteringOptions>(hosts =>
            {
                hosts.AllowedHosts = settings.AllowedHosts;
                hosts.IncludeFailureMessage = false;
            });
            return services.Configure<HostOptions>(host =>
            {
                host.ShutdownTimeout = TimeSpan.FromSeconds(settings.Limits.DrainSeconds);
                // Each task goes on after what the world does; one that fails otherwise is told, and leaves the others alone.
                host.BackgroundServiceExceptionBehavior = BackgroundServiceExceptionBehavior.Ignore;
            });
        }

        private IServiceCollection AddEngine(EngineFactory engine, ServerSettings settings) => services
            .AddSingleton(s => engine(settings.Index, settings.Ranking, s.GetRequiredService<TimeProvider>()))
            .AddSingleton(s => s.GetRequiredService<IEngine>().Index)
            .AddSingleton(s => s.GetRequiredService<IEngine>().Indexer)
            .AddSingleton(s => s.GetRequiredService<IEngine>().Archive)
            .AddSingleton(s => s.GetRequiredService<IEngine>().Encoder)
            .AddSingleton(s =>
                s.GetRequiredService<IEngine>().CreateSearcher(TimeSpan.FromMilliseconds(settings.Limits.SearchMilliseconds)));

        private IServiceCollection AddIndexBuild(ServerSettings settings) => services
            .AddSingleton<IGuideSource>(s => ContentSettings.FolderOf(settings, settings.Content, s.GetRequiredService<TimeProvider>()))
            .AddSingleton(settings.Gate.Policy)
            .AddSingleton<IndexBuild>()
            .AddSingleton<BuildLog>()
            .AddSingleton<Rebuilds>()
            .AddSingleton<StartupBuild>()
            .AddHostedService<GenerationWatch>()
            .AddHostedService<ContentWatch>();
    }

    extension(IEndpointRouteBuilder routes)
    {
        public void MapGuideSearch()
        {
            var services = routes.ServiceProvider;
            var (searcher, index) = (services.GetRequiredService<IQuestionSearcher>(), services.GetRequiredService<IQuestionIndex>());
            var (rebuilds, settings) = (services.GetRequiredService<Rebuilds>(), services.GetRequiredService<ServerSettings>());
            var (addresses, readiness) = (services.GetRequiredService<Addresses>(), services.GetRequiredService<Readiness>());
            routes.MapSearchApi(searcher, addresses);
            routes.MapFacetsApi(index);
            routes.MapSuggestApi(searcher, addresses);
            routes.MapGuidesApi(searcher, index, addresses, services.GetRequiredService<ServedFiles>());
            routes.MapRelatedApi(searcher, addresses);
            routes.MapDrawApi(searcher, addresses);
            routes.MapPrepareApi(services.GetRequiredService<Preparer>(), addresses);
            routes.MapStatusApi(index, services.GetRequiredService<LazyEncoder>(), readiness, rebuilds, settings);
            if (settings.AdminKeySha256 is not null)
                routes.MapAdmin(settings, addresses);
            routes.MapHealth(index, readiness, services.GetRequiredService<ProblemWriter>());
            routes.MapContract();
            routes.MapContractViewer();
            routes.MapFiles();
            if (settings.Mcp)
                routes.MapAssistants();
            routes.MapEmbed(services.GetRequiredService<EmbedFiles>());
        }

        private void MapAdmin(ServerSettings settings, Addresses addresses)
        {
            var services = routes.ServiceProvider;
            var clock = services.GetRequiredService<TimeProvider>();
            var reports = new LogReports([settings.QueryLogFolder], clock);
            routes.MapRebuildApi(services.GetRequiredService<Rebuilds>(), new(clock), settings, addresses);
            routes.MapOperatorsContract();
            routes.MapGenerationsApi(services.GetRequiredService<IGenerationArchive>(), services.GetRequiredService<IQuestionIndex>());
            routes.MapReportApi(reports, services.GetRequiredService<IQuestionSearcher>());
        }
    }
}
