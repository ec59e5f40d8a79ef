using Markdig.Syntax;

namespace GuideSearch.Content.Layouts;

/// <summary>A list of questions and nothing else, as it stands under "Additional Questions"; most of its items must ask something.</summary>
internal sealed class BareListLayout : ISectionLayout
{
    public IReadOnlyList<Mark> Find(Segment section) =>
    [
        .. section.Pieces.Select((piece, index) => (Item: piece.Block as ListItemBlock, index))
            .Where(i => i.Item is not null).GroupBy(i => i.Item!.Parent!)
            .Select(list => list.Select(i => MarkOf(i.Item!, i.index)).OfType<Mark>().ToList())
            .Where(marks => QuestionWords.MostAsk([.. marks.Select(m => m.Prompt)])).SelectMany(marks => marks),
    ];

    private static Mark? MarkOf(ListItemBlock item, int index) =>
        PromptLine.Read(item.FirstOrDefault()) is { Prefix.Rest.Length: > 0 } line
            ? Mark.Of(index, line, item) with
            {
                Number = line.Prefix.Number ?? (item.Parent is ListBlock { IsOrdered: true } ? item.Order : null),
            }
            : null;
}
