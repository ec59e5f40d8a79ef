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
        var headings = section.Pieces
            .Select((piece, index) => piece.Block is HeadingBlock ? Heading.Read(index, piece) : null).OfType<Heading>()
            .Where(h => h.MayAsk && (h.Level == section.Level || h.Prefix.Named)).ToList();
        var numbered = headings.Count(h => h.Explicit) * 2 >= headings.Count;
        return [.. headings.Where(h => !numbered || h.Asks).Select(h => MarkOf(h, section)).OfType<Mark>()];
    }

    private static Mark? MarkOf(Heading heading, Segment section)
    {
        var block = (HeadingBlock)heading.Piece.Block;
        if (heading.Prefix.Rest.Length > 0)
        {
            return new(heading.Index, heading.Prefix.Rest, heading.Prefix.Number, heading.Piece.Line)
            {
                Named = heading.Prefix.Named,
                Heading = block,
                Remainder = () => [],
            };
        }

        var below = section.Pieces.ElementAtOrDefault(heading.Index + 1)?.Block;
        if (PromptLine.Read(below) is not { Prefix.Rest: { Length: > 0 } text } line || SectionTitle.Read(text).Kind is TitleKind.AnswerPart)
            return new(heading.Index, "", heading.Prefix.Number, heading.Piece.Line) { Heading = block, Remainder = () => [] };

        return Mark.Of(heading.Index, line, (ParagraphBlock)below!) with
        {
            Number = heading.Prefix.Number ?? line.Prefix.Number,
            Length = 2,
            Named = true,
            Heading = block,
            StartLine = heading.Piece.Line,
        };
    }
}
