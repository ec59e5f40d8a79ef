using GuideSearch.Contract.Parameters;
using GuideSearch.Facets;

namespace GuideSearch.Server.Pages.Links;

/// <summary>A value of a facet as a link that adds it to the search or takes it out again.</summary>
/// <param name="Label">What to show.</param>
/// <param name="Href">
/// Null where no link can do it: as many values are chosen as a search takes, or the text chooses this one in an odd spelling.
/// </param>
public sealed record FacetLink(string Label, int Count, bool Selected, string? Href);

/// <summary>Turns the values of a facet into links.</summary>
public static class FacetLinks
{
    /// <summary>So many values stand in the open; the rest unfolds.</summary>
    public const int Shown = 8;

    /// <summary>Chosen values first, so that what narrows the list is never folded away; else in the order of the facet.</summary>
    public static IReadOnlyList<FacetLink> Create(Facet facet, SearchLinks links) =>
        [.. facet.Values.OrderByDescending(v => v.Selected).Select(v => Create(facet.Definition, v, links))];

    /// <summary>
    /// The facets that can tell the candidate anything: a value is chosen, or there are two to choose from.
    /// The kind of question and the field come first, since they are few and known to everyone; long lists come last.
    /// </summary>
    public static IEnumerable<Facet> Useful(IEnumerable<Facet> facets) =>
        facets.Where(f => f.Selected.Count > 0 || f.Values.Count(v => v.Count > 0) + f.More > 1)
            .OrderBy(f => f.Definition.Place);

    private static FacetLink Create(FacetDefinition facet, FacetValue value, SearchLinks links) =>
        new(facet.LabelOf(value.Label), value.Count, value.Selected, HrefOf(facet.Name, value, links));

    private static string? HrefOf(string facet, FacetValue value, SearchLinks links)
    {
        if (!value.Selected)
            return links.CountOf(facet) < ValuesParameter.MaxValues ? links.Add(facet, value.Value) : null;

        foreach (var name in (string[])[facet, $"{facet}.all"])
        {
            if (links.Has(name, value.Value))
                return links.Remove(name, value.Value);
        }

        return TextFilters.Without(links.Text, facet, value.Value) is { } text ? links.Set("q", text) : null;
    }
}
