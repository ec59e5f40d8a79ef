using Markdig.Syntax;

namespace GuideSearch.Content.Layouts;

/// <summary>Each item of the section's numbered list asks in bold, <c>3. **text**</c>, and its answer is indented below.</summary>
internal sealed class NumberedItemLayout : ISectionLayout
{
    public IReadOnlyList<Mark> Find(Segment section)
    {
        var items = section.Pieces.Select((piece, index) => (Item: piece.Block as ListItemBlock, index))
            .Where(i => i.Item is { Parent: ListBlock { IsOrdered: true } }).ToList();
        var marks = items.Select(i => MarkOf(i.Item!, i.index)).OfType<Mark>().ToList();
        return Continued(marks, section);
    }

    private static Mark? MarkOf(ListItemBlock item, int index) =>
        PromptLine.Read(item.FirstOrDefault()) is { Bold: true, Prefix.Rest.Length: > 0 } line
            ? Mark.Of(index, line, item) with { Number = line.Prefix.Number ?? item.Order }
            : null;

    /// <summary>
    /// A list that goes on counting belongs to the questions; one that starts again belongs to an answer, unless it is a single item that
    /// asks (some guides write <c>1.</c> before every question).
    /// </summary>
    private static List<Mark> Continued(List<Mark> marks, Segment section)
    {
        var kept = new List<Mark>();
        foreach (var list in marks.GroupBy(mark => section.Pieces[mark.Index].Block.Parent!))
        {
            var first = list.First();
            if (kept.Count == 0 || first.Number > kept[^1].Number || (list.Key.Count == 1 && QuestionWords.Ask(first.Prompt)))
                kept.AddRange(list);
        }

        return kept;
    }
}
