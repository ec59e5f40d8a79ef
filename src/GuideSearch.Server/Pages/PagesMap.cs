using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace GuideSearch.Server.Pages;

/// <summary>The pages for people.</summary>
internal static class PagesMap
{
    extension(IServiceCollection services)
    {
        public IServiceCollection AddPages() => services;
    }

    extension(IEndpointRouteBuilder routes)
    {
        public IEndpointRouteBuilder MapPages() => routes;
    }
}
