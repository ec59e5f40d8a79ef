namespace GuideSearch.Facets;

/// <summary>The values of one facet among the documents that match every filter but those of this facet.</summary>
/// <param name="Selected">
/// Values chosen by a filter of this facet in mode <see cref="FacetMode.Any"/> or <see cref="FacetMode.All"/>, as the index
/// writes them.
/// </param>
/// <param name="Values">
/// Most frequent first, ties in ordinal order, but in the order of the definition where it has one; selected values are always listed,
/// also with count 0.
/// </param>
/// <param name="More">How many further values with a count above 0 were not listed.</param>
public sealed record Facet(FacetDefinition Definition, IReadOnlyList<string> Selected, IReadOnlyList<FacetValue> Values, int More)
{
    public string Name => Definition.Name;
}
