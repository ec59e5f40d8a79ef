using GuideSearch.Guides;
using GuideSearch.Server.Parameters;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace GuideSearch.Server.Api;

/// <summary>Parameters that stand in the path of a route.</summary>
internal static class PathParameters
{
    public static readonly TextParameter Slug = Of("slug", "Slug of the guide.", "ai-research-scientist-interview-guide");
    public static readonly TextParameter Guide = Of("guide", "Slug of the guide.", "ai-research-scientist-interview-guide");
    public static readonly TextParameter Question = Of("question", "Slug of the question.", "what-is-overfitting");

    public static string TextOf(HttpContext context, Parameter parameter) => (string)context.GetRouteValue(parameter.Name)!;

    /// <summary>The question that the path names.</summary>
    public static QuestionId IdOf(HttpContext context) => new(TextOf(context, Guide), TextOf(context, Question));

    private static TextParameter Of(string name, string description, string example) =>
        new(name, description, 300) { InPath = true, Required = true, Example = example };
}
