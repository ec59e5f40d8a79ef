using System.Globalization;

namespace GuideSearch.Ranking.Presentation;

/// <summary>Cuts an answer at the ends of sentences and lines: the borders at which passages begin and end.</summary>
public static class Passages
{
    /// <summary>After these a full stop ends no sentence.</summary>
    private static readonly string[] _abbreviations =
        ["e.g", "i.e", "etc", "vs", "cf", "dr", "mr", "mrs", "ms", "inc", "no", "st", "approx"];

    /// <returns>
    /// Stretches of at most <paramref name="max"/> UTF-16 units, in order, without white space at their ends; never empty ones.
    /// </returns>
    public static List<(int Start, int End)> Split(string text, int max)
    {
        var pieces = new List<(int, int)>();
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is not '\n' && !EndsSentence(text, i))
                continue;

            AddPieces(pieces, text, start, i + 1, max);
            start = i + 1;
        }

        AddPieces(pieces, text, start, text.Length, max);
        return pieces;
    }

    private static bool EndsSentence(string text, int at)
    {
        if (text[at] is not (' ' or '\t') || at == 0 || at + 1 >= text.Length || char.IsLower(text[at + 1]))
            return false;

        var sign = at - 1;
        while (sign > 0 && text[sign] is '"' or '\'' or ')' or ']' or '”' or '’')
            sign--;
        return text[sign] is '!' or '?' || text[sign] is '.' && !IsAbbreviation(text, sign);
    }

    private static bool IsAbbreviation(string text, int dot)
    {
        var start = dot;
        while (start > 0 && !char.IsWhiteSpace(text[start - 1]) && text[start - 1] is not '(')
            start--;
        var word = text.AsSpan(start, dot - start);
        foreach (var abbreviation in _abbreviations)
        {
            if (word.Equals(abbreviation, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return word.Length == 1 && char.IsLetter(word[0]);
    }

    /// <summary>A sentence that is too long is cut between words, or, where a word is too long, between characters.</summary>
    private static void AddPieces(List<(int Start, int End)> pieces, string text, int start, int end, int max)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        while (end - start > max)
        {
            var space = text.LastIndexOf(' ', start + max, max);
            var cut = space > start ? space : CharacterBorder(text, start, start + max);
            pieces.Add((start, cut));
            start = cut;
            while (start < end && char.IsWhiteSpace(text[start]))
                start++;
        }

        if (start < end)
            pieces.Add((start, end));
    }

    /// <summary>The last border of a character, its combining marks included, that is not behind <paramref name="at"/>.</summary>
    private static int CharacterBorder(string text, int start, int at)
    {
        var border = at;
        while (border > start + 1 && (char.IsLowSurrogate(text[border]) || IsMark(text[border])))
            border--;
        if (border > start + 1)
            return border;

        return char.IsLowSurrogate(text[at]) ? at - 1 : at;
    }

    private static bool IsMark(char unit) =>
        char.GetUnicodeCategory(unit) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;
}
