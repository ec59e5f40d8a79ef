namespace GuideSearch.Querying;

/// <summary>Words in a row.</summary>
internal static class WordRun
{
    /// <summary>Whether all words of a run stand in a text from a place on.</summary>
    public static bool StandsAt(IReadOnlyList<string> run, IReadOnlyList<string> text, int at)
    {
        if (at + run.Count > text.Count)
            return false;

        for (var i = 0; i < run.Count; i++)
        {
            if (text[at + i] != run[i])
                return false;
        }

        return true;
    }
}
