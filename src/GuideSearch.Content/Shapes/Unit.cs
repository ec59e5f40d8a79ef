using GuideSearch.Content.Pieces;
using Markdig.Syntax;

namespace GuideSearch.Content.Shapes;

/// <summary>One block of a guide that is looked at by itself, and the question it may ask.</summary>
/// <param name="Candidate">Null where it cannot ask.</param>
internal sealed record Unit(Piece Piece, QuestionCandidate? Candidate)
{
    /// <summary>The piece as a heading of the guide; null where it is none, or stands inside a list item.</summary>
    public Heading? Heading => Piece.Heading;

    public bool IsText => Piece.Block is not (ThematicBreakBlock or HeadingBlock or HtmlBlock);
}
