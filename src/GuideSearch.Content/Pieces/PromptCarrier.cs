using Markdig.Syntax;

namespace GuideSearch.Content.Pieces;

/// <summary>
/// Which blocks can carry a question in their first line, and what of them then belongs to the answer. Each kind of block is one arm:
/// layouts, drafts and answers learn nothing of it.
/// </summary>
internal static class PromptCarrier
{
    /// <returns>Null where the block has no such line.</returns>
    public static PromptLine? Read(Block block) => block switch
    {
        ParagraphBlock paragraph => PromptLine.Read(paragraph),
        ListItemBlock { Count: > 0 } item when item[0] is ParagraphBlock first => PromptLine.Read(first) is { } line
            ? line with { Item = item }
            : null,
        _ => null,
    };
}
