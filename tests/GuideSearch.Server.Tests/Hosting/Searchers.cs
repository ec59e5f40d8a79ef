using GuideSearch.Engines;
using GuideSearch.Search;
using Microsoft.Extensions.DependencyInjection;

namespace GuideSearch.Server.Tests.Hosting;

/// <summary>The real searcher under conditions that a test needs.</summary>
internal static class Searchers
{
    extension(IServiceCollection services)
    {
        /// <summary>No search has any time.</summary>
        public void OutOfTime() => services.AddSingleton<IQuestionSearcher>(s => Real(s, TimeSpan.FromTicks(-1)));

        /// <summary>Every search fails.</summary>
        public void Failing(Exception fault)
        {
            var searcher = System.Reflection.DispatchProxy.Create<IQuestionSearcher, FailingSearcher>();
            ((FailingSearcher)(object)searcher).Fault = fault;
            services.AddSingleton(searcher);
        }

        /// <summary>Every search waits at a gate, which is the registered searcher.</summary>
        public void Gated() => services
            .AddSingleton(s => new GatedSearcher(Real(s, TimeSpan.FromMinutes(1))))
            .AddSingleton<IQuestionSearcher>(s => s.GetRequiredService<GatedSearcher>());
    }

    private static IQuestionSearcher Real(IServiceProvider services, TimeSpan budget) =>
        services.GetRequiredService<IEngine>().CreateSearcher(budget);
}
