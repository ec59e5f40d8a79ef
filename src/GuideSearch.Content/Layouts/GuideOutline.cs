using GuideSearch.Content.Markdown;
using GuideSearch.Guides;

namespace GuideSearch.Content.Layouts;

/// <summary>Cuts a guide at the headings that open a section or a passage; headings that ask a question or divide an answer stay inside.</summary>
internal sealed class GuideOutline
{
    private readonly IReadOnlyList<Piece> _pieces;
    private readonly Dictionary<int, Heading> _byIndex;
    private readonly IReadOnlyList<Heading> _headings;
    private readonly int _level;
    private readonly List<Segment> _segments = [];
    private readonly int _lastLine;

    private GuideOutline(IReadOnlyList<Piece> pieces, int lastLine)
    {
        _pieces = pieces;
        _lastLine = lastLine;
        _byIndex = Enumerable.Range(0, pieces.Count)
            .Select(i => Heading.Read(i, pieces[i])).OfType<Heading>().ToDictionary(h => h.Index);
        _headings = [.. _byIndex.Values.OrderBy(h => h.Index)];
        _level = QuestionLevel.Of(_headings);
    }

    public static IReadOnlyList<Segment> Of(IReadOnlyList<Piece> pieces, int lastLine) => new GuideOutline(pieces, lastLine).Cut();

    private List<Segment> Cut()
    {
        var open = new Segment(null, SectionType.Overview, "", 0, [], 0);
        var body = new List<Piece>();
        for (var i = 0; i < _pieces.Count; i++)
        {
            if (_byIndex.TryGetValue(i, out var heading) && Opened(heading, open) is { } next)
            {
                Close(open, body, heading.Piece.Line - 1);
                (open, body) = (next, []);
                if (next.Heading != heading)
                    body.Add(_pieces[i]);
            }
            else
                body.Add(_pieces[i]);
        }

        Close(open, body, _lastLine);
        return _segments;
    }

    private void Close(Segment segment, List<Piece> body, int endLine)
    {
        if (segment.Heading is not null || body.Count > 0)
            _segments.Add(segment with { Pieces = body, EndLine = endLine });
    }

    /// <summary>The segment that a heading opens; null where it stays inside the open one.</summary>
    private Segment? Opened(Heading heading, Segment open)
    {
        if (heading.OpensSection)
            return Section(heading);
        if (open.HoldsQuestions)
            return InSection(heading, open);
        if (heading.Level == _level && heading.Asks && (heading.Prefix.Named || !_headings.Any(h => h.OpensSection)))
            return new(open.Heading, SectionType.Other, open.Title, _level, [], 0);
        return HeadsQuestions(heading) ? Section(heading) : Passage(heading);
    }

    private Segment? InSection(Heading heading, Segment open)
    {
        if (heading.Explicit && (heading.Level == open.Level || heading.Prefix.Named))
            return null;
        if (heading.Title.Kind is TitleKind.AnswerPart)
            return null;
        if (heading.Title.Kind is TitleKind.Remark && heading.Level <= Math.Max(open.Level, open.Heading?.Level ?? 0))
            return Passage(heading);
        if (open.Level > 0 ? heading.Level >= open.Level : heading.Level > (open.Heading?.Level ?? 0))
            return null;
        return HeadsQuestions(heading) ? Section(heading) : Passage(heading);
    }

    /// <summary>Whether most headings of the question level below it ask something: a section whose title says no type.</summary>
    private bool HeadsQuestions(Heading heading)
    {
        if (_level == 0 || heading.Level >= _level || heading.Title.Kind is not TitleKind.Plain)
            return false;

        var below = _headings.SkipWhile(h => h != heading).Skip(1).TakeWhile(h => h.Level > heading.Level && !h.OpensSection).ToList();
        var asked = below.Where(h => h.Level == _level).ToList();
        return asked.Count > 0 && asked.Count(h => h.Explicit || h.Prefix.Rest.EndsWith('?')) * 2 > asked.Count
            && !below.Any(h => h.Level < _level);
    }

    private Segment Section(Heading heading) =>
        new(heading, heading.Title.Type, heading.Title.Text, QuestionLevel.In(heading, _headings, _level), [], 0);

    private static Segment Passage(Heading heading) => new(heading, SectionType.Overview, heading.Title.Text, 0, [], 0);
}
