using Microsoft.AspNetCore.Builder;

namespace GuideSearch.Server.Endpoints;

/// <summary>Marks a route that hands out what lies ready, such as a script: it is no work, and needs no turn.</summary>
internal sealed class HandedOut
{
    private HandedOut()
    {
    }

    public static HandedOut Mark { get; } = new();
}

/// <summary>Marks routes.</summary>
internal static class HandedOutRoutes
{
    extension(IEndpointConventionBuilder route)
    {
        public IEndpointConventionBuilder OnlyHandsOut() => route.WithMetadata(HandedOut.Mark);
    }
}
