using Markdig.Syntax;

namespace GuideSearch.Content.Markdown;

/// <summary>A block on the top level of a guide; items of a top-level list stand by themselves, because an item may ask a question.</summary>
/// <param name="Line">One-based.</param>
internal sealed record Piece(Block Block, int Line)
{
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
