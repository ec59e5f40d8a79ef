using GuideSearch.Querying;
using GuideSearch.Search;

namespace GuideSearch.Server.Api;

/// <summary>How the query was read.</summary>
/// <param name="Text">As read: compatibility forms folded, trimmed, control characters removed.</param>
/// <param name="Words">Words that count, in the order of the text.</param>
/// <param name="Ignored">Common words that are left out of matching because others say more.</param>
/// <param name="Phrases">What stood in quotes.</param>
/// <param name="Excluded">What stood behind a minus; a phrase keeps its quotes.</param>
/// <param name="Filters">Values by parameter (<c>tag</c>, <c>tag.not</c>), those of the text included.</param>
/// <param name="Notes">What was taken as plain text although it looks like more.</param>
public sealed record QueryAnswer(
    string Text,
    IReadOnlyList<string> Words,
    IReadOnlyList<string> Ignored,
    IReadOnlyList<string> Phrases,
    IReadOnlyList<string> Excluded,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Filters,
    IReadOnlyList<string> Notes)
{
    internal static QueryAnswer From(QueryReading query, IReadOnlyList<FacetFilter> filters) => new(
        query.Text, query.Words, query.Ignored, query.Phrases, query.Excluded, Merged([.. filters, .. query.Filters]), query.Notes);

    /// <summary>In the order of the facets, then any, all, not; a dictionary keeps the order in which it is filled.</summary>
    private static Dictionary<string, IReadOnlyList<string>> Merged(IReadOnlyList<FacetFilter> filters)
    {
        var merged = new Dictionary<string, IReadOnlyList<string>>();
        var ordered = filters.OrderBy(f => IndexOf(f.Facet)).ThenBy(f => f.Mode);
        foreach (var group in ordered.GroupBy(FacetParameters.NameOf))
            merged.Add(group.Key, [.. group.SelectMany(f => f.Values).Distinct(StringComparer.OrdinalIgnoreCase)]);

        return merged;
    }

    private static int IndexOf(string facet) => FacetNames.All.Index().First(f => f.Item == facet).Index;
}
