using Markdig.Syntax;

namespace GuideSearch.Content.Layouts;

/// <summary>
/// A block on the top level of a guide; items of a top-level list stand by themselves, because an item may ask a question.
/// </summary>
/// <param name="line">One-based.</param>
internal sealed class Piece(Block block, int line)
{
    private (PromptLine? Value, bool Read) _firstLine;
    private (Heading? Value, bool Read) _heading;

    public Block Block => block;

    public int Line => line;

    /// <summary>The first line of a paragraph or list item; null where there is none.</summary>
    /// <remarks>Read once, before the question is taken out of it.</remarks>
    public PromptLine? FirstLine => _firstLine.Read ? _firstLine.Value
        : (_firstLine = (PromptLine.Read(block is ListItemBlock item ? item.FirstOrDefault() : block), true)).Value;

    /// <summary>The piece as a heading; null where it is none.</summary>
    public Heading? Heading => _heading.Read ? _heading.Value : (_heading = (Heading.Read(this), true)).Value;

    public static IReadOnlyList<Piece> Of(MarkdownDocument document)
    {
        var pieces = new List<Piece>(document.Count);
        foreach (var block in document)
        {
            if (block is ListBlock list)
                pieces.AddRange(list.Select(item => new Piece(item, item.Line + 1)));
            else if (block is not (LinkReferenceDefinitionGroup or BlankLineBlock))
                pieces.Add(new(block, block.Line + 1));
        }

        return pieces;
    }
}
