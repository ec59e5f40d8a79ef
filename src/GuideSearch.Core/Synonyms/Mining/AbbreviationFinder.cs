using System.Text.RegularExpressions;

namespace GuideSearch.Synonyms.Mining;

/// <summary>A short form and the long one that a text gives it, both as written.</summary>
public readonly record struct Abbreviation(string Form, string Meaning);

/// <summary>Finds definitions of abbreviations: <c>net promoter score (NPS)</c> and <c>NPS (net promoter score)</c>.</summary>
/// <remarks>
/// Source: Schwartz and Hearst, A Simple Algorithm for Identifying Abbreviation Definitions in Biomedical Text (2003). Added to it: a
/// short form has a capital letter and no lower-case word (so that <c>(e.g.)</c> is none), and the long form must be the words right
/// before the bracket or all that is in it.
/// </remarks>
public static partial class AbbreviationFinder
{
    /// <summary>Bounds of the paper.</summary>
    private const int MinFormLength = 2, MaxFormLength = 10;

    public static IEnumerable<Abbreviation> In(string text)
    {
        foreach (Match bracket in Brackets().Matches(text))
        {
            var inside = bracket.Groups[1].Value.Trim();
            var before = text[(LastBreak(text, bracket.Index) + 1)..bracket.Index].Trim();
            if (IsShort(inside))
            {
                if (LongFormOf(inside, LastWords(before, MaxWords(inside))) is { } longForm)
                    yield return new(inside, longForm);
            }
            else if (LastWords(before, 1) is var name && IsShort(name) && LongFormOf(name, inside) is { } whole && whole == inside)
            {
                yield return new(name, whole);
            }
        }
    }

    private static bool IsShort(string text) =>
        text.Length is >= MinFormLength and <= MaxFormLength
        && char.IsLetterOrDigit(text[0])
        && text.Count(char.IsUpper) > 1
        && text.Count(char.IsUpper) > text.Count(char.IsLower)
        && text.All(c => char.IsLetterOrDigit(c) || c is '&' or '/' or '-' or '.');

    private static int MaxWords(string shortForm) => Math.Min(shortForm.Length + 5, shortForm.Length * 2);

    /// <summary>Where the clause begins that ends at <paramref name="end"/>: no long form reaches over such a sign.</summary>
    private static int LastBreak(string text, int end) =>
        end == 0 ? -1 : text.LastIndexOfAny([';', ':', '?', '!', '(', ')', '\n', '"', '“'], end - 1);

    private static string LastWords(string text, int most) =>
        string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries).TakeLast(most));

    /// <summary>
    /// Walks both from the end: each letter of the short form stands in the long one, in order, and the first one begins a word.
    /// </summary>
    /// <returns>The end of <paramref name="candidate"/> that matches; null where none does.</returns>
    private static string? LongFormOf(string shortForm, string candidate)
    {
        var at = candidate.Length;
        for (var i = shortForm.Length - 1; i >= 0; i--)
        {
            if (!char.IsLetterOrDigit(shortForm[i]))
                continue;

            do
                at--;
            while (at >= 0 && !(Same(candidate[at], shortForm[i]) && (i > 0 || BeginsWord(candidate, at))));
            if (at < 0)
                return null;
        }

        var longForm = candidate[at..].TrimEnd('.', ',', ' ');
        return IsLong(longForm, shortForm) ? longForm : null;
    }

    private static bool IsLong(string longForm, string shortForm) =>
        longForm.Length > shortForm.Length
        && longForm.Contains(' ', StringComparison.Ordinal) | longForm.Contains('-', StringComparison.Ordinal)
        && longForm.IndexOfAny(['.', ',', '/']) < 0
        && !longForm.Split(' ', '-').Contains(shortForm, StringComparer.OrdinalIgnoreCase);

    private static bool Same(char left, char right) => char.ToLowerInvariant(left) == char.ToLowerInvariant(right);

    private static bool BeginsWord(string text, int at) => at == 0 || !char.IsLetterOrDigit(text[at - 1]);

    [GeneratedRegex(@"\(([^()\n]{2,80})\)")]
    private static partial Regex Brackets();
}
