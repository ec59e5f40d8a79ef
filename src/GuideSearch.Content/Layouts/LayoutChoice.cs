using GuideSearch.Content.Pieces;

namespace GuideSearch.Content.Layouts;

/// <summary>Decides by evidence in which shape each section of a guide asks its questions.</summary>
internal static class LayoutChoice
{
    /// <summary>Shapes that mark a question beyond doubt, by precedence.</summary>
    /// <remarks>
    /// Precedence settles ties: of two shapes that begin at the same piece, or that are equally usual in a guide, the earlier in this list
    /// is taken. A new shape is one more line here.
    /// </remarks>
    private static readonly ISectionLayout[] _markedByPrecedence =
    [
        new HeadingLayout(),
        new BoldLineLayout(),
        new NumberedItemLayout(),
        new NamedItemLayout(),
    ];

    /// <summary>Shapes that are believed only where no other occurs, by precedence.</summary>
    private static readonly ISectionLayout[] _unmarkedByPrecedence =
    [
        new BoldQuestionLayout(),
        new BareListLayout(),
    ];

    /// <summary>What the shapes that mark a question beyond doubt find where headings ask nothing; empty where none does.</summary>
    public static IReadOnlyList<Mark> Marked(IReadOnlyList<Piece> pieces) =>
        MarksOf(Earliest(Found(_markedByPrecedence, pieces, level: 0)));

    /// <summary>The sections and passages of a guide with the marks that stand in each, in their order.</summary>
    public static IReadOnlyList<MarkedSegment> MarkSegments(IReadOnlyList<Segment> segments)
    {
        var found = segments.Select(segment => FoundIn(segment, _markedByPrecedence)).ToList();
        var usual = UsualPrecedence(found);
        return [.. segments.Zip(found, (segment, shapes) => new MarkedSegment(segment, Choose(segment, shapes, usual)))];
    }

    /// <summary>The shape that most sections begin with: what stands first below a section's title is how the guide asks.</summary>
    /// <returns>Null where no section has a shape.</returns>
    private static int? UsualPrecedence(IEnumerable<List<FoundShape>> found) =>
        found.Select(Earliest).OfType<FoundShape>().GroupBy(shape => shape.Precedence)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key).Select(g => (int?)g.Key).FirstOrDefault();

    private static IReadOnlyList<Mark> Choose(Segment segment, List<FoundShape> found, int? usual)
    {
        var chosen = found.FirstOrDefault(shape => shape.Precedence == usual) ?? Earliest(found);
        return chosen is null
            ? MarksOf(Earliest(FoundIn(segment, _unmarkedByPrecedence)))
            : WithNamed(chosen.Marks, found.Where(shape => shape != chosen).SelectMany(shape => shape.Marks));
    }

    /// <summary>
    /// Adds what calls itself "Question 11" behind the last mark of the chosen shape: some guides end in another shape than they
    /// begin.
    /// </summary>
    private static List<Mark> WithNamed(IReadOnlyList<Mark> chosen, IEnumerable<Mark> others)
    {
        var marks = new List<Mark>(chosen);
        foreach (var mark in others.Where(mark => mark is { Named: true, Number: not null }).OrderBy(mark => mark.Index))
        {
            if (mark.Index >= marks[^1].End && mark.Number > (marks[^1].Number ?? 0))
                marks.Add(mark);
        }

        return marks;
    }

    private static List<FoundShape> FoundIn(Segment segment, ISectionLayout[] byPrecedence) =>
        segment.Head.HoldsQuestions ? Found(byPrecedence, segment.Pieces, segment.Head.Level) : [];

    private static List<FoundShape> Found(ISectionLayout[] byPrecedence, IReadOnlyList<Piece> pieces, int level) =>
        [.. byPrecedence.Select((layout, precedence) => new FoundShape(precedence, layout.Find(pieces, level)))
            .Where(shape => shape.Marks.Count > 0)];

    private static FoundShape? Earliest(List<FoundShape> found) =>
        found.MinBy(shape => (shape.Marks[0].Index, shape.Precedence));

    private static IReadOnlyList<Mark> MarksOf(FoundShape? shape) => shape?.Marks ?? [];

    /// <summary>A shape that occurs in a stretch.</summary>
    /// <param name="Marks">At least one.</param>
    private sealed record FoundShape(int Precedence, IReadOnlyList<Mark> Marks);
}
