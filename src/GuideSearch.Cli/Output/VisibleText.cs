using System.Globalization;
using System.Text;
using GuideSearch.Guides;

namespace GuideSearch.Cli.Output;

/// <summary>Text from outside as a terminal may show it: what would steer it, or turn the order of its words, is written out.</summary>
internal static class VisibleText
{
    /// <summary>On one line: <c>\u001B</c> stands for an escape, <c>\u000A</c> for an end of line.</summary>
    public static string Line(string text) => Escape(text).Replace("\n", @"\u000A", StringComparison.Ordinal);

    /// <summary>The same, with ends of lines as they are. In JSON the meaning stays.</summary>
    public static string Escape(string text)
    {
        if (!UnfitCharacters.AreIn(text))
            return text;

        var visible = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (UnfitCharacters.AreIn([c]))
                visible.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
            else
                visible.Append(c);
        }

        return visible.ToString();
    }
}
