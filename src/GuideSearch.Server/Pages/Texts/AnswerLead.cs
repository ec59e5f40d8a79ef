using System.Text.RegularExpressions;

namespace GuideSearch.Server.Pages.Texts;

/// <summary>Takes the label off the beginning of an answer that says no more than that an answer follows.</summary>
/// <remarks>Only whole tags are taken away, each with its end: the markup stays as well-formed as it came.</remarks>
public static partial class AnswerLead
{
    /// <param name="html">Sanitized and well-formed.</param>
    /// <returns>The same where it begins otherwise, or where the label is all there is.</returns>
    public static string Drop(string html)
    {
        if (Paragraph().Match(html) is { Success: true } alone)
            return alone.Length < html.Length ? html[alone.Length..] : html;
        if (Label().Match(html) is not { Success: true } label)
            return html;

        var rest = html[label.Length..];
        return NestedList().Match(rest) is { Success: true } list
            ? Raise(list.Groups["tag"].Value, rest[list.Length..]) ?? html
            : rest.StartsWith("</", StringComparison.Ordinal) ? html : label.Groups["open"].Value + rest;
    }

    /// <summary>The items of a list below the label take the place of the item that it stands in.</summary>
    /// <param name="rest">What follows the tag that opens the list.</param>
    /// <returns>Null where they cannot.</returns>
    private static string? Raise(string tag, string rest)
    {
        var end = EndOf(rest);
        if (end < 0 || ItemEnd().Match(rest, end) is not { Success: true } closed)
            return null;

        var (items, behind) = (rest[..end], rest[(closed.Index + closed.Length)..]);
        if (tag == "ul")
            return $"<ul>{items}{behind}";

        // Numbers cannot go on in a list without: there must be no other item.
        return ListEnd().Match(behind) is { Success: true } last ? $"<ol>{items}</ol>{behind[last.Length..]}" : null;
    }

    /// <summary>Where the list ends whose opening tag stands before the text; -1 where it does not.</summary>
    private static int EndOf(string text)
    {
        var depth = 1;
        foreach (Match tag in ListTag().Matches(text))
        {
            depth += tag.Value[1] == '/' ? -1 : 1;
            if (depth == 0)
                return tag.Index;
        }

        return -1;
    }

    private const string Words = @"<strong>(?:(?:Sample|Example|Model|Suggested|Possible|Good) )?(?:Answer|Response)s?:?</strong>:?\s*";

    /// <summary>A label that is a paragraph.</summary>
    [GeneratedRegex(@"\A\s*<p>" + Words + @"</p>\s*", RegexOptions.IgnoreCase)]
    private static partial Regex Paragraph();

    /// <summary>A label at the beginning of a paragraph, or of the first item of a list.</summary>
    [GeneratedRegex(@"\A\s*(?<open><p>|<ul>\s*<li>(?:<p>)?)" + Words + @"(?:<br ?/?>\s*)?", RegexOptions.IgnoreCase)]
    private static partial Regex Label();

    [GeneratedRegex(@"\A(?:</p>)?\s*<(?<tag>ul|ol)>")]
    private static partial Regex NestedList();

    [GeneratedRegex(@"</?[uo]l\b[^>]*>")]
    private static partial Regex ListTag();

    /// <summary>The end of a list and of the item that it stood in.</summary>
    [GeneratedRegex(@"\G</[uo]l>\s*</li>")]
    private static partial Regex ItemEnd();

    [GeneratedRegex(@"\A\s*</ul>")]
    private static partial Regex ListEnd();
}
