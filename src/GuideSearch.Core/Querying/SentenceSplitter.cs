using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace GuideSearch.Querying;

/// <summary>Cuts prose into sentences, lines and items of lists.</summary>
public static partial class SentenceSplitter
{
    /// <summary>UTF-16 units; what runs on longer without an end is cut at a space.</summary>
    public const int MaxLength = 400;

    /// <summary>A dot behind them ends no sentence.</summary>
    private static readonly FrozenSet<string> _abbreviations =
        "e.g i.e etc vs mr mrs ms dr prof st no nr approx incl resp inc ltd co corp jr sr dept fig vol min max".Split(' ')
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <param name="text">With <c>\n</c> for line breaks.</param>
    /// <returns>In the order of the text, trimmed, none empty.</returns>
    public static IReadOnlyList<string> Split(string text)
    {
        var sentences = new List<string>();
        foreach (var line in text.Split(_bullets, StringSplitOptions.RemoveEmptyEntries))
            SplitLine(Mark().Replace(line.Trim(), ""), sentences);
        return sentences;
    }

    private static readonly char[] _bullets = ['\n', '•', '●', '▪', '◦', '‣', '·'];

    private static void SplitLine(string line, List<string> sentences)
    {
        var start = 0;
        for (var i = 0; i < line.Length; i++)
        {
            var ends = Ends(line, start, i);
            if (!ends && !(i - start >= MaxLength && line[i] is ' ') && i - start < 2 * MaxLength)
                continue;

            var end = i + 1;
            while (ends && end < line.Length && line[end] is ('"' or '\'' or ')'))
                end++;
            Add(line[start..end], sentences);
            (start, i) = (end, end - 1);
        }

        Add(line[start..], sentences);
    }

    private static void Add(string sentence, List<string> sentences)
    {
        if (sentence.Trim() is { Length: > 0 } told)
            sentences.Add(told);
    }

    private static bool Ends(string line, int start, int i) => line[i] switch
    {
        '。' or '！' or '？' => true,
        '.' => IsLast(line, i) && !IsAbbreviation(line, start, i),
        '!' or '?' or ';' => IsLast(line, i),
        _ => false,
    };

    /// <summary>A space follows, or a closing quote or bracket and a space, which then open the next sentence.</summary>
    private static bool IsLast(string line, int i) => i + 1 == line.Length || line[i + 1] is ' '
        || (line[i + 1] is '"' or '\'' or ')' && (i + 2 == line.Length || line[i + 2] is ' '));

    private static bool IsAbbreviation(string line, int start, int end)
    {
        var word = line.LastIndexOf(' ', end - 1 < start ? start : end - 1) + 1;
        var text = line[Math.Max(word, start)..end].TrimStart('(', '"');
        return text.Length == 1 && char.IsUpper(text[0]) || _abbreviations.Contains(text);
    }

    /// <summary>A dash, a star, a number or a letter before an item of a list.</summary>
    [GeneratedRegex(@"^(?:[-–—*+>]+\s+|[-–—*](?=\p{L})|\(?(?:\d{1,2}|[a-z])[.)]\s+)")]
    private static partial Regex Mark();
}
