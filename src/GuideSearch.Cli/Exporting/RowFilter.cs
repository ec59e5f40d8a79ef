using GuideSearch.Diagnostics;
using GuideSearch.Facets;
using GuideSearch.Guides;

namespace GuideSearch.Cli.Exporting;

/// <summary>
/// Which rows are wanted: the filters of a search, without an index. Within a facet any value will do; all facets must agree; case does
/// not matter.
/// </summary>
/// <param name="Kind"><c>question</c>, <c>overview</c> or <c>any</c>.</param>
/// <param name="Filters">Each of a facet of <paramref name="Facets"/>.</param>
internal sealed record RowFilter(string Kind, IReadOnlyList<FacetFilter> Filters, FacetSet Facets)
{
    public bool Admits(Guide guide, Question question) =>
        (Kind == "any" || Kind == QuestionRow.KindOf(question))
        && Filters.All(filter => Admits(filter, Facets.Find(filter.Facet)!.ValuesOf(guide, question)));

    /// <summary>Filter values that no document has, each with the nearest that one has; null where none is near.</summary>
    public IEnumerable<(string Facet, string Value, string? Nearest)> Misses(IReadOnlyList<Guide> guides)
    {
        foreach (var filter in Filters)
        {
            var facet = Facets.Find(filter.Facet)!;
            var values = guides.SelectMany(guide => guide.Documents.SelectMany(question => facet.ValuesOf(guide, question)))
                .Distinct(StringComparer.OrdinalIgnoreCase).ToList();
            foreach (var wanted in filter.Values.Select(value => value.Trim()).Except(values, StringComparer.OrdinalIgnoreCase))
                yield return (facet.Name, wanted, NearestName.Find(wanted, values));
        }
    }

    private static bool Admits(FacetFilter filter, IReadOnlyList<string> values) =>
        filter.Values.Any(wanted => values.Contains(wanted.Trim(), StringComparer.OrdinalIgnoreCase));
}
