using Markdig;
using Markdig.Parsers;
using Markdig.Syntax;

namespace GuideSearch.Content.Markdown;

/// <summary>The one reading of Markdown: CommonMark with pipe tables, nothing else.</summary>
/// <remarks>
/// No automatic identifiers (10,000 equal headings would cost seconds) and no generic attributes (<c>{onclick=…}</c> stays text).
/// </remarks>
internal static class GuideMarkdown
{
    private static readonly MarkdownPipeline _pipeline = new MarkdownPipelineBuilder().UsePipeTables().Build();

    /// <summary>Headings and paragraphs only, every other mark stays text: for what is nested beyond the parser's depth.</summary>
    private static readonly MarkdownPipeline _plain = Plain();

    /// <summary>Reads a body; nesting beyond the parser's limit of 128 falls back to headings and plain paragraphs.</summary>
    /// <returns>The tree, and whether it is the fallback.</returns>
    public static (MarkdownDocument Document, bool TooDeep) Read(string body)
    {
        try
        {
            return (MarkdownParser.Parse(body, _pipeline), false);
        }
        catch (ArgumentException)
        {
            return (MarkdownParser.Parse(body, _plain), true);
        }
    }

    private static MarkdownPipeline Plain()
    {
        var builder = new MarkdownPipelineBuilder();
        builder.BlockParsers.RemoveAll(parser => parser is not (HeadingBlockParser or ParagraphBlockParser));
        builder.InlineParsers.RemoveAll(parser => parser is not Markdig.Parsers.Inlines.LineBreakInlineParser);
        return builder.Build();
    }
}
