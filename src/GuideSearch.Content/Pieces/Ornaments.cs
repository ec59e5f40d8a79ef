using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace GuideSearch.Content.Pieces;

/// <summary>
/// What authors put around the words of a question: pictures, stars, check boxes, links that only say where the text is from, marks of
/// difficulty, the heading's own id. None of it belongs to the question.
/// </summary>
internal static partial class Ornaments
{
    private const string Levels = "easy|medium|hard|difficult|junior|middle|mid|senior|beginner|basic|intermediate|advanced|expert";

    /// <summary>Characters at the end in which ornaments are looked for: each is short, and a text may be very long.</summary>
    private const int MaxLength = 500;

    /// <returns>The text itself where nothing else is in it.</returns>
    public static string Strip(string text)
    {
        if (text.Length == 0 || Plain().IsMatch(text))
            return text;

        var keys = Keycap().Replace(text, match => match.Value[0] is '#' or '*' ? "" : $"{match.Value[0]}")
            .Replace("🔟", "10", StringComparison.Ordinal);
        if (keys != text && LeadingDigits().Match(keys) is { Success: true } number)
            keys = $"{number.Groups[1].Value}. {keys[number.Length..]}";
        var left = TrimStart(keys);
        for (var longer = ""; longer != left;)
        {
            longer = left;
            left = WithoutLast(TrimEnd(left));
        }

        return left.Length > 0 ? left : text;
    }

    /// <summary>Whether anything of a text is a picture by which authors mark their questions.</summary>
    public static bool HasSign(string text) => text.EnumerateRunes().Any(IsSign);

    /// <summary>Whether a text is such a picture and nothing else.</summary>
    public static bool IsSign(string text) => HasSign(text) && text.EnumerateRunes().All(rune => IsSign(rune) || Rune.IsWhiteSpace(rune));

    /// <summary>Whether a text is a level of difficulty, in brackets or not.</summary>
    public static bool IsLevel(string text) => Level().IsMatch(text);

    /// <param name="text">Without white space at its end.</param>
    private static string WithoutLast(string text) =>
        MayEndInOrnament(text) && Behind().Match(text[Math.Max(0, text.Length - MaxLength)..]) is { Success: true } last
            ? text[..^last.Length]
            : text;

    /// <summary>Told by what every ornament at an end has: most lines of an answer have none of it.</summary>
    private static bool MayEndInOrnament(string text) => text is [.., '*' or '}' or ']' or '>' or ')' or '#']
        || text.EndsWith("top", StringComparison.OrdinalIgnoreCase)
        || text.AsSpan().ContainsAny('⬆', '↥', '↑');

    private static string TrimStart(string text)
    {
        var at = 0;
        foreach (var rune in text.EnumerateRunes().TakeWhile(rune => IsSign(rune) || Rune.IsWhiteSpace(rune)))
            at += rune.Utf16SequenceLength;
        return Before().Replace(text[at..], "");
    }

    private static string TrimEnd(string text)
    {
        var end = text.AsSpan();
        while (end.Length > 0 && Rune.DecodeLastFromUtf16(end, out var last, out var length) is System.Buffers.OperationStatus.Done
            && (IsSign(last) || Rune.IsWhiteSpace(last)))
            end = end[..^length];
        return end.ToString();
    }

    private static bool IsSign(Rune rune) => rune.Value is 0x200D or 0xFE0F or 0x20E3 or (>= 0x1F3FB and <= 0x1F3FF)
        || (Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherSymbol && rune.Value is not ('©' or '®' or '°'));

    [GeneratedRegex(@"^[\p{L}\p{N} ,.'’()/:-]*[\p{L}?.:)]$")]
    private static partial Regex Plain();

    [GeneratedRegex(@"[0-9#*]\uFE0F?\u20E3")]
    private static partial Regex Keycap();

    [GeneratedRegex(@"^\s*(\d{1,3})(?=\D)\s*[.:)]?\s*")]
    private static partial Regex LeadingDigits();

    [GeneratedRegex(@"^[\[(\s]*(?:" + Levels + @")[\])\s]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Level();

    /// <summary>A check box, a bullet that is none of Markdown, a picture.</summary>
    [GeneratedRegex(@"^(?:\[[ xX]\]\s+|[•►▶●○◆■→»]\s*|<(?:img|a)\b[^>]*>\s*(?:</a>)?)+")]
    private static partial Regex Before();

    [GeneratedRegex(
        @"\s*(?:(?<=\s)\*+|\{\s*:?\s*[#.][^{}]*\}|\{/\*?\s*#?[\w-]+\s*\*?/\}|\[#[\w-]+\]|</?(?:img|a|br)\b[^>]*>" +
        @"|[\[(]+\s*(?:src|source|sources|ref|reference|link|top|toc|up|(?:go |back )?to (?:the )?(?:top|toc|index)|back|" + Levels + @"|⬆[^\])]*|↑[^\])]*|#)\s*[\])]+" +
        @"|\s(?:back to (?:the )?top|⬆[\w\s]*|↥[\w\s]*|↑[\w\s]*)|\s#)$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Behind();
}
