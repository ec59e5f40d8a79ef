using GuideSearch.Diagnostics;

namespace GuideSearch.Facets;

/// <summary>Finds the value of a facet that somebody meant who asked for one that nothing has.</summary>
public static class NearestValue
{
    /// <summary>A single letter is in too many values to tell which was meant.</summary>
    private const int MinLength = 2;

    /// <summary>
    /// The value with the fewest typing errors; else one that has the text as words of its own (<c>React.js</c> for <c>react</c>).
    /// </summary>
    /// <param name="known">In the order in which ties are decided.</param>
    /// <returns>Null where none is near.</returns>
    public static string? Find(string written, IEnumerable<string> known)
    {
        var (text, values) = (written.Trim(), known.ToList());
        return NearestName.Find(text, values)
            ?? (text.Length < MinLength ? null : values.FirstOrDefault(value => HasAsWords(value, text)));
    }

    private static bool HasAsWords(string value, string text)
    {
        var start = value.IndexOf(text, StringComparison.OrdinalIgnoreCase);
        return start >= 0 && !IsLetter(value, start - 1) && !IsLetter(value, start + text.Length);
    }

    private static bool IsLetter(string text, int place) => place >= 0 && place < text.Length && char.IsLetterOrDigit(text[place]);
}
