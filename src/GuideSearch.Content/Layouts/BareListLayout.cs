using Markdig.Syntax;

namespace GuideSearch.Content.Layouts;

/// <summary>
/// A plain list of questions, as it stands under "Additional Questions". Most of its items must ask something; lists of another
/// kind than the first are follow-up questions of an answer.
/// </summary>
internal sealed class BareListLayout : ISectionLayout
{
    public IReadOnlyList<Mark> Find(Segment section)
    {
        var lists = section.Pieces.Select((piece, index) => (piece, index))
            .Where(i => i.piece.Block is ListItemBlock).GroupBy(i => (ListBlock)i.piece.Block.Parent!)
            .Select(list => (list.Key.IsOrdered, Marks: list.Select(i => MarkOf(i.piece, i.index)).OfType<Mark>().ToList()))
            .Where(list => QuestionWords.MostAsk([.. list.Marks.Select(m => m.Prompt)])).ToList();
        return [.. lists.Where(list => list.IsOrdered == lists[0].IsOrdered).SelectMany(list => list.Marks)];
    }

    private static Mark? MarkOf(Piece piece, int index) =>
        piece is { Block: ListItemBlock item, FirstLine: { Prefix.Rest.Length: > 0 } line }
            ? Mark.Of(index, line, item) with
            {
                Number = line.Prefix.Number ?? (item.Parent is ListBlock { IsOrdered: true } ? item.Order : null),
            }
            : null;
}
