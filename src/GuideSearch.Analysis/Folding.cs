using System.Globalization;
using System.Text;
using Lucene.Net.Analysis.Miscellaneous;

namespace GuideSearch.Analysis;

/// <summary>Makes spellings of one word equal: width, ligatures, accents, case, apostrophes.</summary>
public static class Folding
{
    /// <summary>Longest term in UTF-16 units; what is longer is cut, on a character border.</summary>
    public const int MaxTermLength = 64;

    private static readonly string[] _contractions = ["'s", "'ll", "'re", "'ve", "'d", "'m"];

    /// <summary>Folds one word, apostrophes included: <c>Café’s</c> → <c>cafe</c>, <c>don't</c> → <c>dont</c>.</summary>
    /// <returns>Empty when nothing is left that could be searched.</returns>
    public static string Term(ReadOnlySpan<char> word)
    {
        var term = Ascii.IsValid(word) ? word.ToString().ToLowerInvariant() : FoldUnicode(word);
        return Cut(term.AsSpan().ContainsAny('\'', ',') ? WithoutPunctuation(term) : term);
    }

    /// <summary>
    /// Compatibility decomposition, marks removed, Latin letters to ASCII, and only then lower case: the Turkish İ becomes i.
    /// </summary>
    private static string FoldUnicode(ReadOnlySpan<char> word)
    {
        var decomposed = word.ToString().Normalize(NormalizationForm.FormKD);
        var kept = new StringBuilder(decomposed.Length);
        foreach (var c in decomposed)
        {
            var category = char.GetUnicodeCategory(c);
            if (category is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format)
                && !char.IsWhiteSpace(c))
                kept.Append(Characters.Plain(c));
        }

        var input = kept.ToString().ToCharArray();
        var output = new char[input.Length * 4];
        var length = ASCIIFoldingFilter.FoldToASCII(input, 0, output, 0, input.Length);
        return new string(output, 0, length).ToLowerInvariant().Normalize(NormalizationForm.FormC);
    }

    /// <summary>
    /// A possessive or contraction ends where its apostrophe stands; other apostrophes vanish (<c>don't</c>, <c>O'Reilly</c>),
    /// as do the commas of a number.
    /// </summary>
    private static string WithoutPunctuation(string term)
    {
        foreach (var ending in _contractions)
        {
            if (term.EndsWith(ending, StringComparison.Ordinal))
            {
                term = term[..^ending.Length];
                break;
            }
        }

        return term.Replace("'", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal);
    }

    private static string Cut(string term) =>
        term.Length <= MaxTermLength ? term : term[..(char.IsHighSurrogate(term[MaxTermLength - 1]) ? MaxTermLength - 1 : MaxTermLength)];
}
