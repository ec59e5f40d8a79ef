using GuideSearch.Content.Layouts;
using GuideSearch.Content.Pieces;
using GuideSearch.Guides;
using Markdig.Syntax;

namespace GuideSearch.Content.Shapes;

/// <summary>Decides how a guide is read: by its sections, where headings name them, or by the shapes that ask.</summary>
internal static class SegmentChoice
{
    /// <summary>Questions that only the shapes show, for each that the sections show, above which the sections tell too little.</summary>
    private const double MaxMissed = 0.2;

    /// <summary>The sections and passages of a guide with the questions in each, in their order.</summary>
    /// <param name="lastLine">One-based last line of the guide.</param>
    /// <param name="types">Types of sections by their titles, which outweigh what the titles say.</param>
    public static IReadOnlyList<MarkedSegment> Choose(
        MarkdownDocument document, int lastLine, IReadOnlyDictionary<string, SectionType> types)
    {
        var sections = LayoutChoice.MarkSegments(GuideOutline.Create(Piece.AllOf(document), lastLine));
        var shapes = GuideShapes.Read(document, lastLine, types);
        var (inSections, inShapes) = (LinesOf(sections), LinesOf(shapes));
        var named = sections.Any(section => section.Marks.Count > 0 && section.Segment.Head.Heading?.Title.Kind is TitleKind.Section);
        var missed = inShapes.Except(inSections).Count();
        return named && (missed <= inSections.Count * MaxMissed || inShapes.Count <= inSections.Count)
            ? [.. sections.Select(section => section.Typed(types))]
            : shapes;
    }

    private static HashSet<int> LinesOf(IReadOnlyList<MarkedSegment> segments) =>
        [.. segments.SelectMany(segment => segment.Marks).Select(mark => mark.Line)];
}
