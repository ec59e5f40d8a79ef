using GuideSearch.Content.Layouts;
using GuideSearch.Content.Pieces;
using Markdig.Syntax;

namespace GuideSearch.Content.Shapes;

/// <summary>Decides how a guide is read: by its sections, where headings name them, or by the shapes that ask.</summary>
internal static class GuideReading
{
    /// <summary>The sections and passages of a guide with the questions in each, in their order.</summary>
    /// <param name="lastLine">One-based last line of the guide.</param>
    public static IReadOnlyList<MarkedSegment> Choose(MarkdownDocument document, int lastLine)
    {
        var sections = LayoutChoice.MarkSegments(GuideOutline.Of(Piece.AllOf(document), lastLine));
        var typed = sections.Any(section => section.Marks.Count > 0 && section.Segment.Head.Heading?.Title.Kind is TitleKind.Section);
        var shapes = GuideShapes.Read(document, lastLine);
        if (Environment.GetEnvironmentVariable("GSDEBUG") is not null)
            Console.Error.WriteLine($"typed {typed} sections {LinesOf(sections).Count} shapes {LinesOf(shapes).Count} both {LinesOf(sections).Intersect(LinesOf(shapes)).Count()}");
        return typed && LinesOf(shapes).Except(LinesOf(sections)).Count() * 5 <= LinesOf(sections).Count ? sections : shapes;
    }

    private static HashSet<int> LinesOf(IReadOnlyList<MarkedSegment> segments) => [.. segments.SelectMany(segment => segment.Marks).Select(mark => mark.Line)];
}
