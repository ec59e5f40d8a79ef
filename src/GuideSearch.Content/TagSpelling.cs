namespace GuideSearch.Content;

/// <summary>Whether two tags are probably one, spelt in two ways.</summary>
internal static class TagSpelling
{
    /// <summary>Short tags such as "R", "C" and "Go" differ by a letter and mean different things.</summary>
    private const int MinMisspellingLength = 6;

    /// <summary>
    /// Keys that near tags have in common: the folded tag, its letters in order of the alphabet, and it with one letter left out.
    /// </summary>
    public static IEnumerable<string> Keys(string tag)
    {
        var folded = Fold(tag);
        yield return folded;
        if (folded.Length >= MinMisspellingLength)
            yield return string.Concat(folded.Order());
        for (var i = 0; folded.Length >= MinMisspellingLength && i < folded.Length; i++)
            yield return folded.Remove(i, 1);
    }

    /// <summary>Equal but for case and separators.</summary>
    public static bool AreOne(string one, string other) => Fold(one) == Fold(other);

    /// <summary>
    /// Equal but for case and separators, one letter apart, or with two letters exchanged; digits and signs such as + and # always
    /// count.
    /// </summary>
    public static bool Near(string one, string other)
    {
        var (a, b) = (Fold(one), Fold(other));
        if (a == b)
            return true;
        if (Math.Min(a.Length, b.Length) < MinMisspellingLength || Signs(a) != Signs(b))
            return false;

        var start = a.Zip(b).TakeWhile(pair => pair.First == pair.Second).Count();
        var end = a.Reverse().Zip(b.Reverse()).Take(Math.Min(a.Length, b.Length) - start)
            .TakeWhile(pair => pair.First == pair.Second).Count();
        return Math.Max(a.Length, b.Length) - start - end <= 1 || Exchanged(a, b);
    }

    private static bool Exchanged(string a, string b)
    {
        var apart = a.Length == b.Length ? Enumerable.Range(0, a.Length).Where(i => a[i] != b[i]).ToList() : [];
        return apart is [var i, var j] && a[i] == b[j] && a[j] == b[i];
    }

    private static string Fold(string tag) => string.Concat(tag.ToLowerInvariant().Where(c => c is not (' ' or '-' or '_')));

    private static string Signs(string folded) => string.Concat(folded.Where(c => !char.IsLetter(c)));
}
