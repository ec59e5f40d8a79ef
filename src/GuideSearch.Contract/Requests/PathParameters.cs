using GuideSearch.Contract.Parameters;

namespace GuideSearch.Contract.Requests;

/// <summary>Parameters that stand in the path of a route.</summary>
public static class PathParameters
{
    public static readonly TextParameter Slug = Create("slug", "Slug of the guide.", "ai-research-scientist-interview-guide");
    public static readonly TextParameter Guide = Create("guide", "Slug of the guide.", "ai-research-scientist-interview-guide");
    public static readonly TextParameter Question = Create("question", "Slug of the question.", "what-is-overfitting");

    private static TextParameter Create(string name, string description, string example) =>
        new(name, description, 300) { InPath = true, Required = true, Example = example };
}
