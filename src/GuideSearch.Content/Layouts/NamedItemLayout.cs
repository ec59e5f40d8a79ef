using GuideSearch.Content.Pieces;
using Markdig.Syntax;

namespace GuideSearch.Content.Layouts;

/// <summary>List items that call themselves questions: <c>- **Question 11:** text</c>, <c>- Q11: text</c>.</summary>
internal sealed class NamedItemLayout : ISectionLayout
{
    public IReadOnlyList<Mark> Find(IReadOnlyList<Piece> pieces, int level) =>
        NumberSequence.Rising(pieces.Select(MarkOf).OfType<Mark>().Where(mark => mark.Prompt.Length > 0));

    private static Mark? MarkOf(Piece piece, int index) =>
        piece is { Block: ListItemBlock, Prompt: { Prefix: { Named: true, Number: not null } } line } ? Mark.From(index, line) : null;
}
