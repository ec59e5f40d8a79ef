using System.Globalization;
using System.Text;
using GuideSearch.Guides;

namespace GuideSearch.Content.Intake;

/// <summary>
/// Values from outside as they may be stored and shown: composed (NFC), on one line, without characters that cannot be seen.
/// </summary>
internal static class CleanText
{
    /// <summary>Half of a byte order mark turned round: no text holds it, and none with it can be composed.</summary>
    public const char NoCharacter = '\ufffe';

    public static string From(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator)
                Space(clean);
            else if (!IsInvisible(rune) && rune.Value is not NoCharacter)
                clean.Append(rune);
        }

        return clean.ToString().Trim().Normalize(NormalizationForm.FormC);
    }

    /// <summary>
    /// What is unfit anywhere, zero-width spaces and soft hyphens; not the joiners and marks of direction that scripts and emoji are
    /// written with. Lone surrogates come here as U+FFFD and stay visible.
    /// </summary>
    public static bool IsInvisible(Rune rune) =>
        UnfitCharacters.Holds(rune)
        || (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
            && rune.Value is not (0x061C or (>= 0x200C and <= 0x200F) or (>= 0xE0020 and <= 0xE007F)));

    private static void Space(StringBuilder clean)
    {
        if (clean.Length > 0 && clean[^1] != ' ')
            clean.Append(' ');
    }
}
