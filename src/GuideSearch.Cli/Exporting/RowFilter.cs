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

    /// <summary>Filter values that no document has.</summary>
    public IEnumerable<UnknownValue> UnknownIn(IReadOnlyList<Guide> guides)
    {
        foreach (var filter in Filters)
        {
            var facet = Facets.Find(filter.Facet)!;
            var values = guides.SelectMany(guide => guide.Documents.SelectMany(question => facet.ValuesOf(guide, question)))
                .CountBy(value => value, StringComparer.OrdinalIgnoreCase).OrderByDescending(value => value.Value)
                .Select(value => value.Key).ToList();
            foreach (var wanted in filter.Values.Select(value => value.Trim()).Except(values, StringComparer.OrdinalIgnoreCase))
                yield return UnknownValue.Create(facet.Name, wanted, values);
        }
    }

    private static bool Admits(FacetFilter filter, IReadOnlyList<string> values) =>
        filter.Values.Any(wanted => values.Contains(wanted.Trim(), StringComparer.OrdinalIgnoreCase));
}
