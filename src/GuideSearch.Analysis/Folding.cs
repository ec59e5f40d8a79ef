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
    /// Compatibility decomposition, accents removed, Latin letters to ASCII, and only then lower case: the Turkish İ becomes i.
    /// </summary>
    private static string FoldUnicode(ReadOnlySpan<char> word)
    {
        var decomposed = word.ToString().Normalize(NormalizationForm.FormKD);
        var kept = new StringBuilder(decomposed.Length);
        foreach (var c in decomposed)
        {
            var isKept = char.GetUnicodeCategory(c) switch
            {
                UnicodeCategory.NonSpacingMark => !IsAccent(c, kept is [.., var letter] ? letter : '\0'),
                UnicodeCategory.EnclosingMark or UnicodeCategory.Format => false,
                _ => !char.IsWhiteSpace(c),
            };
            if (isKept)
                kept.Append(Characters.Plain(c));
        }

        var input = kept.ToString().ToCharArray();
        var output = new char[input.Length * 4];
        var length = ASCIIFoldingFilter.FoldToASCII(input, 0, output, 0, input.Length);
        return new string(output, 0, length).ToLowerInvariant().Normalize(NormalizationForm.FormC);
    }

    /// <summary>
    /// Whether a mark only colors its letter: diacritics of Latin, Greek and Cyrillic, points of Hebrew and Arabic. The marks of other
    /// scripts are vowels, tones and voiced sounds, without which another word is written; so are those that make another letter of a
    /// Cyrillic one (й, ў, ї, ѓ, ќ).
    /// </summary>
    private static bool IsAccent(char mark, char letter) => mark switch
    {
        '\u0306' => letter is not ('и' or 'И' or 'у' or 'У'),
        '\u0308' => letter is not ('і' or 'І'),
        '\u0301' => letter is not ('г' or 'Г' or 'к' or 'К'),
        _ => mark is (>= '\u0300' and <= '\u0488') or (>= '\u0591' and <= '\u074a') or (>= '\u1ab0' and <= '\u1aff')
            or (>= '\u1dc0' and <= '\u1dff') or (>= '\u20d0' and <= '\u20ff') or (>= '\ufe00' and <= '\ufe2f'),
    };

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
