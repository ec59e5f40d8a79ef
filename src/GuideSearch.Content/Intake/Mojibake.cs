using System.Text;

namespace GuideSearch.Content.Intake;

/// <summary>
/// Repairs UTF-8 that was once read as Windows-1252: <c>â€“</c> becomes <c>–</c>, <c>Ã©</c> becomes <c>é</c>. Only where no other
/// reading is likely:
/// <c>SÃO</c> and <c>À la carte</c> stay, because what follows the letter is no leftover of a byte.
/// </summary>
internal static class Mojibake
{
    /// <summary>Windows-1252 for the bytes 80 to 9F, where it differs from Latin-1; undefined bytes stand as they are.</summary>
    private const string Upper = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    private static readonly UTF8Encoding _strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>
    /// The repaired text, how many places were repaired, and the one-based line of the first; clean text comes back as it is.
    /// </summary>
    /// <remarks>Text that went through the mistake twice is repaired twice. Lines keep their numbers.</remarks>
    public static (string Text, int Count, int Line) Repair(string text)
    {
        var (count, first) = (0, -1);
        for (var pass = 0; pass < 3; pass++)
        {
            var repaired = Once(text, ref count, ref first);
            if (repaired is null)
                break;
            text = repaired;
        }

        return (text, count, first < 0 ? 0 : text.AsSpan(0, Math.Min(first, text.Length)).Count('\n') + 1);
    }

    private static string? Once(string text, ref int count, ref int first)
    {
        StringBuilder? repaired = null;
        var done = 0;
        for (var i = 0; i < text.Length - 1; i++)
        {
            if (text[i] is < '\u00C2' or > '\u00F4' || Decode(text, i) is not { } original)
                continue;

            repaired ??= new(text.Length);
            repaired.Append(text, done, i - done).Append(original.Text);
            first = first < 0 ? repaired.Length : first;
            done = i + original.Length;
            i = done - 1;
            count++;
        }

        return repaired?.Append(text, done, text.Length - done).ToString();
    }

    /// <summary>
    /// The character that stood at a place before the wrong reading, and how many characters the wrong reading made of it.
    /// </summary>
    private static (string Text, int Length)? Decode(string text, int index)
    {
        var length = text[index] switch { 'Â' or 'Ã' => 2, 'â' => 3, 'ð' => 4, _ => 0 };
        if (length == 0 || index + length > text.Length)
            return null;

        Span<byte> bytes = stackalloc byte[length];
        bytes[0] = (byte)text[index];
        for (var i = 1; i < length; i++)
        {
            if (ByteOf(text[index + i]) is not { } value || value is < 0x80 or > 0xBF)
                return null;
            bytes[i] = value;
        }

        try
        {
            var original = _strict.GetString(bytes);
            return Likely(original, text, index) ? (original, length) : null;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>
    /// Two characters may be meant (an upper-case word that ends in Ã or Â, and a quotation mark): they are repaired only to
    /// a lower-case letter or a sign, and never behind another upper-case letter. Of three, <c>â€</c> and <c>â„¢</c> are never meant;
    /// other signs may
    /// follow a word that ends in â. Four are never meant.
    /// </summary>
    private static bool Likely(string original, string text, int index)
    {
        var rune = Rune.GetRuneAt(original, 0);
        if (Rune.IsControl(rune) || rune.Value is 0x2028 or 0x2029)
            return false;
        if (original.Length > 1)
            return true;
        if (original[0] > '\u00FF')
            return original[0] is >= '\u2000' and < '\u2040' or '€' or '™' || !(index > 0 && char.IsLetter(text[index - 1]));
        return (original[0] is >= '\u00A0' and <= '\u00BF' or >= '\u00DF') && !(index > 0 && char.IsUpper(text[index - 1]));
    }

    private static byte? ByteOf(char c)
    {
        if (c is >= '\u00A0' and <= '\u00FF' or >= '\u0080' and <= '\u009F')
            return (byte)c;
        var index = Upper.IndexOf(c, StringComparison.Ordinal);
        return index < 0 ? null : (byte)(0x80 + index);
    }
}
