using GuideSearch.Content.Pieces;
using Markdig.Syntax;

namespace GuideSearch.Content.Layouts;

/// <summary>Each item of the section's numbered list asks in bold, <c>3. **text**</c>, and its answer is indented below.</summary>
internal sealed class NumberedItemLayout : ISectionLayout
{
    public IReadOnlyList<Mark> Find(IReadOnlyList<Piece> pieces, int level)
    {
        var kept = new List<Mark>();
        foreach (var list in pieces.Index().Where(i => i.Item.Block is ListItemBlock { Parent: ListBlock { IsOrdered: true } })
            .GroupBy(i => i.Item.Block.Parent!))
        {
            var lines = list.Select(i => LineOf(i.Item, i.Index)).OfType<(Mark Mark, bool Bold)>().ToList();
            if (lines.Any(line => line.Bold) && Continues(kept, lines[0].Mark, list.Key.Count))
                kept.AddRange(lines.Where(line => line.Bold || lines[0].Bold).Select(line => line.Mark));
        }

        return kept;
    }

    private static (Mark, bool)? LineOf(Piece piece, int index) =>
        piece is { Block: ListItemBlock item, Prompt: { Prefix.Rest.Length: > 0 } line }
            ? (Mark.From(index, line) with { Number = line.Prefix.Number ?? item.Order }, line.Bold)
            : null;

    /// <summary>
    /// A list that goes on counting belongs to the questions; one that starts again belongs to an answer, unless it is a single item that
    /// asks (some guides write <c>1.</c> before every question).
    /// </summary>
    private static bool Continues(List<Mark> before, Mark first, int items) =>
        before.Count == 0 || first.Number > before[^1].Number || (items == 1 && QuestionWords.Ask(first.Prompt));
}
