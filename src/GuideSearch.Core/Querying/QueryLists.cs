using System.Text.RegularExpressions;

namespace GuideSearch.Querying;

/// <summary>Takes the marks of a pasted list off its items, so that its minus signs exclude nothing.</summary>
internal static partial class QueryLists
{
    /// <returns>The text, as it stands where it has one line; and whether a minus was taken off that would have excluded a word.</returns>
    public static (string Text, bool HadMinus) Unmark(string text)
    {
        if (text.AsSpan().Trim().IndexOfAny('\n', '\r') < 0)
            return (text, false);

        var hadMinus = false;
        var plain = Mark().Replace(text, match =>
        {
            hadMinus |= match.ValueSpan[^1] is '-';
            return " ";
        });
        return (plain, hadMinus);
    }

    [GeneratedRegex(@"(?<=^|[\n\r])[ \t]*(?:[-–—*•·▪◦‣][ \t]+|[-–—•·▪◦‣](?=[\p{L}\p{N}""]))")]
    private static partial Regex Mark();
}
