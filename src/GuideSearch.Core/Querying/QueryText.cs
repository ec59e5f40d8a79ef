using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace GuideSearch.Querying;

/// <summary>Makes any string a text that can be read: NFKC, one spelling of quotes, no controls, single spaces and line breaks.</summary>
internal static partial class QueryText
{
    /// <summary>
    /// Composition makes a text at most a few times shorter, so what is longer than this many times the limit cannot fit it; cutting there
    /// bounds the work on hostile input.
    /// </summary>
    private const int MaxShortening = 8;

    /// <param name="max">UTF-16 units.</param>
    /// <returns>The text, cut at <paramref name="max"/>, and whether anything was cut off.</returns>
    public static (string Text, bool Cut) Normalize(string text, int max = QueryLimits.Characters)
    {
        var raw = Collapse(text, max * MaxShortening);
        var normal = Collapse(raw.Normalize(NormalizationForm.FormKC), int.MaxValue).TrimEnd();
        if (normal.Length <= max)
            return (normal, raw.Length >= max * MaxShortening);

        return (normal[..(char.IsHighSurrogate(normal[max - 1]) ? max - 1 : max)], true);
    }

    /// <summary>Takes the marks of a pasted list off its items, so that its minus signs exclude nothing.</summary>
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
            else if (unit is '\n' or '\r' or '\u2028' or '\u2029')
                AppendBreak(kept);
            else if (char.IsSurrogate(unit) || char.IsWhiteSpace(unit) || char.IsControl(unit))
                AppendSpace(kept);
            else if (!IsInvisible(unit))
                kept.Append(Straight(unit));
        }

        return kept.ToString();
    }

    private static void AppendSpace(StringBuilder kept)
    {
        if (kept is not [] and not [.., ' ' or '\n'])
            kept.Append(' ');
    }

    private static void AppendBreak(StringBuilder kept)
    {
        if (kept is [.., ' '])
            kept[^1] = '\n';
        else if (kept is not [] and not [.., '\n'])
            kept.Append('\n');
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

    [GeneratedRegex(@"(?<=^|[\n\r])[ \t]*(?:[-–—*•·▪◦‣][ \t]+|[-–—•·▪◦‣](?=[\p{L}\p{N}""]))")]
    private static partial Regex Mark();
}
