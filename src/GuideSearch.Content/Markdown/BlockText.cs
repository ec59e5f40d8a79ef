using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace GuideSearch.Content.Markdown;

/// <summary>Blocks as plain text for search: one line for each paragraph, list item, heading, table row and line of code.</summary>
internal static class BlockText
{
    public static string From(IEnumerable<BlockSlice> slices)
    {
        var lines = new List<string>();
        foreach (var slice in slices)
        {
            lines.Add(InlineText.Lines(slice.Inlines));
            foreach (var block in slice.Blocks)
                Write(block, lines);
        }

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
                lines.AddRange(HtmlBlockText.Words(html).Split('\n').Select(InlineText.OneLine));
                break;
            case LeafBlock { Inline: { } inlines }:
                lines.Add(InlineText.Lines(inlines));
                break;
        }
    }

    /// <summary>Cells of a row, those without text left out, so that a wide and empty table is no longer than its source.</summary>
    private static string Row(TableRow row) =>
        string.Join(" | ", row.OfType<TableCell>().Select(TextOf).Where(cell => cell.Length > 0));

    private static string TextOf(TableCell cell) => From([new BlockSlice.Whole(cell)]).Replace('\n', ' ');
}
