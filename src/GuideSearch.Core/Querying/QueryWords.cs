using System.Globalization;

namespace GuideSearch.Querying;

/// <summary>Cuts a run of text without spaces into words, and takes off the punctuation around them.</summary>
internal static class QueryWords
{
    /// <summary>Never part of a word, wherever they stand; all else is left to the engine's tokenizer (<c>CI/CD</c>, <c>C++</c>).</summary>
    private const string Separators = " ,;()[]{}|!?*<>=\"~^\\…—";

    public static List<string> Split(string run)
    {
        var words = new List<string>();
        foreach (var part in run.Split(Separators.ToCharArray(), StringSplitOptions.RemoveEmptyEntries))
        {
            if (Trim(part) is { Length: > 0 } word)
                words.Add(word);
        }

        return words;
    }

    /// <returns>Empty where there is no letter and no digit.</returns>
    private static string Trim(string part)
    {
        var (start, end) = (0, part.Length);
        while (start < end && !IsLetterOrDigit(part, start))
            start += Width(part, start);
        while (end > start && !IsLetterOrDigit(part, end - 1) && !EndsWord(part[end - 1]) && !IsMark(part[end - 1]))
            end--;
        if (start == end)
            return "";

        // The dot of .NET belongs to the word; the dots of an ellipsis do not.
        var dotted = start > 0 && part[start - 1] is '.' && (start == 1 || part[start - 2] is not '.') && char.IsLetter(part[start]);
        return part[(dotted ? start - 1 : start)..end];
    }

    /// <summary>The last signs of C++, C#, A+.</summary>
    private static bool EndsWord(char unit) => unit is '+' or '#';

    /// <summary>A vowel or tone that stands over, under or behind its letter.</summary>
    private static bool IsMark(char unit) =>
        char.GetUnicodeCategory(unit) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static int Width(string part, int index) => char.IsHighSurrogate(part[index]) && index + 1 < part.Length ? 2 : 1;

    private static bool IsLetterOrDigit(string part, int index) =>
        char.IsLowSurrogate(part[index]) && index > 0
            ? char.IsLetterOrDigit(part, index - 1)
            : char.IsLetterOrDigit(part, index);
}
