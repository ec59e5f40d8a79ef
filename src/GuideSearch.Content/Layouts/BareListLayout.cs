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
        var lists = section.Pieces.Select((piece, index) => (Item: piece.Block as ListItemBlock, index))
            .Where(i => i.Item is not null).GroupBy(i => (ListBlock)i.Item!.Parent!)
            .Select(list => (list.Key.IsOrdered, Marks: list.Select(i => MarkOf(i.Item!, i.index)).OfType<Mark>().ToList()))
            .Where(list => QuestionWords.MostAsk([.. list.Marks.Select(m => m.Prompt)])).ToList();
        return [.. lists.Where(list => list.IsOrdered == lists[0].IsOrdered).SelectMany(list => list.Marks)];
    }

    private static Mark? MarkOf(ListItemBlock item, int index) =>
        PromptLine.Read(item.FirstOrDefault()) is { Prefix.Rest.Length: > 0 } line
            ? Mark.Of(index, line, item) with
            {
                Number = line.Prefix.Number ?? (item.Parent is ListBlock { IsOrdered: true } ? item.Order : null),
            }
            : null;
}
