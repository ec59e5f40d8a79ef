using System.Text;
using System.Text.RegularExpressions;
using GuideSearch.Content.Intake;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace GuideSearch.Content.Markdown;

/// <summary>
/// The words of inline Markdown: emphasis, links and images leave their text, code its content, entities their character.
/// </summary>
internal static partial class InlineText
{
    /// <summary>All text of a leaf on one line; empty where it has none.</summary>
    public static string From(LeafBlock block) => block.Inline is null ? "" : From(block.Inline);

    /// <summary>Text of several inlines on one line; of what an answer may not show it has the source.</summary>
    public static string From(IEnumerable<Inline> inlines) => OneLine(Text(inlines, Tags.OfDropped, ' '));

    /// <summary>
    /// As <see cref="From(IEnumerable{Inline})"/>, with <see cref="CleanText.NoCharacter"/> on both sides of code: what is taken off the
    /// ends of a question is never code, and no text holds that character.
    /// </summary>
    public static string ForPrompt(IEnumerable<Inline> inlines) => OneLine(Text(inlines, Tags.OfDropped, ' ', CleanText.NoCharacter));

    /// <summary>A text for a prompt as it was written.</summary>
    public static string WithoutMarks(string prompt) => prompt.Replace($"{CleanText.NoCharacter}", "", StringComparison.Ordinal);

    /// <summary>As <see cref="From(IEnumerable{Inline})"/>, with all tags.</summary>
    public static string WithTags(IEnumerable<Inline> inlines) => OneLine(Text(inlines, Tags.All, ' '));

    /// <summary>Text in which hard line breaks stay, as an answer is searched.</summary>
    public static string Lines(IEnumerable<Inline> inlines) =>
        string.Join('\n', Text(inlines, Tags.None, '\n').Split('\n').Select(OneLine).Where(line => line.Length > 0));

    public static string OneLine(string text) => IsOneLine(text) ? text : WhiteSpace().Replace(text, " ").Trim();

    /// <summary>Whether words stand apart by single spaces already, as in nearly every line.</summary>
    private static bool IsOneLine(string text)
    {
        var wasSpace = true;
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c) && (c != ' ' || wasSpace))
                return false;
            wasSpace = c == ' ';
        }

        return text.Length == 0 || !wasSpace;
    }

    private static string Text(IEnumerable<Inline> inlines, Tags tags, char hardBreak, char? aroundCode = null)
    {
        var text = new StringBuilder();
        foreach (var inline in inlines)
            Write(inline, text, tags, hardBreak, aroundCode);
        return text.ToString();
    }

    /// <remarks>Recursion is bounded by the parser's own depth limit of 128.</remarks>
    private static void Write(Inline inline, StringBuilder text, Tags tags, char hardBreak, char? aroundCode)
    {
        switch (inline)
        {
            case LiteralInline literal:
                text.Append(literal.Content.AsSpan());
                break;
            case CodeInline code:
                text.Append(aroundCode).Append(code.Content).Append(aroundCode);
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
            case HtmlInline html when tags is Tags.All:
                text.Append(html.Tag);
                break;
            case HtmlInline html:
                text.Append(html.Tag.StartsWith("<br", StringComparison.OrdinalIgnoreCase) ? $"{hardBreak}" : "");
                break;
            case DroppedInline dropped:
                text.Append(tags is Tags.None ? "" : dropped.Source);
                break;
            case DelimiterInline unclosed:
                text.Append(unclosed.ToLiteral());
                WriteAll(unclosed, text, tags, hardBreak, aroundCode);
                break;
            case ContainerInline container:
                WriteAll(container, text, tags, hardBreak, aroundCode);
                break;
        }
    }

    private static void WriteAll(ContainerInline container, StringBuilder text, Tags tags, char hardBreak, char? aroundCode)
    {
        foreach (var child in container)
            Write(child, text, tags, hardBreak, aroundCode);
    }

    /// <summary>Of which elements the tags are part of a text.</summary>
    private enum Tags
    {
        None,
        OfDropped,
        All,
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();
}
