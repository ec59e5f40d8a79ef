namespace GuideSearch.Content.Layouts;

/// <summary>Decides by evidence in which shape each section of a guide asks its questions.</summary>
internal static class LayoutChoice
{
    /// <summary>Shapes that mark a question beyond doubt, in the order in which they win a tie.</summary>
    private static readonly ISectionLayout[] _marked = [new HeadingLayout(), new BoldLineLayout(), new NumberedItemLayout(),
        new NamedItemLayout()];

    /// <summary>Shapes that are believed only where no other occurs.</summary>
    private static readonly ISectionLayout[] _unmarked = [new BoldQuestionLayout(), new BareListLayout()];

    /// <summary>What the shapes that mark a question beyond doubt find in one stretch, whatever the rest of the guide looks like.</summary>
    public static IReadOnlyList<Mark> Marked(Segment section)
    {
        var found = _marked.Select(layout => layout.Find(section)).ToArray();
        return First(found) is >= 0 and var first ? found[first] : [];
    }

    /// <summary>The marks of each section, in the order of the sections.</summary>
    public static IReadOnlyList<IReadOnlyList<Mark>> For(IReadOnlyList<Segment> sections)
    {
        var found = sections.Select(section => section.HoldsQuestions ? _marked.Select(layout => layout.Find(section)).ToArray() : [])
            .ToList();
        var usual = UsualLayout(found);
        return [.. sections.Select((section, i) => section.HoldsQuestions ? InSection(section, found[i], usual) : [])];
    }

    /// <summary>The shape that most sections begin with: what stands first below a section's title is how the guide asks.</summary>
    private static int UsualLayout(IEnumerable<IReadOnlyList<Mark>[]> found) =>
        found.Select(First).Where(layout => layout >= 0).GroupBy(layout => layout)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key).Select(g => g.Key).FirstOrDefault(-1);

    private static int First(IReadOnlyList<Mark>[] found) =>
        Enumerable.Range(0, found.Length).Where(i => found[i].Count > 0).OrderBy(i => found[i][0].Index).ThenBy(i => i).FirstOrDefault(-1);

    private static IReadOnlyList<Mark> InSection(Segment section, IReadOnlyList<Mark>[] found, int usual)
    {
        var chosen = usual >= 0 && found[usual].Count > 0 ? usual : First(found);
        if (chosen < 0)
        {
            var unmarked = _unmarked.Select(layout => layout.Find(section)).ToArray();
            return First(unmarked) is >= 0 and var first ? unmarked[first] : [];
        }

        return WithNamed(found[chosen], found.Where((_, i) => i != chosen).SelectMany(marks => marks));
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
            if (mark.Index >= marks[^1].Index + marks[^1].Length && mark.Number > (marks[^1].Number ?? 0))
                marks.Add(mark);
        }

        return marks;
    }
}
