using GuideSearch.Content.Markdown;
using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace GuideSearch.Content.Structure;

/// <summary>
/// Puts what authors write as HTML for want of Markdown into the tree as blocks: <c>details</c> with <c>summary</c>, and <c>h1</c> to
/// <c>h6</c>. Everything else of a block of HTML stays one.
/// </summary>
/// <remarks>Changes the tree in place; belongs to its reading, before anybody looks at it.</remarks>
internal static class HtmlStructure
{
    public static void Read(MarkdownDocument document)
    {
        foreach (var container in document.Descendants<ContainerBlock>().Prepend(document).ToList())
        {
            if (container.Any(block => block is HtmlBlock html && NamesStructure(html)))
                Rebuild(container);
        }
    }

    private static bool NamesStructure(HtmlBlock block) => HtmlTag.In(block.Lines.ToString()).Any(tag => IsStructure(tag.Tag.Name));

    private static bool IsStructure(string name) => name is "details" or "summary" || LevelOf(name) > 0;

    private static int LevelOf(string name) => name is ['h', >= '1' and <= '6' and var level] ? level - '0' : 0;

    private static void Rebuild(ContainerBlock container)
    {
        var children = container.ToList();
        container.Clear();
        var open = new OpenElements(container);
        foreach (var child in children)
        {
            if (child is HtmlBlock { Type: not (HtmlBlockType.Comment or HtmlBlockType.ScriptPreOrStyle) } html)
                Cut(html, open);
            else
                open.Add(child);
        }

        open.Finish();
    }

    private static void Cut(HtmlBlock block, OpenElements open)
    {
        var text = block.Lines.ToString();
        var (done, line, heading) = (0, block.Line, ((int Level, int Line)?)null);
        foreach (var (start, tag) in HtmlTag.In(text).Where(tag => IsStructure(tag.Tag.Name)))
        {
            var (before, first) = (text[done..start], line);
            line += before.Count(c => c == '\n');
            done = start + tag.Source.Length;
            if (heading is { } begun && tag.Closes && LevelOf(tag.Name) == begun.Level)
                open.Add(HeadingOf(before, begun.Level, begun.Line));
            else
                open.AddText(before, block.Type, first);
            heading = LevelOf(tag.Name) is > 0 and var level && !tag.Closes ? (level, line) : null;
            open.Take(tag, line);
            line += tag.Source.Count(c => c == '\n');
        }

        open.AddText(text[done..], block.Type, line);
    }

    private static HeadingBlock HeadingOf(string text, int level, int line)
    {
        var heading = new HeadingBlock(null!) { Level = level, HeaderChar = '#', Line = line, Inline = new() };
        foreach (var inline in ParagraphsOf(text, line).SelectMany(paragraph => paragraph.Inline!).ToList())
        {
            inline.Remove();
            heading.Inline.AppendChild(inline);
        }

        return heading;
    }

    private static IReadOnlyList<ParagraphBlock> ParagraphsOf(string text, int line)
    {
        var first = line + text.AsSpan(0, text.Length - text.AsSpan().TrimStart().Length).Count('\n');
        var paragraphs = GuideMarkdown.ReadWords(string.Join('\n', text.Trim().Split('\n').Select(each => each.Trim())));
        foreach (var paragraph in paragraphs)
            paragraph.Line += first;
        return paragraphs;
    }

    /// <summary>The elements that are open at one place of a container, outermost first.</summary>
    private sealed class OpenElements(ContainerBlock container)
    {
        /// <summary>Elements within one another: the author decides how many there are, and renderers go down into each.</summary>
        private const int MaxDepth = 20;

        private readonly List<ContainerBlock> _open = [container];
        private int _tooDeep;

        public void Add(Block block)
        {
            var closes = block is ParagraphBlock { Inline: { } inlines } ? ClosingTags(inlines) : [];
            if (block is not ParagraphBlock { Inline.FirstChild: null })
                _open[^1].Add(block);
            foreach (var tag in closes)
                Take(tag, block.Line);
        }

        /// <param name="line">Zero-based line of its first character.</param>
        public void AddText(string text, HtmlBlockType type, int line)
        {
            if (string.IsNullOrWhiteSpace(text))
                return;
            var first = line + text.AsSpan(0, text.Length - text.AsSpan().TrimStart().Length).Count('\n');
            if (_open[^1] is SummaryBlock summary)
                ParagraphsOf(text, line).ToList().ForEach(summary.Add);
            else
                _open[^1].Add(new HtmlBlock(null) { Type = type, Line = first, Lines = new StringLineGroup(text.Trim('\n')) });
        }

        public void Take(HtmlTag tag, int line)
        {
            if (tag is { Name: "details", Closes: false } && _open.Count > MaxDepth)
                _tooDeep++;
            else if (tag is { Name: "details", Closes: false })
                _open.Add(new DetailsBlock { Line = line });
            else if (tag is { Name: "summary", Closes: false } && _open[^1] is DetailsBlock { Count: 0 })
                _open.Add(new SummaryBlock { Line = line });
            else if (tag.Name is "summary" && tag.Closes && _open[^1] is SummaryBlock)
                Close();
            else if (tag.Name is "details" && tag.Closes && _tooDeep > 0)
                _tooDeep--;
            else if (tag.Name is "details" && tag.Closes && _open.Exists(element => element is DetailsBlock))
                CloseDetails();
        }

        /// <summary>What is never closed leaves its blocks where they stand.</summary>
        public void Finish()
        {
            if (_open[^1] is SummaryBlock)
                Close();
            foreach (var unclosed in _open.Skip(1))
            {
                var blocks = unclosed.ToList();
                unclosed.Clear();
                blocks.ForEach(_open[0].Add);
            }
        }

        private void CloseDetails()
        {
            while (_open[^1] is not DetailsBlock)
                Close();
            Close();
        }

        private void Close()
        {
            var done = _open[^1];
            _open.RemoveAt(_open.Count - 1);
            if (done.Count > 0)
                _open[^1].Add(done);
        }

        /// <summary>Takes the tags out of a paragraph that end an element begun before it.</summary>
        private List<HtmlTag> ClosingTags(ContainerInline inlines)
        {
            var found = new List<HtmlTag>();
            if (_open.Count == 1)
                return found;
            foreach (var inline in inlines.FindDescendants<HtmlInline>().ToList())
            {
                if (HtmlTag.Read(inline.Tag) is { Closes: true, Name: "details" or "summary" } tag)
                {
                    inline.Remove();
                    found.Add(tag);
                }
            }

            return found;
        }
    }
}
