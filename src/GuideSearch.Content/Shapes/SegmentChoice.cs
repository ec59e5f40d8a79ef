using GuideSearch.Content.Layouts;
using GuideSearch.Content.Pieces;
using GuideSearch.Guides;
using Markdig.Syntax;

namespace GuideSearch.Content.Shapes;

/// <summary>Decides how a guide is read: by its sections, where headings name them, or by the shapes that ask.</summary>
internal static class SegmentChoice
{
    /// <summary>Questions that only the shapes show, as a share of what the sections show; with more, these tell too little.</summary>
    private const double MaxMissed = 0.2;

    /// <summary>The sections and passages of a guide with the questions in each, in their order.</summary>
    /// <param name="lastLine">One-based last line of the guide.</param>
    /// <param name="types">Types of sections by their titles, which outweigh what the titles say.</param>
    public static IReadOnlyList<MarkedSegment> Choose(
        MarkdownDocument document, int lastLine, IReadOnlyDictionary<string, SectionType> types)
    {
        var sections = LayoutChoice.MarkSegments(GuideOutline.Create(Piece.AllOf(document), lastLine));
        if (TellAll(sections))
            return [.. sections.Select(section => section.Typed(types))];

        var shapes = GuideShapes.Read(document, lastLine, types);
        var (inSections, inShapes) = (LinesOf(sections), LinesOf(shapes));
        var missed = inShapes.Except(inSections).Count();
        return NameTypes(sections) && (missed <= inSections.Count * MaxMissed || inShapes.Count <= inSections.Count)
            ? [.. sections.Select(section => section.Typed(types))]
            : shapes;
    }

    /// <summary>Headings name types, most of what stands below them asks, and hardly anything asks elsewhere.</summary>
    private static bool TellAll(IReadOnlyList<MarkedSegment> sections)
    {
        if (!NameTypes(sections))
            return false;
        var prompts = sections.SelectMany(section => section.Marks).Select(mark => mark.Prompt).ToList();
        return QuestionWords.MostAsk(prompts) && sections.Sum(OverlookedQuestions.CountIn) <= prompts.Count * MaxMissed;
    }

    private static bool NameTypes(IReadOnlyList<MarkedSegment> sections) =>
        sections.Any(section => section.Marks.Count > 0 && section.Segment.Head.Heading?.Title.Kind is TitleKind.Section);

    private static HashSet<int> LinesOf(IReadOnlyList<MarkedSegment> segments) =>
        [.. segments.SelectMany(segment => segment.Marks).Select(mark => mark.Line)];
}
