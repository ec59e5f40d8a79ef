namespace GuideSearch.Facets;

/// <param name="Label">What to show: the guide's title for <c>guide</c>, else the value itself.</param>
public sealed record FacetValue(string Value, string Label, int Count, bool Selected);
