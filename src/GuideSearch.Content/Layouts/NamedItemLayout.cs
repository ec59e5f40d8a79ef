using Markdig.Syntax;

namespace GuideSearch.Content.Layouts;

/// <summary>List items that call themselves questions: <c>- **Question 11:** text</c>, <c>- Q11: text</c>.</summary>
internal sealed class NamedItemLayout : ISectionLayout
{
    public IReadOnlyList<Mark> Find(Segment section) =>
        NumberSequence.Rising(section.Pieces.Select(MarkOf).OfType<Mark>().Where(mark => mark.Prompt.Length > 0));

    private static Mark? MarkOf(Piece piece, int index) =>
        piece.Block is ListItemBlock item && piece.FirstLine is { Prefix: { Named: true, Number: not null } } line
            ? Mark.Of(index, line, item)
            : null;
}
