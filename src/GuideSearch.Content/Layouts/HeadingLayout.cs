using Markdig.Syntax;

namespace GuideSearch.Content.Layouts;

/// <summary>
/// Each heading of one level asks: <c>#### text</c>, <c>#### 3. text</c>, <c>##### Q3: text</c>, <c>#### **3. text**</c>, or
/// <c>#### Question 3</c> with the text on the next line.
/// </summary>
internal sealed class HeadingLayout : ISectionLayout
{
    public IReadOnlyList<Mark> Find(Segment section)
    {
        var headings = section.Pieces.Select((piece, index) => (Heading: piece.Block is HeadingBlock ? piece.Heading : null, index))
            .Where(h => h.Heading is { MayAsk: true } heading && (heading.Level == section.Level || heading.Prefix.Named)).ToList();
        var numbered = headings.Count(h => h.Heading!.Explicit) * 2 >= headings.Count;
        return [.. headings.Where(h => !numbered || h.Heading!.Asks).Select(h => MarkOf(h.Heading!, h.index, section))];
    }

    private static Mark MarkOf(Heading heading, int index, Segment section)
    {
        var block = (HeadingBlock)heading.Piece.Block;
        if (heading.Prefix.Rest.Length > 0)
        {
            return new(index, heading.Prefix.Rest, heading.Prefix.Number, heading.Piece.Line)
            {
                Named = heading.Prefix.Named,
                Heading = block,
                Remainder = () => [],
            };
        }

        var below = section.Pieces.ElementAtOrDefault(index + 1);
        if (below is not { Block: ParagraphBlock paragraph, FirstLine: { Prefix.Rest: { Length: > 0 } text } line }
            || SectionTitle.Read(text).Kind is TitleKind.AnswerPart)
            return new(index, "", heading.Prefix.Number, heading.Piece.Line) { Heading = block, Remainder = () => [] };

        return Mark.Of(index, line, paragraph) with
        {
            Number = heading.Prefix.Number ?? line.Prefix.Number,
            Length = 2,
            Named = true,
            Heading = block,
            StartLine = heading.Piece.Line,
        };
    }
}
