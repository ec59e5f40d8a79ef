using GuideSearch.Content.Pieces;
using GuideSearch.Guides;

namespace GuideSearch.Content.Layouts;

/// <summary>A segment of a guide and the places where it asks.</summary>
/// <param name="Marks">In their order; empty for a passage.</param>
internal sealed record MarkedSegment(Segment Segment, IReadOnlyList<Mark> Marks)
{
    /// <summary>The pieces before the first question.</summary>
    public IEnumerable<Piece> BeforeQuestions => Segment.Pieces.Take(Marks.Count > 0 ? Marks[0].Index : Segment.Pieces.Count);

    /// <summary>The pieces between one question and the next, or the end of the segment.</summary>
    public IReadOnlyList<Piece> Behind(int mark) =>
        [.. Segment.Pieces.Take(Marks[mark].End..(mark + 1 < Marks.Count ? Marks[mark + 1].Index : Segment.Pieces.Count))];

    /// <summary>The last line before a mark; that of the segment where there is no such mark.</summary>
    public int LineBefore(int mark) => mark < Marks.Count ? Marks[mark].StartLine - 1 : Segment.EndLine;

    /// <summary>The same, of the type that is given to sections of its title.</summary>
    public MarkedSegment Typed(IReadOnlyDictionary<string, SectionType> types) =>
        Segment.Head.HoldsQuestions && types.TryGetValue(Segment.Head.Title, out var type)
            ? this with { Segment = Segment with { Head = Segment.Head with { Type = type } } }
            : this;
}
