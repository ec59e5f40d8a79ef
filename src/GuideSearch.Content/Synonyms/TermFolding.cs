using System.Globalization;
using System.Text;

namespace GuideSearch.Content.Synonyms;

/// <summary>Compares terms roughly as a search does: without case, accents, hyphens and plurals.</summary>
/// <remarks>Good enough to tell an author that two terms are one; the engine's own analysis decides what a search finds.</remarks>
internal static class TermFolding
{
    /// <summary>Whether a search for one finds the other: <c>e-mail</c> is <c>email</c>, <c>data set</c> is not <c>dataset</c>.</summary>
    public static bool AreOne(string left, string right) =>
        Fold(left) == Fold(right) && !(IsApart(left) && IsTogether(right)) && !(IsApart(right) && IsTogether(left));

    public static string Fold(string term)
    {
        var letters = new StringBuilder(term.Length);
        foreach (var rune in term.Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (rune.Value is '-' or 0x2010 or 0x2011)
                letters.Append(' ');
            else if (Rune.GetUnicodeCategory(rune) is not UnicodeCategory.NonSpacingMark)
                letters.Append(Rune.ToLowerInvariant(rune));
        }

        return string.Concat(letters.ToString().Split(' ').Select(Singular));
    }

    private static bool IsApart(string term) => term.Contains(' ', StringComparison.Ordinal);

    private static bool IsTogether(string term) => term.IndexOfAny([' ', '-', '\u2010', '\u2011']) < 0;

    /// <summary>Case studies → case study; loss, status and analysis stay.</summary>
    private static string Singular(string word) => word switch
    {
        { Length: > 4 } when word.EndsWith("ies", StringComparison.Ordinal) => word[..^3] + "y",
        { Length: > 3 } when word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i') => word[..^1],
        _ => word,
    };
}
