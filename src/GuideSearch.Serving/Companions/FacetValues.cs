using GuideSearch.Facets;
using GuideSearch.Guides;

namespace GuideSearch.Serving.Companions;

/// <summary>The values of a question in every facet that a generation may have.</summary>
internal static class FacetValues
{
    private static readonly IReadOnlyDictionary<string, IReadOnlyList<string>> _noLabels = new Dictionary<string, IReadOnlyList<string>>();

    public static IEnumerable<(string Facet, string Value)> From(Guide guide, Question question) =>
    [
        .. FacetSet.BuiltIn.All.SelectMany(facet => facet.ValuesOf(guide, question), (facet, value) => (facet.Name, value)),
        .. (guide.Labels ?? _noLabels).Where(label => FacetSet.BuiltIn.Find(label.Key) is null)
            .SelectMany(label => label.Value, (label, value) => (label.Key, value)),
    ];
}
