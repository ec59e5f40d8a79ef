namespace GuideSearch.Analysis;

/// <summary>
/// Signs that are words to a programmer: <c>===</c>, <c>&amp;&amp;</c>, <c>?.</c>, and a single <c>=</c> or <c>%</c> that stands apart.
/// </summary>
internal static class Operators
{
    /// <summary>Longer runs are rules, arrows drawn with signs, or emphasis.</summary>
    private const int MaxLength = 4;

    private const string Signs = "!#$%&*+-./:<=>?@\\^|~";

    /// <summary>Reads the run of signs that begins at an index.</summary>
    /// <returns>The operator with plain signs, empty where the run is none; and the end of the run.</returns>
    public static (string Term, int End) At(string text, int start)
    {
        var end = start;
        while (end < text.Length && Signs.Contains(Characters.Plain(text[end]), StringComparison.Ordinal)
            && (end == start || SymbolicNames.AtDot(text, end) is null))
            end++;
        if (end == start)
            return ("", start);

        var length = LengthOf(text, start, end);
        var isOperator = length switch
        {
            1 => StandsApart(text, start) && !IsBullet(text, start),
            <= MaxLength => !IsRule(text, start, length) && !IsAddress(text, start, length) && !IsOutcry(text, start, length),
            _ => false,
        };
        return (isOperator ? string.Create(length, (text, start), Plain) : "", end);
    }

    /// <summary>Without the punctuation that ends a sentence; a run of nothing else is an operator itself (<c>?.</c>, <c>::</c>).</summary>
    private static int LengthOf(string text, int start, int end)
    {
        var last = end;
        while (last > start && Characters.Plain(text[last - 1]) is '.' or '?' or '!' or ':')
            last--;
        return (last > start ? last : end) - start;
    }

    private static bool StandsApart(string text, int index) =>
        !IsOfWord(text, index - 1) && !IsOfWord(text, index + 1);

    private static bool IsOfWord(string text, int index) => (uint)index < (uint)text.Length
        && (char.IsLetterOrDigit(text[index]) || char.IsSurrogate(text[index]) || Characters.JoinerUnits(text, index) > 0);

    /// <summary>Whether a sign begins an item of a list: first of its line, with a blank behind it.</summary>
    private static bool IsBullet(string text, int index)
    {
        if (index + 1 >= text.Length || text[index + 1] is not (' ' or '\t') || Characters.Plain(text[index]) is not ('-' or '*' or '+'))
            return false;

        var before = index - 1;
        while (before >= 0 && text[before] is ' ' or '\t')
            before--;
        return before < 0 || Characters.IsLineBreak(text[before]);
    }

    private static bool IsRule(string text, int start, int length) =>
        length == MaxLength && text.AsSpan(start, length).IndexOfAnyExcept(text[start]) < 0;

    private static bool IsAddress(string text, int start, int length) =>
        length == 3 && Characters.Plain(text[start]) == ':' && Characters.Plain(text[start + 1]) == '/';

    /// <summary>Whether it only shouts and asks: <c>?!</c>.</summary>
    private static bool IsOutcry(string text, int start, int length) =>
        Enumerable.Range(start, length).All(i => Characters.Plain(text[i]) is '?' or '!')
        && Characters.Plain(text[start]) != Characters.Plain(text[start + length - 1]);

    private static void Plain(Span<char> signs, (string Text, int Start) from)
    {
        for (var i = 0; i < signs.Length; i++)
            signs[i] = Characters.Plain(from.Text[from.Start + i]);
    }
}
