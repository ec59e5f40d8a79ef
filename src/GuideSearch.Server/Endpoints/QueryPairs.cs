using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace GuideSearch.Server.Endpoints;

/// <summary>A query string as tables of parameters read it.</summary>
internal static class QueryPairs
{
    /// <returns>Names and values, decoded, in the order of the query string.</returns>
    public static IEnumerable<(string Name, string Value)> From(HttpRequest request)
    {
        foreach (var pair in new QueryStringEnumerable(request.QueryString.Value))
            yield return (pair.DecodeName().ToString(), pair.DecodeValue().ToString());
    }
}
