using GuideSearch.Content.Pieces;

namespace GuideSearch.Content.Layouts;

/// <summary>A stretch of a guide below one heading: a section of questions, or a passage that asks none.</summary>
/// <param name="Head">What the heading says about it.</param>
/// <param name="EndLine">One-based last line.</param>
internal sealed record Segment(SegmentHead Head, IReadOnlyList<Piece> Pieces, int EndLine)
{
    /// <summary>One-based line of its heading, or of its first piece.</summary>
    public int Line => Head.Heading?.Line ?? (Pieces.Count > 0 ? Pieces[0].Line : 1);
}
