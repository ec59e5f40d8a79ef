using GuideSearch.Content.Pieces;
using Markdig.Syntax;

namespace GuideSearch.Content.Layouts;

/// <summary>Bold lines without number that ask: <c>**What is a heap?**</c>, <c>**Q: What is a heap?**</c>.</summary>
internal sealed class BoldQuestionLayout : ISectionLayout
{
    public IReadOnlyList<Mark> Find(IReadOnlyList<Piece> pieces, int level) => [.. pieces.Select(MarkOf).OfType<Mark>()];

    private static Mark? MarkOf(Piece piece, int index) =>
        piece is { Block: ParagraphBlock, Prompt: { Bold: true, Prefix: var prefix } line }
        && (prefix.Named || prefix.Rest.EndsWith('?') || (QuestionWords.Ask(prefix.Rest) && prefix.Rest.EndsWith('.')))
            ? Mark.From(index, line)
            : null;
}
