namespace GuideSearch.Server.Endpoints;

/// <summary>Marks a route whose parameters stand in a JSON body, so that other origins may post to it and the document tells its body.</summary>
internal sealed class BodyParameters
{
    private BodyParameters()
    {
    }

    public static BodyParameters Mark { get; } = new();
}
