using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace GuideSearch.Content.Markdown;

/// <summary>Finds every tag of a guide and its partner.</summary>
internal static class TagCensus
{
    /// <summary>In the order of the file. What is no single tag, such as <c>&lt;?xml?&gt;</c>, is not among them.</summary>
    public static IReadOnlyList<WrittenTag> Create(MarkdownDocument document)
    {
        var tags = document.Descendants<LeafBlock>().SelectMany(Create).ToList();
        foreach (var paragraph in tags.GroupBy(tag => tag.Block))
            Pair(paragraph, (_, _) => true);

        // An element that begins in a block of HTML may hold paragraphs, and end behind one.
        Pair(tags.Where(tag => tag.Partner is null), (open, close) => open.Inline is null || close.Inline is null);
        MarkEnclosed(tags);
        return tags;
    }

    private static IEnumerable<WrittenTag> Create(LeafBlock block) => block switch
    {
        HtmlBlock html => InBlock(html),
        { Inline: { } inlines } => InParagraph(block, inlines),
        _ => [],
    };

    private static IEnumerable<WrittenTag> InBlock(HtmlBlock block)
    {
        var text = block.Lines.ToString();
        var (line, counted) = (block.Line + 1, 0);
        foreach (var (start, tag) in HtmlTag.In(text))
        {
            line += text.AsSpan(counted, start - counted).Count('\n');
            counted = start;
            yield return new(tag, block, inline: null, start, line);
        }
    }

    private static IEnumerable<WrittenTag> InParagraph(LeafBlock block, ContainerInline inlines)
    {
        var line = InlineLines.FirstOf(block);
        foreach (var inline in inlines.FindDescendants<Inline>())
        {
            if (inline is HtmlInline html && HtmlTag.Read(html.Tag) is { } tag)
                yield return new(tag, block, html, start: 0, line);
            line += InlineLines.BreaksIn(inline);
        }
    }

    private static void Pair(IEnumerable<WrittenTag> tags, Func<WrittenTag, WrittenTag, bool> fit)
    {
        var open = new Dictionary<string, Stack<WrittenTag>>(StringComparer.Ordinal);
        foreach (var tag in tags.Where(tag => !tag.Tag.IsComment && HtmlNames.AreKnown(tag.Tag.Name)))
        {
            if (!open.TryGetValue(tag.Tag.Name, out var same))
                open.Add(tag.Tag.Name, same = []);
            if (!tag.Tag.Closes)
                same.Push(tag);
            else if (same.TryPeek(out var partner) && fit(partner, tag))
                (partner.Partner, tag.Partner) = (tag, same.Pop());
        }
    }

    private static void MarkEnclosed(List<WrittenTag> tags)
    {
        var depth = 0;
        foreach (var tag in tags.Where(tag => tag.Inline is null))
        {
            depth += tag switch { { Partner: null } => 0, { Tag.Closes: true } => -1, _ => 1 };
            tag.Enclosed = depth > 0;
        }
    }
}
