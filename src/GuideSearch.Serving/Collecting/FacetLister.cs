using GuideSearch.Facets;
using GuideSearch.Serving.Postings;

namespace GuideSearch.Serving.Collecting;

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
        var listed = new List<int>();
        for (var ordinal = 0; ordinal < counts.Length; ordinal++)
        {
            if (IsListed(ordinal) && (matches is null || matches(LabelOf(ordinal))))
                listed.Add(ordinal);
        }

        var shown = Most(listed, counts, size).Union(listed.Where(selection.Selected.Contains)).Select(ValueOf).ToList();
        if (matches is null)
            shown.AddRange(selection.Unknown.Select(value => new FacetValue(value, value, 0, Selected: true)));
        shown.Sort((a, b) => (column.PlaceOf(a.Value), b.Count).CompareTo((column.PlaceOf(b.Value), a.Count)) is not 0 and var order
            ? order
            : string.CompareOrdinal(a.Value, b.Value));
        return new(
            column.Definition,
            [.. selection.Selected.Select(ordinal => column.Values[ordinal]), .. selection.Unknown],
            shown,
            listed.Count(ordinal => counts[ordinal] > 0) - shown.Count(value => value.Count > 0));

        bool IsListed(int ordinal) => counts[ordinal] > 0 && !column.IsEverywhere(ordinal) || selection.Selected.Contains(ordinal);
        string LabelOf(int ordinal) => labelOf(column.Name, column.Values[ordinal]);
        FacetValue ValueOf(int ordinal) =>
            new(column.Values[ordinal], LabelOf(ordinal), counts[ordinal], selection.Selected.Contains(ordinal));
    }

    /// <summary>The values that count most, among equals those first in the alphabet.</summary>
    /// <remarks>Every search lists thousands of guides and shows few.</remarks>
    private static IEnumerable<int> Most(List<int> ordinals, int[] counts, int size)
    {
        var fewestFirst = new PriorityQueue<int, (int Count, int Last)>(Math.Min(size, ordinals.Count) + 1);
        foreach (var ordinal in ordinals)
        {
            var place = (counts[ordinal], -ordinal);
            if (fewestFirst.Count < size)
                fewestFirst.Enqueue(ordinal, place);
            else if (size > 0)
                fewestFirst.EnqueueDequeue(ordinal, place);
        }

        return fewestFirst.UnorderedItems.Select(item => item.Element);
    }
}
