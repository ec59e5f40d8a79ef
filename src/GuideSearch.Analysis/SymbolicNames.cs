namespace GuideSearch.Analysis;

/// <summary>Names in which signs count: <c>C++</c>, <c>C#</c>, <c>A+</c>, <c>.NET</c>, with a version behind them or not.</summary>
public static class SymbolicNames
{
    /// <summary>Reads a letter and its signs (<c>C++14</c>, <c>F#</c>, <c>A+</c>); null where the letter stands for itself.</summary>
    public static WordPart? AtLetter(string text, int start)
    {
        if (!char.IsAsciiLetter(Characters.PlainAt(text, start)))
            return null;

        var signs = (Characters.PlainAt(text, start + 1), Characters.PlainAt(text, start + 2)) switch
        {
            ('+', '+') => "++",
            ('#', _) => "#",
            ('+', _) when Characters.WordUnits(text, start + 2) == 0 => "+",
            _ => "",
        };
        if (signs.Length == 0 || Characters.PlainAt(text, start + 1 + signs.Length) is '+' or '#')
            return null;

        var name = char.ToLowerInvariant(Characters.PlainAt(text, start)) + signs;
        return Named(text, start, start + name.Length, name, SpokenName(name));
    }

    /// <summary>Reads <c>.NET</c> at its dot, alone or behind a word (<c>ASP.NET</c>); null where the dot ends a sentence.</summary>
    public static WordPart? AtDot(string text, int dot) =>
        Characters.PlainAt(text, dot) == '.' && IsNet(text, dot + 1) ? Named(text, dot, dot + 4, ".net", "dotnet") : null;

    private static bool IsNet(string text, int start) =>
        Characters.PlainAt(text, start) is 'N' or 'n'
        && Characters.PlainAt(text, start + 1) is 'E' or 'e'
        && Characters.PlainAt(text, start + 2) is 'T' or 't'
        && !char.IsLetter(Characters.PlainAt(text, start + 3))
        && Characters.JoinerUnits(text, start + 3) == 0;

    /// <summary>
    /// A version behind the name is part of it, and the bare name a further reading: <c>C++14</c> is <c>c++14</c> and <c>c++</c>.
    /// </summary>
    private static WordPart Named(string text, int start, int nameEnd, string name, string? spoken)
    {
        var end = nameEnd;
        while (char.IsAsciiDigit(Characters.PlainAt(text, end)) && end - nameEnd < 4)
            end++;

        var readings = new List<(string, int)>();
        if (end > nameEnd)
            readings.Add((name, nameEnd - start));
        if (spoken is not null)
            readings.Add((spoken, nameEnd - start));
        return new(name + Folding.Term(text.AsSpan(nameEnd, end - nameEnd)), start, end, Symbolic: true, [.. readings]);
    }

    private static string? SpokenName(string name) => name switch
    {
        "c++" => "cpp",
        "c#" => "csharp",
        "f#" => "fsharp",
        [_, '+', '+'] => "++",
        _ => null,
    };
}
