using Markdig.Syntax;

namespace GuideSearch.Content.Pieces;

/// <summary>
/// A block on the top level of a guide, and what it says if it asks; items of a top-level list stand by themselves, because an item may
/// ask a question.
/// </summary>
/// <param name="Line">One-based.</param>
/// <param name="Prompt">The line that may ask; null where its kind of block carries none.</param>
/// <param name="Heading">The piece as a heading; null where it is none.</param>
internal sealed record Piece(Block Block, int Line, PromptLine? Prompt, Heading? Heading)
{
    /// <summary>All pieces of a guide, in their order.</summary>
    public static IReadOnlyList<Piece> AllOf(MarkdownDocument document) =>
        [.. document.Where(block => block is not (LinkReferenceDefinitionGroup or BlankLineBlock))
            .SelectMany(block => block is ListBlock list ? list : Enumerable.Repeat(block, 1)).Select(From)];

    public static Piece From(Block block)
    {
        var prompt = PromptCarrier.Read(block);
        return new(block, block.Line + 1, prompt, Heading.From(block, prompt));
    }
}
