using GuideSearch.Facets;

namespace GuideSearch.Contract.Answers;

/// <summary>The values of one facet among the documents that match every filter but those of this facet.</summary>
/// <param name="Name">One of those that /api/v1/facets lists.</param>
/// <param name="Selected">Values chosen, as the index writes them.</param>
/// <param name="Values">
/// Most frequent first, ties in ordinal order, unless the facet has an order of its own; chosen ones are listed also with count 0.
/// </param>
/// <param name="More">How many further values were not listed.</param>
public sealed record FacetAnswer(string Name, IReadOnlyList<string> Selected, IReadOnlyList<FacetValueAnswer> Values, int More)
{
    public static FacetAnswer From(Facet facet) => new(
        facet.Name, facet.Selected, [.. facet.Values.Select(v => new FacetValueAnswer(v.Value, v.Label, v.Count, v.Selected))], facet.More);
}

/// <param name="Value">What a filter takes.</param>
/// <param name="Label">What to show.</param>
/// <param name="Count">How many documents have it.</param>
public sealed record FacetValueAnswer(string Value, string Label, int Count, bool Selected);
