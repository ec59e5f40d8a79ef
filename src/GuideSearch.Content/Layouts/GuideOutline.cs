using GuideSearch.Guides;

namespace GuideSearch.Content.Layouts;

/// <summary>
/// Cuts a guide at the headings that open a section or a passage; headings that ask a question or divide an answer stay inside.
/// </summary>
internal sealed class GuideOutline
{
    private readonly IReadOnlyList<Piece> _pieces;
    private readonly IReadOnlyList<Heading> _headings;
    private readonly Dictionary<Heading, int> _places;
    private readonly int _level;
    private readonly int _lastLine;
    private readonly List<Segment> _segments = [];

    /// <summary>The last heading that is a section by its words; null before the first.</summary>
    private Heading? _section;

    /// <summary>The section in whose midst a passage stands, on the level of its questions: the next question goes on with it.</summary>
    private Segment? _interrupted;

    private GuideOutline(IReadOnlyList<Piece> pieces, int lastLine)
    {
        _pieces = pieces;
        _lastLine = lastLine;
        _headings = [.. pieces.Select(piece => piece.Heading).OfType<Heading>()];
        _places = _headings.Select((heading, place) => (heading, place)).ToDictionary(h => h.heading, h => h.place);
        _level = QuestionLevel.Of(_headings);
    }

    public static IReadOnlyList<Segment> Of(IReadOnlyList<Piece> pieces, int lastLine) => new GuideOutline(pieces, lastLine).Cut();

    private List<Segment> Cut()
    {
        var open = new Segment(null, SectionType.Overview, "", 0, [], 0);
        var body = new List<Piece>();
        foreach (var piece in _pieces)
        {
            if (piece.Heading is { } heading && Opened(heading, open) is { } next)
            {
                Close(open, body, piece.Line - 1);
                (open, body) = (next, []);
                if (next.Heading == heading)
                    continue;
            }

            body.Add(piece);
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
            return IsTitleOfGuide(heading) ? Passage(heading) : ByWords(heading);
        return open.HoldsQuestions ? InSection(heading, open) : InPassage(heading, open);
    }

    private Segment? InSection(Heading heading, Segment open)
    {
        var own = open.Heading?.Level ?? 0;
        if (heading.Explicit && (heading.Level == open.Level || heading.Prefix.Named))
            return null;
        if (heading.Title.Kind is TitleKind.AnswerPart && heading.Level > own)
            return null;
        if (heading.Title.Kind is TitleKind.Remark && (heading.Level <= Math.Max(open.Level, own) || (open.Level == 0
            && open.Type is SectionType.Other)))
            return Interrupting(heading, open);
        if (open.Level > 0 && heading.Level >= open.Level)
            return null;
        if (HeadsQuestions(heading))
            return Topic(heading);
        return open.Level == 0 && heading.Level > own ? null : Passage(heading);
    }

    private Segment? InPassage(Heading heading, Segment open)
    {
        if (_interrupted is { } section && heading.Level == section.Level && heading.MayAsk)
            return section;
        if (heading.Level == _level && heading.Asks && (heading.Prefix.Named || (_section is not null && heading.Explicit)
            || !_headings.Any(h => h.OpensSection)))
            return new(open.Heading, SectionType.Other, open.Title, _level, [], 0);
        return HeadsQuestions(heading) ? Topic(heading) : Passage(heading);
    }

    /// <summary>"X Interview Questions and Answers" above a guide that has a heading "Interview Questions" below it.</summary>
    private bool IsTitleOfGuide(Heading heading) =>
        heading.Title.Kind is TitleKind.Container && _section is null
        && Below(heading).TakeWhile(h => !h.Explicit).Any(h => h.Title.Kind is TitleKind.Container && h.Level > heading.Level);

    /// <summary>Whether a heading whose words say no type stands above questions.</summary>
    private bool HeadsQuestions(Heading heading)
    {
        if (heading.Title.Kind is not TitleKind.Plain)
            return false;
        if (_level == 0)
            return _section is not null && QuestionWords.MostAsk([.. LayoutChoice.Marked(Pending(heading)).Select(mark => mark.Prompt)]);

        var below = Below(heading).Where(h => !h.OpensSection).ToList();
        var asked = below.Where(h => h.Level == _level).ToList();
        var inSection = _section is { Title.Kind: TitleKind.Section } section && section.Level < heading.Level;
        return heading.Level < _level && !below.Any(h => h.Level < _level)
            && asked.Count(h => inSection ? h.Asks : h.Explicit || h.Prefix.Rest.EndsWith('?')) * 2 > asked.Count;
    }

    private IEnumerable<Heading> Below(Heading heading) =>
        _headings.Skip(_places[heading] + 1).TakeWhile(h => h.Level > heading.Level);

    /// <summary>What stands between a heading and the next.</summary>
    private Segment Pending(Heading heading) => new(
        heading, SectionType.Other,
            "", 0, [.. _pieces.SkipWhile(piece => piece != heading.Piece).Skip(1).TakeWhile(piece => piece.Heading is null)], 0);

    private Segment ByWords(Heading heading)
    {
        _section = heading;
        _interrupted = null;
        return new(heading, heading.Title.Type, heading.Title.Text, QuestionLevel.In(heading, _headings, _level), [], 0);
    }

    /// <summary>A topic below a section is of the section's type.</summary>
    private Segment Topic(Heading heading)
    {
        _interrupted = null;
        var type = _section is not null && _section.Level < heading.Level ? _section.Title.Type : SectionType.Other;
        return new(heading, type, heading.Title.Text, QuestionLevel.In(heading, _headings, _level), [], 0);
    }

    private Segment Interrupting(Heading heading, Segment open)
    {
        var passage = Passage(heading);
        _interrupted = open.Level > 0 && heading.Level == open.Level ? open : null;
        return passage;
    }

    private Segment Passage(Heading heading)
    {
        if (_interrupted is { } section && heading.Level < section.Level)
            _interrupted = null;
        return new(heading, SectionType.Overview, heading.Title.Text, 0, [], 0);
    }
}
