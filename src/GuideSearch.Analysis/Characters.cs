using System.Globalization;
using System.Text;

namespace GuideSearch.Analysis;

/// <summary>
/// What the tokenizer needs to know of characters, by Unicode category; total for every UTF-16 unit, lone surrogates included.
/// </summary>
public static class Characters
{
    /// <summary>The character as typed on a plain keyboard: full-width forms, typographic hyphens and apostrophes become ASCII.</summary>
    public static char Plain(char c) => c switch
    {
        < '\u00b4' => c,
        >= '\uff01' and <= '\uff5e' => (char)(c - 0xfee0),
        '\u00b4' or '\u02bc' or '\u2018' or '\u2019' or '\u2032' => '\'',
        '\u2010' or '\u2011' => '-',
        _ => c,
    };

    /// <summary>The plain character at an index, or NUL outside of the text.</summary>
    public static char PlainAt(string text, int index) => (uint)index < (uint)text.Length ? Plain(text[index]) : '\0';

    /// <summary>How many UTF-16 units the word character at an index takes; 0 where none stands.</summary>
    public static int WordUnits(string text, int index)
    {
        if ((uint)index >= (uint)text.Length)
            return 0;

        var c = text[index];
        if (c < 0x80)
            return char.IsAsciiLetterOrDigit(c) ? 1 : 0;

        return Rune.TryGetRuneAt(text, index, out var rune) && IsWord(rune) ? rune.Utf16SequenceLength : 0;
    }

    /// <summary>How many units a mark or invisible character takes that belongs to the word before it; 0 where none stands.</summary>
    public static int JoinerUnits(string text, int index)
    {
        if ((uint)index >= (uint)text.Length || text[index] < 0x80 || !Rune.TryGetRuneAt(text, index, out var rune))
            return 0;
        if (rune.Value is 0xff9e or 0xff9f) // voiced marks of half width
            return 1;

        return Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
            or UnicodeCategory.EnclosingMark or UnicodeCategory.Format
            ? rune.Utf16SequenceLength
            : 0;
    }

    /// <summary>Han, Hiragana and Katakana: each character is a word of its own.</summary>
    public static bool IsUnspaced(string text, int index) =>
        (uint)index < (uint)text.Length && text[index] >= 0x3040 && Rune.TryGetRuneAt(text, index, out var rune) && rune.Value is
            (>= 0x3040 and <= 0x30ff)       // Hiragana, Katakana
            or (>= 0xff66 and <= 0xff9d)    // Katakana of half width
            or (>= 0x3400 and <= 0x4dbf)    // Han, extension A
            or (>= 0x4e00 and <= 0x9fff)    // Han
            or (>= 0xf900 and <= 0xfaff)    // Han, compatibility forms
            or (>= 0x20000 and <= 0x3ffff); // Han, later extensions

    public static bool IsLineBreak(char c) => c is '\n' or '\r' or '\u2028' or '\u2029';

    private static bool IsWord(Rune rune) =>
        Rune.IsLetterOrDigit(rune) || rune.Value is 0xb2 or 0xb3 or 0xb9 or (>= 0x2070 and <= 0x2089); // R², CO₂
}
