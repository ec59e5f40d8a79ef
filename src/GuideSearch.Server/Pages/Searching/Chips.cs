using GuideSearch.Contract.Requests;
using GuideSearch.Facets;
using GuideSearch.Search;
using GuideSearch.Server.Pages.Links;

namespace GuideSearch.Server.Pages.Searching;

/// <summary>A filter in force, and the search without it.</summary>
/// <param name="Href">Null where no link can take it away.</param>
public sealed record Chip(string Facet, string Value, bool Not, string? Href);

/// <summary>The filters in force, those of the address and those written in the text.</summary>
public static class Chips
{
    /// <param name="facets">Tell how the index writes the values; null is fine.</param>
    public static IReadOnlyList<Chip> Of(SearchRequest request, IReadOnlyList<Facet>? facets, SearchLinks links) =>
    [
        .. EachOf(request.Filters, facets, (f, value) => links.Remove(FacetParameters.NameOf(f), value)),
        .. EachOf(request.Query.Filters, facets, (f, value) => WithoutText(f, value, links)),
    ];

    private static IEnumerable<Chip> EachOf(
        IReadOnlyList<FacetFilter> filters, IReadOnlyList<Facet>? facets, Func<FacetFilter, string, string?> without) =>
        from filter in filters
        from value in filter.Values
        select new Chip(
            FacetLabels.Name(filter.Facet), LabelOf(filter.Facet, value, facets), filter.Mode is FacetMode.Not, without(filter, value));

    private static string? WithoutText(FacetFilter filter, string value, SearchLinks links) =>
        TextFilters.Without(links.Text, filter.Facet, value, not: filter.Mode is FacetMode.Not) is { } text ? links.Set("q", text) : null;

    private static string LabelOf(string facet, string value, IReadOnlyList<Facet>? facets)
    {
        var known = facets?.FirstOrDefault(f => f.Name == facet)?.Values
            .FirstOrDefault(v => v.Value.Equals(value, StringComparison.OrdinalIgnoreCase));
        return FacetLabels.Value(facet, known?.Label ?? value);
    }
}
