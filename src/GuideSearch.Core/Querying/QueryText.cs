using System.Globalization;
using System.Text;

namespace GuideSearch.Querying;

/// <summary>Makes any string a text that can be read: NFKC, one spelling of quotes, no controls, single spaces.</summary>
internal static class QueryText
{
    /// <summary>
    /// Composition makes a text at most a few times shorter, so what is longer than this cannot fit the limit; cutting here
    /// bounds the work on hostile input.
    /// </summary>
    private const int MaxUnits = QueryLimits.Characters * 8;

    /// <returns>The text, cut at <see cref="QueryLimits.Characters"/>, and whether anything was cut off.</returns>
    public static (string Text, bool Cut) Normalize(string text)
    {
        var raw = Collapse(text, MaxUnits);
        var normal = Collapse(raw.Normalize(NormalizationForm.FormKC), int.MaxValue).TrimEnd();
        if (normal.Length <= QueryLimits.Characters)
            return (normal, raw.Length >= MaxUnits);

        var end = char.IsHighSurrogate(normal[QueryLimits.Characters - 1]) ? QueryLimits.Characters - 1 : QueryLimits.Characters;
        return (normal[..end], true);
    }

    /// <summary>Lower case, without accents: the spelling in which words are looked up in lists.</summary>
    public static string Fold(string word)
    {
        var folded = new StringBuilder(word.Length);
        foreach (var unit in word.Normalize(NormalizationForm.FormD))
        {
            if (char.GetUnicodeCategory(unit) is not UnicodeCategory.NonSpacingMark)
                folded.Append(char.ToLowerInvariant(unit));
        }

        return folded.ToString();
    }

    private static string Collapse(string text, int most)
    {
        var kept = new StringBuilder(Math.Min(text.Length, most));
        for (var i = 0; i < text.Length && kept.Length < most; i++)
        {
            var unit = text[i];
            if (char.IsHighSurrogate(unit) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                kept.Append(unit).Append(text[++i]);
            else if (char.IsSurrogate(unit) || char.IsWhiteSpace(unit) || char.IsControl(unit))
                AppendSpace(kept);
            else if (!IsInvisible(unit))
                kept.Append(Straight(unit));
        }

        return kept.ToString();
    }

    private static void AppendSpace(StringBuilder kept)
    {
        if (kept is not [] and not [.., ' '])
            kept.Append(' ');
    }

    /// <summary>Format characters (zero width, bidi, soft hyphen) and what Unicode says is no character.</summary>
    private static bool IsInvisible(char unit) =>
        unit is '\uFFFE' or '\uFFFF' or (>= '\uFDD0' and <= '\uFDEF') || char.GetUnicodeCategory(unit) is UnicodeCategory.Format;

    private static char Straight(char unit) => unit switch
    {
        '“' or '”' or '„' or '‟' or '«' or '»' or '″' => '"',
        '’' or '‘' or '‛' or '′' => '\'',
        '−' or '‐' or '‑' => '-',
        _ => unit,
    };
}
