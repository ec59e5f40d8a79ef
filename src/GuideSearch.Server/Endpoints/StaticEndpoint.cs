using Microsoft.AspNetCore.Builder;

namespace GuideSearch.Server.Endpoints;

/// <summary>Marks a route that hands out what lies ready, such as a script: it is no work, and needs no turn.</summary>
internal sealed class StaticEndpoint
{
    private StaticEndpoint()
    {
    }

    public static StaticEndpoint Mark { get; } = new();
}

/// <summary>Marks routes.</summary>
internal static class StaticEndpointRoutes
{
    extension(IEndpointConventionBuilder route)
    {
        public IEndpointConventionBuilder ServesStaticContent() => route.WithMetadata(StaticEndpoint.Mark);
    }
}
