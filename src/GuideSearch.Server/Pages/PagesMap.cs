using GuideSearch.Contract.Parameters;
using GuideSearch.Server.Answers;
using GuideSearch.Server.Endpoints;
using GuideSearch.Server.Pages.Crawling;
using GuideSearch.Server.Pages.Embedding;
using GuideSearch.Server.Pages.Faults;
using GuideSearch.Server.Pages.Home;
using GuideSearch.Server.Pages.Links;
using GuideSearch.Server.Pages.Practising;
using GuideSearch.Server.Pages.Preparing;
using GuideSearch.Server.Pages.Reading;
using GuideSearch.Server.Pages.Reference;
using GuideSearch.Server.Pages.Searching;
using GuideSearch.Server.Pages.Shell;
using GuideSearch.Server.Problems;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace GuideSearch.Server.Pages;

/// <summary>The pages for people: rendered on the server, complete without scripts.</summary>
internal static class PagesMap
{
    private static readonly string[] _methods = [HttpMethods.Get, HttpMethods.Head];
    private static readonly ParameterTable _noParameters = new([]);
    private static readonly ResponseWriter _xml = new(SitemapXml.ContentType, PageStyle.Policy);

    extension(IServiceCollection services)
    {
        public IServiceCollection AddPages() => services
            .AddSingleton<PageAddresses>()
            .AddScoped<StrayParameters>()
            .AddSingleton<IProblemPage, FaultPages>()
            .AddSingleton<HomePages>()
            .AddSingleton<SearchPages>()
            .AddSingleton<FullAnswers>()
            .AddSingleton<QuestionTrails>()
            .AddSingleton<GuidePages>()
            .AddSingleton<PracticePages>()
            .AddSingleton<PreparePages>()
            .AddSingleton<ReferencePages>()
            .AddSingleton<EmbedPages>()
            .AddSingleton<CrawlerFiles>()
            .AddSingleton<Sitemaps>();
    }

    extension(IEndpointRouteBuilder routes)
    {
        public IEndpointRouteBuilder MapPages()
        {
            var services = routes.ServiceProvider;
            var guides = services.GetRequiredService<GuidePages>();
            routes.MapPage("/", new(HomePages.Table, services.GetRequiredService<HomePages>().ShowAsync));
            routes.MapPage("/search", new(SearchPages.Table, services.GetRequiredService<SearchPages>().ShowAsync));
            routes.MapPage("/guides", new(GuidePages.Table, guides.ListAsync));
            routes.MapPage("/guides/{slug}", new(null, guides.ShowAsync));
            routes.MapPage("/questions/{guide}/{question}", new(SearchTrail.Table, guides.ShowQuestionAsync));
            routes.MapPage("/practice", new(PracticePages.Table, services.GetRequiredService<PracticePages>().ShowAsync));
            routes.MapPage("/prepare", new(null, PreparePages.ShowFormAsync));
            routes.MapMethods("/prepare", [HttpMethods.Post], services.GetRequiredService<PreparePages>().AnswerAsync)
                .ExcludeFromDescription();
            routes.MapPage("/docs", new(null, services.GetRequiredService<ReferencePages>().ShowAsync));
            routes.MapPage("/embed", new(null, services.GetRequiredService<EmbedPages>().ShowAsync));
            routes.MapFile("/problems/{code}", FaultPages.ShowMeaningAsync);
            routes.MapFile("/app/{version}/{name}", PageScripts.WriteAsync).ServesStaticContent();
            foreach (var name in SiteFiles.Names)
                routes.MapFile($"/{name}", context => SiteFiles.WriteAsync(context, name)).ServesStaticContent();
            return routes.MapCrawling();
        }

        private IEndpointRouteBuilder MapCrawling()
        {
            var services = routes.ServiceProvider;
            var (files, sitemaps) = (services.GetRequiredService<CrawlerFiles>(), services.GetRequiredService<Sitemaps>());
            routes.MapFile("/robots.txt", files.WriteRobotsAsync).ServesStaticContent();
            routes.MapFile("/opensearch.xml", files.WriteDescriptionAsync).ServesStaticContent();
            routes.MapPage("/sitemap.xml", Xml(sitemaps.ShowIndexAsync));
            routes.MapPage("/sitemaps/{number:int:range(1,50000)}", Xml(sitemaps.ShowPartAsync));
            return routes;
        }

        private void MapPage(string pattern, PageSource source)
        {
            var store = routes.ServiceProvider.GetRequiredService<AnswerStore>();
            var route = new AnswerRoute(
                source.Table ?? _noParameters, store, source.Writer,
                (reading, context) => MakeAsync(source, store, reading, context))
            {
                IgnoresUnknown = true,
            };
            routes.MapFile(pattern, route.AnswerAsync);
        }

        private IEndpointConventionBuilder MapFile(string pattern, RequestDelegate answer) =>
            routes.MapMethods(pattern, _methods, answer).ExcludeFromDescription();
    }

    private static PageSource Xml(PageMaker make) => new(null, make) { Writer = _xml };

    private static async ValueTask<Reply<byte[]>> MakeAsync(
        PageSource source, AnswerStore store, ParameterReading reading, HttpContext context)
    {
        var (view, generation) = await store.Index.OfOneGenerationAsync(() => source.Make(reading, context));
        context.RequestServices.GetRequiredService<StrayParameters>().Tell(reading.Strays);
        return new(view.MovedTo is null ? await view.RenderAsync(context.RequestServices) : [], generation, view.Storable)
        {
            MovedTo = view.MovedTo,
            Searched = view.Searched,
        };
    }
}
