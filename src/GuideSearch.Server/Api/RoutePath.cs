using GuideSearch.Contract.Parameters;
using GuideSearch.Contract.Requests;
using GuideSearch.Guides;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace GuideSearch.Server.Api;

/// <summary>Reads what stands in the path of a request.</summary>
internal static class RoutePath
{
    public static string TextOf(HttpContext context, Parameter parameter) => (string)context.GetRouteValue(parameter.Name)!;

    /// <summary>The question that the path names.</summary>
    public static QuestionId IdOf(HttpContext context) =>
        new(TextOf(context, PathParameters.Guide), TextOf(context, PathParameters.Question));
}
