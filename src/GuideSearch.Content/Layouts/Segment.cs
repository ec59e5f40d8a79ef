using GuideSearch.Guides;

namespace GuideSearch.Content.Layouts;

/// <summary>A stretch of a guide below one heading: a section of questions, or a passage that asks none.</summary>
/// <param name="Heading">Null for the text before the first heading.</param>
/// <param name="Type"><see cref="SectionType.Overview"/> for a passage.</param>
/// <param name="Level">Heading level of the questions in it; 0 where headings ask none.</param>
/// <param name="EndLine">One-based last line.</param>
internal sealed record Segment(Heading? Heading, SectionType Type, string Title, int Level, IReadOnlyList<Piece> Pieces, int EndLine)
{
    public bool HoldsQuestions => Type is not SectionType.Overview;

    public int Line => Heading?.Piece.Line ?? (Pieces.Count > 0 ? Pieces[0].Line : 1);
}
