using System.Net;
using System.Text.RegularExpressions;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace GuideSearch.Content.Markdown;

/// <summary>Blocks as plain text for search: one line for each paragraph, list item, heading, table row and line of code.</summary>
internal static partial class BlockText
{
    public static string Of(IEnumerable<Block> blocks)
    {
        var lines = new List<string>();
        foreach (var block in blocks)
            Write(block, lines);
        return string.Join('\n', lines.Where(line => line.Length > 0));
    }

    private static void Write(Block block, List<string> lines)
    {
        switch (block)
        {
            case LinkReferenceDefinitionGroup:
                break;
            case Table table:
                lines.AddRange(table.OfType<TableRow>().Select(Row));
                break;
            case ContainerBlock container:
                foreach (var child in container)
                    Write(child, lines);
                break;
            case CodeBlock code:
                lines.AddRange(code.Lines.ToString().Split('\n').Select(line => line.TrimEnd()));
                break;
            case HtmlBlock html:
                lines.AddRange(WithoutTags(html.Lines.ToString()).Split('\n').Select(InlineText.OneLine));
                break;
            case LeafBlock { Inline: { } inlines }:
                lines.Add(InlineText.Lines(inlines));
                break;
        }
    }

    /// <summary>Cells of a row, those without text left out, so that a wide and empty table is no longer than its source.</summary>
    private static string Row(TableRow row) =>
        string.Join(" | ", row.OfType<TableCell>().Select(cell => Of(cell).Replace('\n', ' ')).Where(cell => cell.Length > 0));

    private static string WithoutTags(string html) => WebUtility.HtmlDecode(Tag().Replace(Hidden().Replace(html, " "), " "));

    /// <summary>What a browser never shows: comments, scripts and styles, closed or not.</summary>
    [GeneratedRegex(@"<!--.*?(?:-->|\z)|<(script|style)\b.*?(?:</\1\s*>|\z)", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Hidden();

    [GeneratedRegex(@"</?[a-zA-Z!?][^<>]*>")]
    private static partial Regex Tag();
}
