using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;
using GuideSearch.Facets;
using GuideSearch.Querying;

namespace GuideSearch.Search;

/// <summary>Spells a request out, property by property, so that none can be forgotten.</summary>
internal static class RequestSpelling
{
    private static readonly PropertyInfo[] _properties =
    [
        .. typeof(SearchRequest).GetProperties().Where(property => property.CanWrite)
            .OrderBy(property => property.Name, StringComparer.Ordinal),
    ];

    /// <param name="except">Names of the properties that do not count.</param>
    public static string From(SearchRequest request, IReadOnlyCollection<string> except)
    {
        var text = new StringBuilder();
        foreach (var property in _properties.Where(property => !except.Contains(property.Name)))
            text.Append(property.Name).Append('=').Append(Spell(property.GetValue(request))).Append('\n');
        return text.ToString();
    }

    private static string Spell(object? value) => value switch
    {
        null => "",
        string text => text,
        QueryReading query => $"{query.Text}{(query.IsUnfinished ? "…" : "")}",
        FacetFilter filter => $"{filter.Facet}:{filter.Mode}:{Spell(filter.Values)}",
        IEnumerable many => string.Join('\t', many.Cast<object?>().Select(Spell)),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
