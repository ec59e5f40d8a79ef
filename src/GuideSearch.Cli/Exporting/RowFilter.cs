using GuideSearch.Facets;

namespace GuideSearch.Cli.Exporting;

/// <summary>
/// Which rows are wanted: the filters of a search, without an index. Within a facet any value will do; all facets must agree; case does
/// not matter.
/// </summary>
/// <param name="Kind"><c>question</c>, <c>overview</c> or <c>any</c>.</param>
internal sealed record RowFilter(string Kind, IReadOnlyList<FacetFilter> Facets)
{
    public bool Admits(QuestionRow row) =>
        (Kind == "any" || Kind == row.Kind) && Facets.All(filter => Admits(filter, ValuesOf(row, filter.Facet)));

    private static bool Admits(FacetFilter filter, IReadOnlyList<string> values) =>
        filter.Values.Any(wanted => values.Contains(wanted, StringComparer.OrdinalIgnoreCase));

    private static IReadOnlyList<string> ValuesOf(QuestionRow row, string facet) => facet switch
    {
        FacetNames.Tag => row.Tags,
        FacetNames.Category => [row.Category],
        FacetNames.Vertical => [row.Vertical],
        FacetNames.Section => [row.Section],
        FacetNames.Guide => [row.Guide],
        FacetNames.Has => row.Has,
        _ => throw new ArgumentOutOfRangeException(nameof(facet), facet, "Not a facet."),
    };
}
