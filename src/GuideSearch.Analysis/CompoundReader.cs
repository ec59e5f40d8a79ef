namespace GuideSearch.Analysis;

/// <summary>
/// Reads the words of a text one compound at a time: parts that signs tie together without a blank (<c>TCP/IP</c>,
/// <c>k-means</c>).
/// </summary>
public static class CompoundReader
{
    /// <summary>Reads the compound that begins at an index into <paramref name="parts"/>, which it empties first.</summary>
    /// <returns>Where to go on; <paramref name="start"/> itself where no word begins.</returns>
    public static int Read(string text, int start, List<WordPart> parts)
    {
        parts.Clear();
        if (PartAt(text, start) is not { } first)
            return start;

        parts.Add(first);
        var end = first.End;
        while (ContinuationOf(text, parts[^1]) is { } next)
        {
            parts.Add(next);
            end = next.End;
        }

        return end;
    }

    private static WordPart? ContinuationOf(string text, WordPart last)
    {
        var sign = Characters.PlainAt(text, last.End);
        if (StandsAlone(text, last.Start) || sign is not ('-' or '/' or '.' or '&' or '_' or '('))
            return null;
        if (sign == '(')
            return BracketedLetter(text, last);
        if (sign == '.' && SymbolicNames.AtDot(text, last.End) is { } dotNet)
            return dotNet with { Connector = '.' };

        return PartAt(text, last.End + 1) is { } part && !StandsAlone(text, part.Start)
            ? part with { Connector = sign }
            : null;
    }

    /// <summary>The letter of <c>510(k)</c>.</summary>
    private static WordPart? BracketedLetter(string text, WordPart last)
    {
        var open = last.End;
        return char.IsAsciiDigit(last.Term[^1]) && char.IsAsciiLetter(Characters.PlainAt(text, open + 1))
            && Characters.PlainAt(text, open + 2) == ')' && Characters.WordUnits(text, open + 3) == 0
            ? new WordPart(Folding.Term(text.AsSpan(open + 1, 1)), open + 1, open + 2, Connector: '(')
            : null;
    }

    private static WordPart? PartAt(string text, int start)
    {
        if (SymbolicNames.AtDot(text, start) is { } dotNet)
            return dotNet;

        var units = Characters.WordUnits(text, start);
        if (units == 0)
            return null;

        var end = Characters.IsUnspaced(text, start) ? EndOfCharacter(text, start + units) : EndOfWord(text, start);
        if (end - start == 1 && SymbolicNames.AtLetter(text, start) is { } symbolic)
            return symbolic;

        return WordSpellings.Read(text, start, end);
    }

    /// <summary>Whether a script ties its characters into no compound.</summary>
    private static bool StandsAlone(string text, int index) => Characters.IsUnspaced(text, index) || Grams.StandAt(text, index);

    private static int EndOfCharacter(string text, int end)
    {
        while (Characters.JoinerUnits(text, end) is > 0 and var units)
            end += units;
        return end;
    }

    /// <summary>Letters, digits and their marks, apostrophes between letters, and the dots and commas of a number.</summary>
    private static int EndOfWord(string text, int start)
    {
        var i = start;
        while (i < text.Length)
        {
            var units = StandsAlone(text, i) ? 0 : Characters.WordUnits(text, i);
            if (units == 0)
                units = Characters.JoinerUnits(text, i);
            if (units == 0 && i > start && IsInner(text, i))
                units = 1;
            if (units == 0)
                break;
            i += units;
        }

        return i;
    }

    private static bool IsInner(string text, int index) => Characters.Plain(text[index]) switch
    {
        '\'' => !IsDigit(text, index - 1) && Characters.WordUnits(text, index + 1) > 0 && !IsDigit(text, index + 1),
        '.' => IsDigit(text, index - 1) && IsDigit(text, index + 1),
        ',' => IsDigit(text, index - 1) && IsDigit(text, index + 1) && IsDigit(text, index + 2) && IsDigit(text, index + 3)
            && !IsDigit(text, index + 4),
        _ => false,
    };

    private static bool IsDigit(string text, int index) => char.IsAsciiDigit(Characters.PlainAt(text, index));
}
