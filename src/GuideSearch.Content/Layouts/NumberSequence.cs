namespace GuideSearch.Content.Layouts;

/// <summary>Keeps the marks whose numbers go up: a numbered list inside an answer starts again at 1 and asks nothing.</summary>
internal static class NumberSequence
{
    public static IReadOnlyList<Mark> Rising(IEnumerable<Mark> marks)
    {
        var rising = new List<Mark>();
        foreach (var mark in marks)
        {
            if (rising.Count == 0 || mark.Number > rising[^1].Number)
                rising.Add(mark);
        }

        return rising;
    }
}
