using System.Globalization;
using System.Text;

namespace GuideSearch.Semantics;

/// <summary>A word as the model sees it: clean, without accents, in lower case.</summary>
/// <param name="IsPunctuation">One sign of punctuation.</param>
/// <param name="ContinuesRun">An ideograph, or what follows one, with no space before it in the text.</param>
internal readonly record struct BasicWord(string Text, bool IsPunctuation, bool ContinuesRun);

/// <summary>
/// Cuts a text into words for word pieces: clean, space ideographs, decompose and drop accents, then lower-case, then split at white space
/// and around punctuation. The order counts: <c>İ</c> becomes <c>i</c>.
/// </summary>
/// <remarks>Devlin et al., "BERT: Pre-training of Deep Bidirectional Transformers" (2019), its uncased models.</remarks>
internal static class BasicWords
{
    /// <summary>Stands at the borders of an ideograph where the text has no space; a private character, which no clean text has.</summary>
    private const char Border = '\uE000';

    public static IEnumerable<BasicWord> Read(string text)
    {
        var word = new StringBuilder();
        var continues = false;
        foreach (var rune in Folded(text).EnumerateRunes())
        {
            var isBorder = rune.Value == Border;
            var isPunctuation = IsPunctuation(rune);
            if (!isBorder && !isPunctuation && !Rune.IsWhiteSpace(rune))
            {
                word.Append(rune);
                continue;
            }

            if (word.Length > 0)
                yield return new(word.ToString(), IsPunctuation: false, continues);
            continues = isBorder && (continues || word.Length > 0);
            word.Clear();
            if (isPunctuation)
                yield return new(rune.ToString(), IsPunctuation: true, ContinuesRun: false);
        }

        if (word.Length > 0)
            yield return new(word.ToString(), IsPunctuation: false, continues);
    }

    private static string Folded(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var rune in Clean(text).Normalize(NormalizationForm.FormD).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is not UnicodeCategory.NonSpacingMark)
                folded.Append(Rune.ToLowerInvariant(rune));
        }

        return folded.ToString();
    }

    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '\t' or '\n' or '\r')
                clean.Append(' ');
            else if (IsIdeograph(rune.Value))
                clean.Append(Border).Append(rune).Append(Border);
            else if (rune != Rune.ReplacementChar && !IsControl(Rune.GetUnicodeCategory(rune)))
                clean.Append(rune);
        }

        return clean.ToString();
    }

    private static bool IsControl(UnicodeCategory category) => category
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
        or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned;

    /// <summary>Kana and hangul are none: their words stay whole.</summary>
    private static bool IsIdeograph(int code) => code
        is >= 0x4E00 and <= 0x9FFF or >= 0x3400 and <= 0x4DBF or >= 0xF900 and <= 0xFAFF
        or >= 0x20000 and <= 0x2A6DF or >= 0x2A700 and <= 0x2CEAF or >= 0x2F800 and <= 0x2FA1F;

    /// <summary>Also the signs of ASCII that Unicode calls symbols, such as <c>+</c> and <c>`</c>.</summary>
    private static bool IsPunctuation(Rune rune) => rune.IsAscii
        ? rune.Value is >= 33 and <= 47 or >= 58 and <= 64 or >= 91 and <= 96 or >= 123 and <= 126
        : Rune.IsPunctuation(rune);
}
