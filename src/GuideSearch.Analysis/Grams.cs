namespace GuideSearch.Analysis;

/// <summary>
/// Two characters in a row for Korean, whose words carry particles and are spaced freely, and for Thai, Lao, Khmer and Burmese, which write
/// no spaces: a word inside of others is found by them.
/// </summary>
public static class Grams
{
    /// <summary>Whether a letter at an index is read so.</summary>
    public static bool StandAt(string text, int index) =>
        (uint)index < (uint)text.Length && text[index] >= 0x0e00 && IsOfScript(text[index]) && Characters.WordUnits(text, index) > 0;

    /// <summary>Reads the run of such letters that begins at an index: a part for each two neighbors, or one for a letter alone.</summary>
    /// <returns>The end of the run.</returns>
    public static int Read(string text, int start, List<WordPart> parts)
    {
        parts.Clear();
        var (first, next) = (start, EndOfCharacter(text, start));
        while (StandAt(text, next))
        {
            var end = EndOfCharacter(text, next);
            Add(text, first, end, parts);
            (first, next) = (next, end);
        }

        if (parts.Count == 0)
            Add(text, first, next, parts);
        return next;
    }

    private static void Add(string text, int start, int end, List<WordPart> parts)
    {
        if (Folding.Term(text.AsSpan(start, end - start)) is { Length: > 0 } term)
            parts.Add(new(term, start, end));
    }

    /// <summary>A letter with its marks; a Korean syllable, whether it is written as one character or as its sounds.</summary>
    private static int EndOfCharacter(string text, int start)
    {
        var end = start + 1;
        while (end < text.Length)
        {
            var units = text[end] is >= '\u1160' and <= '\u11ff' ? 1 : Characters.JoinerUnits(text, end);
            if (units == 0)
                break;
            end += units;
        }

        return end;
    }

    private static bool IsOfScript(char c) => c is
        (>= '\u0e00' and <= '\u0eff')       // Thai, Lao
        or (>= '\u1000' and <= '\u109f')    // Burmese
        or (>= '\u1100' and <= '\u11ff')    // sounds of Korean
        or (>= '\u1780' and <= '\u17ff')    // Khmer
        or (>= '\ua9e0' and <= '\ua9ff')    // Burmese, extensions
        or (>= '\uaa60' and <= '\uaa7f')
        or (>= '\uac00' and <= '\ud7a3');   // Korean syllables
}
