using System.Buffers;
using System.Text;

namespace GuideSearch.Content.Intake;

/// <summary>
/// Text as it may be shown anywhere: without characters that turn the direction of what stands around them, steer a terminal, or are none.
/// Marks of direction and joiners stay: Arabic, Hebrew, Persian, Indic scripts and emoji are written with them.
/// </summary>
internal static class CleanCharacters
{
    /// <summary>Controls but tab and line feed, embeddings, overrides and isolates of direction, U+FEFF and U+FFFE, U+FFFF.</summary>
    private static readonly SearchValues<char> _unfit = SearchValues.Create(
    [
        .. Enumerable.Range(0, 0x20).Where(c => c is not ('\t' or '\n')).Concat(Enumerable.Range(0x7F, 0x21))
            .Concat(Enumerable.Range(0x2028, 7)).Concat(Enumerable.Range(0x2066, 4)).Concat(Enumerable.Range(0xFDD0, 32))
            .Concat([0xFEFF, 0xFFFE, 0xFFFF]).Concat(Enumerable.Range(0xD800, 0x800)).Select(c => (char)c),
    ]);

    public static string Of(string text) => Remove(text).Text;

    /// <summary>The text, how many characters were taken out of it, and the one-based line of the first; 0 where all are fit.</summary>
    /// <remarks>Form feeds and other ends of lines that are none of Markdown's become blanks, and are not counted.</remarks>
    public static (string Text, int Count, int Line) Remove(string text)
    {
        if (!text.AsSpan().ContainsAny(_unfit))
            return (text, 0, 0);

        var clean = new StringBuilder(text.Length);
        var (count, line, first) = (0, 1, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            line += rune.Value == '\n' ? 1 : 0;
            if (IsLineEnd(rune.Value))
                clean.Append(' ');
            else if (!IsUnfit(rune))
                clean.Append(rune);
            else if (++count == 1)
                first = line;
        }

        return (clean.ToString(), count, first);
    }

    public static bool IsUnfit(Rune rune) =>
        (rune.Value & 0xFFFE) == 0xFFFE || (rune.IsBmp && !Rune.IsControl(rune) ? _unfit.Contains((char)rune.Value)
            : Rune.IsControl(rune) && rune.Value is not ('\t' or '\n'));

    private static bool IsLineEnd(int value) => value is 0x0B or 0x0C or 0x85 or 0x2028 or 0x2029;
}
