using System.Buffers;
using GuideSearch.Content.Diagnostics;
using GuideSearch.Diagnostics;
using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Syntax;

namespace GuideSearch.Content.Markdown;

/// <summary>
/// Leaves out paragraphs, headings and tables that would cost the parser of inlines seconds or gigabytes. Each is judged when the parser
/// of blocks has closed it and before its inlines are read, so that nothing hides from the limits that is text, and no code or HTML falls
/// to them.
/// </summary>
internal sealed class BlockLimits : IMarkdownExtension
{
    private static readonly SearchValues<char> _marks = SearchValues.Create("[*_`!");

    /// <summary>The body, in which lines beyond the limit are empty; a warning was reported for each.</summary>
    public static string WithoutLongLines(string body, DiagnosticList diagnostics)
    {
        var lines = body.Split('\n');
        var dropped = false;
        foreach (var (i, line) in lines.Index().Where(each => each.Item.Length > ContentLimits.LineLength).ToList())
        {
            diagnostics.Warning(DiagnosticCodes.LineTooLong, i + 1,
                FormattableString.Invariant($"The line has more than {ContentLimits.LineLength:N0} characters and is left out; break it."));
            lines[i] = "";
            dropped = true;
        }

        return dropped ? string.Join('\n', lines) : body;
    }

    /// <summary>What was left out of a document, in its order.</summary>
    public static IReadOnlyList<ExcessBlock> LeftOut(MarkdownDocument document) =>
        document.GetData(typeof(BlockLimits)) as List<ExcessBlock> ?? [];

    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        foreach (var parser in pipeline.BlockParsers.Where(parser => parser is ParagraphBlockParser or HeadingBlockParser))
            parser.Closed += Judge;
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
    }

    private static void Judge(BlockProcessor processor, Block block)
    {
        if (block is not LeafBlock leaf || ExcessOf(leaf.Lines, block.Line + 1) is not { } excess)
            return;
        if (LeftOut(processor.Document) is not List<ExcessBlock> { Count: > 0 } found)
            processor.Document.SetData(typeof(BlockLimits), found = []);
        found.Add(excess);
        block.Parent?.Remove(block);
    }

    private static ExcessBlock? ExcessOf(StringLineGroup lines, int line)
    {
        var (length, marked, rows) = (0, 0, 0);
        for (var i = 0; i < lines.Count; i++)
        {
            var text = lines.Lines[i].Slice.AsSpan().Trim();
            if (text is ['|', ..])
                (length, marked) = (0, 0);
            (length, marked, rows) = (length + text.Length, marked + CountMarks(text), text.Contains('|') ? rows + 1 : 0);
            if (length > ContentLimits.ParagraphLength)
                return new(DiagnosticCodes.ParagraphTooLong, line, FormattableString.Invariant(
                    $"The paragraph has more than {ContentLimits.ParagraphLength} characters and is left out; break it with blank lines."));
            if (marked > ContentLimits.ParagraphMarks)
                return new(DiagnosticCodes.ParagraphTooLong, line, FormattableString.Invariant(
                    $"The paragraph has more than {ContentLimits.ParagraphMarks} brackets, stars and the like; it is left out."));
            if (rows > ContentLimits.TableRows)
                return new(DiagnosticCodes.TableTooLarge, line, FormattableString.Invariant(
                    $"The table has more than {ContentLimits.TableRows} rows and is left out; split it."));
            if (rows > 0 && text.Count('|') > ContentLimits.TableColumns + 1)
                return new(DiagnosticCodes.TableTooLarge, line, FormattableString.Invariant(
                    $"The table has more than {ContentLimits.TableColumns} columns and is left out; split it."));
        }

        return null;
    }

    private static int CountMarks(ReadOnlySpan<char> text)
    {
        var count = 0;
        for (var rest = text; rest.IndexOfAny(_marks) is >= 0 and var at; rest = rest[(at + 1)..])
            count++;
        return count;
    }
}
