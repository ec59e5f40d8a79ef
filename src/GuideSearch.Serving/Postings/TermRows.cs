namespace GuideSearch.Serving.Postings;

/// <summary>Counts terms that stand together, by the positions of each in one text.</summary>
internal static class TermRows
{
    /// <summary>Terms in a row.</summary>
    /// <param name="places">Of each term, ascending.</param>
    public static int Count(List<int>[] places)
    {
        var rows = 0;
        foreach (var start in places[0])
        {
            var i = 1;
            while (i < places.Length && places[i].BinarySearch(start + i) >= 0)
                i++;
            if (i == places.Length)
                rows++;
        }

        return rows;
    }

    /// <summary>Places of the first term that have the second one near.</summary>
    public static int CountNear(List<int> first, List<int> second, int window)
    {
        var near = 0;
        foreach (var place in first)
        {
            var at = second.BinarySearch(place - window);
            for (at = at < 0 ? ~at : at; at < second.Count && second[at] <= place + window; at++)
            {
                if (second[at] == place)
                    continue;
                near++;
                break;
            }
        }

        return near;
    }
}
