namespace GuideSearch.Querying;

/// <summary>Writes a query anew with some of its words in another spelling.</summary>
public static class QueryCorrection
{
    /// <param name="text">As read: <see cref="QueryReading.Text"/>.</param>
    /// <param name="corrections">From a word as typed to its better spelling.</param>
    /// <param name="quoted">The same for words in quotes.</param>
    /// <returns>The same text, but for those words; what is excluded or a filter stays as it is.</returns>
    public static string Apply(
        string text, IReadOnlyDictionary<string, string> corrections, IReadOnlyDictionary<string, string> quoted)
    {
        var parts = text.Split('"');
        for (var i = 0; i < parts.Length; i++)
        {
            var isQuoted = i % 2 != 0;
            if (!isQuoted || !parts[i - 1].EndsWith('-'))
                parts[i] = string.Join(' ', parts[i].Split(' ').Select(run => Corrected(run, isQuoted ? quoted : corrections)));
        }

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
