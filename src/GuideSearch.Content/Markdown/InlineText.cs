using System.Text;
using System.Text.RegularExpressions;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace GuideSearch.Content.Markdown;

/// <summary>
/// The words of inline Markdown: emphasis, links and images leave their text, code its content, entities their character.
/// </summary>
internal static partial class InlineText
{
    /// <summary>All text of a leaf on one line; empty where it has none.</summary>
    public static string Of(LeafBlock block) => block.Inline is null ? "" : Line(block.Inline, keepTags: true);

    /// <summary>Text of several inlines on one line.</summary>
    public static string Of(IEnumerable<Inline> inlines)
    {
        var text = new StringBuilder();
        foreach (var inline in inlines)
            Write(inline, text, keepTags: true, hardBreak: ' ');
        return OneLine(text.ToString());
    }

    /// <summary>Text in which hard line breaks stay, as an answer is searched.</summary>
    public static string Lines(IEnumerable<Inline> inlines)
    {
        var text = new StringBuilder();
        foreach (var inline in inlines)
            Write(inline, text, keepTags: false, hardBreak: '\n');
        return string.Join('\n', text.ToString().Split('\n').Select(OneLine).Where(line => line.Length > 0));
    }

    public static string OneLine(string text) => WhiteSpace().Replace(text, " ").Trim();

    private static string Line(ContainerInline inlines, bool keepTags)
    {
        var text = new StringBuilder();
        Write(inlines, text, keepTags, hardBreak: ' ');
        return OneLine(text.ToString());
    }

    /// <remarks>Recursion is bounded by the parser's own depth limit of 128.</remarks>
    private static void Write(Inline inline, StringBuilder text, bool keepTags, char hardBreak)
    {
        switch (inline)
        {
            case LiteralInline literal:
                text.Append(literal.Content.AsSpan());
                break;
            case CodeInline code:
                text.Append(code.Content);
                break;
            case HtmlEntityInline entity:
                text.Append(entity.Transcoded.AsSpan());
                break;
            case LineBreakInline lineBreak:
                text.Append(lineBreak.IsHard ? hardBreak : ' ');
                break;
            case AutolinkInline autolink:
                text.Append(autolink.Url);
                break;
            case HtmlInline html:
                text.Append(html.Tag.StartsWith("<br", StringComparison.OrdinalIgnoreCase) ? $"{hardBreak}" : "");
                break;
            case DroppedInline dropped:
                text.Append(keepTags ? dropped.Source : "");
                break;
            case DelimiterInline unclosed:
                text.Append(unclosed.ToLiteral());
                WriteAll(unclosed, text, keepTags, hardBreak);
                break;
            case ContainerInline container:
                WriteAll(container, text, keepTags, hardBreak);
                break;
        }
    }

    private static void WriteAll(ContainerInline container, StringBuilder text, bool keepTags, char hardBreak)
    {
        foreach (var child in container)
            Write(child, text, keepTags, hardBreak);
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();
}
