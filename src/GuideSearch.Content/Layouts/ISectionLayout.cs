using GuideSearch.Content.Pieces;

namespace GuideSearch.Content.Layouts;

/// <summary>One shape in which guides mark questions.</summary>
internal interface ISectionLayout
{
    /// <summary>The places in a stretch of a guide where this shape asks, in their order; empty where it does not occur.</summary>
    /// <param name="level">Level of the headings that ask there; 0 where headings ask none.</param>
    IReadOnlyList<Mark> Find(IReadOnlyList<Piece> pieces, int level);
}
