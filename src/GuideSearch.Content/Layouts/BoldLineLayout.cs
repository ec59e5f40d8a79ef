using Markdig.Syntax;

namespace GuideSearch.Content.Layouts;

/// <summary>Each numbered bold line asks: <c>**Q3: text**</c>, <c>**Question 3:** text</c>, <c>**3. text**</c>.</summary>
internal sealed class BoldLineLayout : ISectionLayout
{
    public IReadOnlyList<Mark> Find(Segment section) => NumberSequence.Rising(
        section.Pieces.Select(MarkOf).OfType<Mark>().Where(mark => mark.Number is not null && mark.Prompt.Length > 0));

    private static Mark? MarkOf(Piece piece, int index) =>
        piece.Block is ParagraphBlock paragraph && piece.FirstLine is { Bold: true } line ? Mark.Of(index, line, paragraph) : null;
}
