using GuideSearch.Indexing;
using GuideSearch.Server.Answers;
using GuideSearch.Server.Pages.Faults;
using GuideSearch.Server.Pages.Reading;
using GuideSearch.Server.Pages.Searching;
using GuideSearch.Server.Pages.Shell;
using GuideSearch.Server.Parameters;
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

    extension(IServiceCollection services)
    {
        public IServiceCollection AddPages() => services
            .AddSingleton<PageAddresses>()
            .AddSingleton<IProblemPage, FaultPages>()
            .AddSingleton<HomePages>()
            .AddSingleton<SearchPages>()
            .AddSingleton<GuidePages>();
    }

    extension(IEndpointRouteBuilder routes)
    {
        public IEndpointRouteBuilder MapPages()
        {
            var services = routes.ServiceProvider;
            var guides = services.GetRequiredService<GuidePages>();
            routes.MapPage("/", null, services.GetRequiredService<HomePages>().ShowAsync);
            routes.MapPage("/search", SearchPages.Table, services.GetRequiredService<SearchPages>().ShowAsync);
            routes.MapPage("/guides", GuidePages.Table, guides.ListAsync);
            routes.MapPage("/guides/{slug}", null, guides.ShowAsync);
            routes.MapPage("/questions/{guide}/{question}", null, guides.ShowQuestionAsync);
            RequestDelegate meaning = FaultPages.ShowMeaningAsync;
            routes.MapMethods("/problems/{code}", _methods, meaning).ExcludeFromDescription();
            return routes;
        }

        private void MapPage(string pattern, ParameterTable? table, PageMaker make)
        {
            var services = routes.ServiceProvider;
            var index = services.GetRequiredService<IQuestionIndex>();
            var route = new PageRoute(table, make, index, services.GetRequiredService<AnswerCache>());
            RequestDelegate answer = route.AnswerAsync;
            routes.MapMethods(pattern, _methods, answer).ExcludeFromDescription();
        }
    }
}
