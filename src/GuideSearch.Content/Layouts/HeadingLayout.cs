using GuideSearch.Content.Pieces;
using Markdig.Syntax;

namespace GuideSearch.Content.Layouts;

/// <summary>
/// Each heading of one level asks: <c>#### text</c>, <c>#### 3. text</c>, <c>##### Q3: text</c>, <c>#### **3. text**</c>, or
/// <c>#### Question 3</c> with the text on the next line.
/// </summary>
internal sealed class HeadingLayout : ISectionLayout
{
    public IReadOnlyList<Mark> Find(IReadOnlyList<Piece> pieces, int level)
    {
        var headings = pieces.Index().Where(i => i.Item is { Block: HeadingBlock, Heading: { MayAsk: true } heading }
            && (heading.Level == level || heading.Prefix.Named)).Select(i => (i.Index, Heading: i.Item.Heading!)).ToList();
        var numbered = headings.Count(h => h.Heading.Explicit) * 2 >= headings.Count;
        return [.. headings.Where(h => !numbered || h.Heading.Asks)
            .Select(h => MarkOf(h.Index, h.Heading, below: pieces.ElementAtOrDefault(h.Index + 1)))];
    }

    private static Mark MarkOf(int index, Heading heading, Piece? below)
    {
        if (heading.Prefix.Rest.Length == 0 && below is { Block: ParagraphBlock, Prompt: { Prefix.Rest: { Length: > 0 } text } line }
            && SectionTitle.Read(text).Kind is not TitleKind.AnswerPart)
        {
            return Mark.From(index, line) with
            {
                Number = heading.Prefix.Number ?? line.Prefix.Number,
                Length = 2,
                Named = true,
                Heading = heading.Block,
                StartLine = heading.Line,
            };
        }

        return new(index, heading.Prefix.Rest, heading.Prefix.Number, heading.Line)
        {
            Named = heading.Prefix.Named && heading.Prefix.Rest.Length > 0,
            Heading = heading.Block,
        };
    }
}
