using GuideSearch.Content.Pieces;
using Markdig.Syntax;

namespace GuideSearch.Content.Layouts;

/// <summary>
/// A plain list of questions, as it stands under "Additional Questions". Most of its items must ask something; lists of another
/// kind than the first are follow-up questions of an answer.
/// </summary>
internal sealed class BareListLayout : ISectionLayout
{
    public IReadOnlyList<Mark> Find(IReadOnlyList<Piece> pieces, int level)
    {
        var lists = pieces.Index().Where(i => i.Item.Block is ListItemBlock).GroupBy(i => (ListBlock)i.Item.Block.Parent!)
            .Select(list => (list.Key.IsOrdered, Marks: list.Select(i => MarkOf(i.Item, i.Index)).OfType<Mark>().ToList()))
            .Where(list => QuestionWords.MostAsk([.. list.Marks.Select(m => m.Prompt)])).ToList();
        return [.. lists.Where(list => list.IsOrdered == lists[0].IsOrdered).SelectMany(list => list.Marks)];
    }

    private static Mark? MarkOf(Piece piece, int index) =>
        piece is { Block: ListItemBlock item, Prompt: { Prefix.Rest.Length: > 0 } line }
            ? Mark.From(index, line) with
            {
                Number = line.Prefix.Number ?? (item.Parent is ListBlock { IsOrdered: true } ? item.Order : null),
            }
            : null;
}
