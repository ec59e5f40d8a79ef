using Markdig.Helpers;
using Markdig.Syntax;

namespace GuideSearch.Content.Markdown;

/// <summary>
/// A line that begins with <c>&lt;</c> opens a block of HTML in Markdown, whose words are not read as Markdown, and some of these blocks
/// end only with the file. Where what opens it is no HTML, the line is a line of text.
/// </summary>
internal static class StrayTags
{
    /// <summary>The body in which such lines begin with an escaped <c>&lt;</c>; lines keep their numbers.</summary>
    /// <returns>Null where there is none.</returns>
    public static string? Escape(MarkdownDocument document, string body)
    {
        var openers = TagCensus.Create(document).Where(tag => tag.Inline is null && tag.IsHtml).Select(tag => (tag.Block, tag.Start))
            .ToHashSet();
        var strays = document.Descendants<HtmlBlock>().Where(block => !openers.Contains((block, StartOf(block)))).ToList();
        if (strays.Count == 0)
            return null;

        var lines = body.Split('\n');
        foreach (var block in strays)
            Escape(block, lines);
        return string.Join('\n', lines);
    }

    private static int StartOf(HtmlBlock block) => block.Lines.ToString().IndexOf('<', StringComparison.Ordinal);

    /// <summary>Of a block that takes all lines up to its end, other lines that open one alike are strays too.</summary>
    private static void Escape(HtmlBlock block, string[] lines)
    {
        EscapeFirst(block.Line, lines);
        if (block.Type is HtmlBlockType.InterruptingBlock or HtmlBlockType.NonInterruptingBlock)
            return;

        var opener = OpenerOf(block.Lines.Lines[0].Slice);
        for (var i = 1; i < block.Lines.Count; i++)
        {
            if (OpenerOf(block.Lines.Lines[i].Slice) == opener)
                EscapeFirst(block.Line + i, lines);
        }
    }

    private static string OpenerOf(StringSlice line)
    {
        var text = line.AsSpan().TrimStart();
        return text[..Math.Min(text.Length, 4)].ToString().ToLowerInvariant();
    }

    private static void EscapeFirst(int line, string[] lines)
    {
        if (line < lines.Length && lines[line].IndexOf('<', StringComparison.Ordinal) is >= 0 and var at)
            lines[line] = lines[line].Insert(at, "\\");
    }
}
