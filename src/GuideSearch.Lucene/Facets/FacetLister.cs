using GuideSearch.Search;

namespace GuideSearch.Lucene.Facets;

/// <summary>Chooses which counted values of a facet are shown.</summary>
internal static class FacetLister
{
    /// <param name="matches">Which values may be listed beside the selected ones; null for all.</param>
    public static Facet List(
        FacetColumn column,
        FacetSelection selection,
        int[] counts,
        int size,
        Func<string, string, string> labelOf,
        Func<string, bool>? matches = null)
    {
        var listed = new List<FacetValue>();
        for (var ordinal = 0; ordinal < counts.Length; ordinal++)
        {
            var selected = selection.Selected.Contains(ordinal);
            if (!selected && (counts[ordinal] == 0 || column.IsEverywhere(ordinal)))
                continue;

            var value = column.Values[ordinal];
            var label = labelOf(column.Name, value);
            if (matches is null || matches(label))
                listed.Add(new(value, label, counts[ordinal], selected));
        }

        if (matches is null)
            listed.AddRange(selection.Unknown.Select(value => new FacetValue(value, value, 0, Selected: true)));
        listed.Sort((a, b) => a.Count != b.Count ? b.Count.CompareTo(a.Count) : string.CompareOrdinal(a.Value, b.Value));
        return Cut(column, selection, listed, size);
    }

    /// <summary>The first <paramref name="size"/> values, and the selected ones wherever they stand.</summary>
    private static Facet Cut(FacetColumn column, FacetSelection selection, List<FacetValue> listed, int size)
    {
        var shown = listed.Where((value, i) => i < size || value.Selected).ToList();
        return new(
            column.Name,
            [.. selection.Selected.Select(ordinal => column.Values[ordinal]), .. selection.Unknown],
            shown,
            listed.Count(value => value.Count > 0) - shown.Count(value => value.Count > 0));
    }
}
