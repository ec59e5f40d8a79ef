using GuideSearch.Content.Pieces;
using GuideSearch.Guides;

namespace GuideSearch.Content.Layouts;

/// <summary>What a segment of a guide is, as its heading and those around it say.</summary>
/// <param name="Heading">Null for the text before the first heading.</param>
/// <param name="Type"><see cref="SectionType.Overview"/> for a passage.</param>
/// <param name="Level">Heading level of the questions in it; 0 where headings ask none.</param>
internal sealed record SegmentHead(Heading? Heading, SectionType Type, string Title, int Level)
{
    /// <summary>Of the text before the first heading.</summary>
    public static SegmentHead Introduction { get; } = new(null, SectionType.Overview, "", 0);

    public bool HoldsQuestions => Type is not SectionType.Overview;

    /// <summary>Level of its own heading; 0 without one.</summary>
    public int OwnLevel => Heading?.Level ?? 0;

    public static SegmentHead Passage(Heading heading) => new(heading, SectionType.Overview, heading.Title.Text, 0);
}
