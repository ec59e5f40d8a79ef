using GuideSearch.Content.Pieces;
using Markdig.Syntax;

namespace GuideSearch.Content.Layouts;

/// <summary>Each numbered bold line asks: <c>**Q3: text**</c>, <c>**Question 3:** text</c>, <c>**3. text**</c>.</summary>
internal sealed class BoldLineLayout : ISectionLayout
{
    public IReadOnlyList<Mark> Find(IReadOnlyList<Piece> pieces, int level) => NumberSequence.Rising(
        pieces.Select(MarkOf).OfType<Mark>().Where(mark => mark.Number is not null && mark.Prompt.Length > 0));

    private static Mark? MarkOf(Piece piece, int index) =>
        piece is { Block: ParagraphBlock, Prompt: { Bold: true } line } ? Mark.From(index, line) : null;
}
