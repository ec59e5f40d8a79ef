using System.Text.RegularExpressions;

namespace GuideSearch.Content.Markdown;

/// <summary>Finds the first heading of the first level by its lines: as <c># text</c>, underlined, or as HTML.</summary>
internal static partial class FirstHeading
{
    /// <summary>Beyond this many characters nothing is a title any more.</summary>
    private const int MaxLength = 500;

    /// <returns>Its plain text; null where there is none, or none with text.</returns>
    public static string? Find(string body)
    {
        foreach (var match in Heading().Matches(body).Where(match => !match.Groups["passed"].Success))
        {
            var text = match.Groups["text"].Value;
            if (text.Length <= MaxLength && PlainText(text) is { Length: > 0 } plain)
                return plain;
        }

        return null;
    }

    private static string PlainText(string markdown)
    {
        var words = Tag().Replace(markdown, tag => HtmlNames.AreKnown(tag.Groups["name"].Value.ToLowerInvariant()) ? " " : tag.Value);
        var document = GuideMarkdown.Read($"# {Anchor().Replace(words, "").ReplaceLineEndings(" ").Trim()}").Document;
        return document.FirstOrDefault() is Markdig.Syntax.HeadingBlock heading ? Intake.CleanText.From(InlineText.From(heading)) : "";
    }

    /// <summary>
    /// What stands in fences, comments and code spans is passed over with them; a fence that is never closed hides the rest, and so does a
    /// comment at the beginning of a line. One within a paragraph ends with it.
    /// </summary>
    [GeneratedRegex(
        @"^ {0,3}(?<passed>(?<mark>```+|~~~+).*(?:\n(?! {0,3}\k<mark>).*)*(?:\n.*)?)|"
        + @"^ {0,3}(?<passed><!--(?>-?>|(?>[^-]|-(?!->))*(?:-->|\z)))|"
        + @"^ {0,3}#[ \t]+(?<text>\S.*)$|"
        + @"^(?![ \t]*(?:[-*+>#|]|\d+[.)])) {0,3}(?<text>\S.*)\n {0,3}=+[ \t]*$|<h1\b[^<>]{0,500}>(?<text>[^\0]{0,500}?)</h1>|"
        + @"(?<passed><!--(?>-(?!->)|\n(?![ \t]*\n)|[^-\n]){0,1000}-->)|(?<passed>(?<!`)`(?!`)[^`\n]{0,500}`(?!`))",
        RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex Heading();

    [GeneratedRegex(@"</?(?<name>[A-Za-z][A-Za-z0-9]*)\b[^<>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"[ \t]*(?:\{:?[ \t]*#[^}\n]*\}|\{/\*.*?\*/\}|\[#[\w-]+\])[ \t]*$")]
    private static partial Regex Anchor();
}
