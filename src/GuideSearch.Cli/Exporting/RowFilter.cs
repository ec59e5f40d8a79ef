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

    private static bool Admits(FacetFilter filter, IReadOnlyList<string> values) =>
        filter.Values.Any(wanted => values.Contains(wanted.Trim(), StringComparer.OrdinalIgnoreCase));
}
