namespace GuideSearch.Facets;

/// <summary>Values that one facet must (or must not) have. Filters combine by AND; values compare without case.</summary>
/// <param name="Facet">Name of a facet (<see cref="FacetSet.Names"/>).</param>
public sealed record FacetFilter(string Facet, FacetMode Mode, IReadOnlyList<string> Values);
