namespace GuideSearch.Server.Endpoints;

/// <summary>Marks a route whose parameters stand in a JSON body, for the OpenAPI document.</summary>
internal sealed class BodyParameters
{
    private BodyParameters()
    {
    }

    public static BodyParameters Mark { get; } = new();
}
