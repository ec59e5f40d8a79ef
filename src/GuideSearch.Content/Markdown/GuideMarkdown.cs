using Markdig;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace GuideSearch.Content.Markdown;

/// <summary>The one reading of Markdown: CommonMark with pipe tables, nothing else.</summary>
/// <remarks>
/// No automatic identifiers (10,000 equal headings would cost seconds) and no generic attributes (<c>{onclick=…}</c> stays text).
/// </remarks>
internal static class GuideMarkdown
{
    /// <summary>
    /// Depth of inlines that is read; the renderer throws beyond 128, and the parser nests unclosed brackets and pipes far deeper.
    /// </summary>
    private const int MaxInlineDepth = 100;

    private static readonly MarkdownPipeline _pipeline = new MarkdownPipelineBuilder().UsePipeTables().Use<BlockLimits>().Build();

    /// <summary>Headings and paragraphs only, every other mark stays text: for what is nested too deeply.</summary>
    private static readonly MarkdownPipeline _plain =
        WithoutInlines(With(typeof(HeadingBlockParser), typeof(ParagraphBlockParser))).Build();

    /// <summary>Paragraphs and inlines only: <c>1. What is it?</c> in a summary is no list.</summary>
    private static readonly MarkdownPipeline _words = With(typeof(ParagraphBlockParser)).Use<BlockLimits>().Build();

    private static readonly MarkdownPipeline _plainWords = WithoutInlines(With(typeof(ParagraphBlockParser))).Build();

    /// <summary>Reads a body; what is nested too deeply falls back to headings and plain paragraphs.</summary>
    /// <returns>The tree, in which an underlined heading has the line of its text, and whether it is the fallback.</returns>
    public static (MarkdownDocument Document, bool TooDeep) Read(string body)
    {
        try
        {
            var document = MarkdownParser.Parse(body, _pipeline);
            foreach (var heading in document.Descendants<HeadingBlock>().Where(heading => heading.IsSetext))
                heading.Line -= 1 + (heading.Inline?.Descendants<LineBreakInline>().Count() ?? 0);
            return document.Descendants<LeafBlock>().Any(IsTooDeep) ? (MarkdownParser.Parse(body, _plain), true) : (document, false);
        }
        catch (ArgumentException)
        {
            return (MarkdownParser.Parse(body, _plain), true);
        }
    }

    /// <summary>Reads words that stand between tags; what is beyond a limit or nested too deeply is plain text.</summary>
    public static IReadOnlyList<ParagraphBlock> ReadWords(string text)
    {
        var document = ParseWords(text);
        var paragraphs = document.OfType<ParagraphBlock>().ToList();
        document.Clear();
        return paragraphs;
    }

    private static MarkdownDocument ParseWords(string text)
    {
        try
        {
            var document = MarkdownParser.Parse(text, _words);
            var sound = BlockLimits.LeftOut(document).Count == 0 && !document.OfType<ParagraphBlock>().Any(IsTooDeep);
            return sound ? document : MarkdownParser.Parse(text, _plainWords);
        }
        catch (ArgumentException)
        {
            return MarkdownParser.Parse(text, _plainWords);
        }
    }

    /// <summary>Walks without recursion: the depth is what the author of the file decides.</summary>
    private static bool IsTooDeep(LeafBlock block)
    {
        var depth = 1;
        for (Inline? at = block.Inline?.FirstChild; at is not null; at = Next(at, ref depth))
        {
            if (depth > MaxInlineDepth)
                return true;
        }

        return false;
    }

    private static Inline? Next(Inline at, ref int depth)
    {
        if (at is ContainerInline { FirstChild: { } child })
        {
            depth++;
            return child;
        }

        while (at.NextSibling is null)
        {
            if (at.Parent is not { } parent)
                return null;
            at = parent;
            depth--;
        }

        return at.NextSibling;
    }

    private static MarkdownPipelineBuilder With(params Type[] blocks)
    {
        var builder = new MarkdownPipelineBuilder();
        builder.BlockParsers.RemoveAll(parser => !blocks.Contains(parser.GetType()));
        return builder;
    }

    private static MarkdownPipelineBuilder WithoutInlines(MarkdownPipelineBuilder builder)
    {
        builder.InlineParsers.RemoveAll(parser => parser is not LineBreakInlineParser);
        return builder;
    }
}
