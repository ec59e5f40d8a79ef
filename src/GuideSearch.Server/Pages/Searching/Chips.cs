using GuideSearch.Contract.Parameters;
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
    public static IReadOnlyList<Chip> Create(SearchRequest request, IReadOnlyList<Facet>? facets, SearchLinks links) =>
    [
        .. EachOf(request.Filters, facets, links.Facets, (f, value) => links.Remove(ValuesParameter.NameOf(f), value)),
        .. EachOf(request.Query.Filters, facets, links.Facets, (f, value) => WithoutText(f, value, links)),
    ];

    private static IEnumerable<Chip> EachOf(
        IReadOnlyList<FacetFilter> filters, IReadOnlyList<Facet>? facets, FacetSet known, Func<FacetFilter, string, string?> without) =>
        from filter in filters
        let facet = known.Find(filter.Facet)
        where facet is not null
        from value in filter.Values
        select new Chip(facet.Label, LabelOf(facet, value, facets), filter.Mode is FacetMode.Not, without(filter, value));

    private static string? WithoutText(FacetFilter filter, string value, SearchLinks links) =>
        TextFilters.Without(links.Text, filter.Facet, value, not: filter.Mode is FacetMode.Not) is { } text ? links.Set("q", text) : null;

    private static string LabelOf(FacetDefinition facet, string value, IReadOnlyList<Facet>? facets)
    {
        var known = facets?.FirstOrDefault(f => f.Name == facet.Name)?.Values
            .FirstOrDefault(v => v.Value.Equals(value, StringComparison.OrdinalIgnoreCase));
        return facet.LabelOf(known?.Label ?? value);
    }
}
