using GuideSearch.Content.Pieces;

namespace GuideSearch.Content.Layouts;

/// <summary>What is known of a guide above one of its headings.</summary>
/// <param name="Open">The segment that goes on there.</param>
/// <param name="Section">The last heading that is a section by its words; null before the first.</param>
/// <param name="Interrupted">
/// The section in whose midst a passage stands, on the level of its questions: the next question goes on with it. Null where none is.
/// </param>
internal sealed record OutlineState(SegmentHead Open, Heading? Section, SegmentHead? Interrupted)
{
    public static OutlineState Start { get; } = new(SegmentHead.Introduction, null, null);

    /// <summary>A heading above questions whose words say no type.</summary>
    public OutlineState ToTopic(SegmentHead topic) => this with { Open = topic, Interrupted = null };

    /// <summary>A heading above text that asks nothing.</summary>
    public OutlineState ToPassage(Heading heading) =>
        this with { Open = SegmentHead.Passage(heading), Interrupted = heading.Level < Interrupted?.Level ? null : Interrupted };

    /// <summary>A passage that the open section may go on behind.</summary>
    public OutlineState ToRemark(Heading heading) =>
        this with { Open = SegmentHead.Passage(heading), Interrupted = Open.Level > 0 && heading.Level == Open.Level ? Open : null };
}
