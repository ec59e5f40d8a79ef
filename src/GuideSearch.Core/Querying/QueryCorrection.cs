namespace GuideSearch.Querying;

/// <summary>Writes a query anew with some of its words in another spelling.</summary>
public static class QueryCorrection
{
    /// <param name="text">As read: <see cref="QueryReading.Text"/>.</param>
    /// <param name="corrections">From a word as typed to its better spelling.</param>
    /// <returns>The same text, but for those words; what is quoted, excluded or a filter stays as it is.</returns>
    public static string Apply(string text, IReadOnlyDictionary<string, string> corrections)
    {
        var parts = text.Split('"');
        for (var i = 0; i < parts.Length; i += 2)
            parts[i] = string.Join(' ', parts[i].Split(' ').Select(run => Corrected(run, corrections)));
        return string.Join('"', parts);
    }

    private static string Corrected(string run, IReadOnlyDictionary<string, string> corrections)
    {
        if (run.StartsWith('-') || run.Contains(':', StringComparison.Ordinal))
            return run;

        foreach (var word in QueryWords.Split(run))
        {
            if (corrections.TryGetValue(word, out var better))
                run = run.Replace(word, better, StringComparison.Ordinal);
        }

        return run;
    }
}
