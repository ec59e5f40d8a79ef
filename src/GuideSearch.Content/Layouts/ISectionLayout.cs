namespace GuideSearch.Content.Layouts;

/// <summary>One shape in which guides mark questions.</summary>
internal interface ISectionLayout
{
    /// <summary>The places of a section where this shape asks, in their order; empty where it does not occur.</summary>
    IReadOnlyList<Mark> Find(Segment section);
}
