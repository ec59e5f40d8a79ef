using System.Text;
using GuideSearch.Guides;

namespace GuideSearch.Content.Intake;

/// <summary>Text without <see cref="UnfitCharacters"/>, and otherwise as it is written.</summary>
internal static class CleanCharacters
{
    public static string From(string text) => Remove(text).Text;

    /// <summary>The text, how many characters were taken out of it, and the one-based line of the first; 0 where all are fit.</summary>
    /// <remarks>Form feeds and other ends of lines that are none of Markdown's become blanks, and are not counted.</remarks>
    public static (string Text, int Count, int Line) Remove(string text)
    {
        var (clean, count, line, first) = (new StringBuilder(text.Length), 0, 1, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            line += rune.Value == '\n' ? 1 : 0;
            if (rune.Value is 0x0B or 0x0C or 0x85 or 0x2028 or 0x2029)
                clean.Append(' ');
            else if (!UnfitCharacters.Holds(rune))
                clean.Append(rune);
            else if (++count == 1)
                first = line;
        }

        return (clean.ToString(), count, first);
    }
}
