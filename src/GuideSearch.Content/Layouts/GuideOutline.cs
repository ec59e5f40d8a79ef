using GuideSearch.Content.Pieces;
using GuideSearch.Guides;

namespace GuideSearch.Content.Layouts;

/// <summary>
/// Cuts a guide at the headings that open a section or a passage; headings that ask a question or divide an answer stay inside.
/// </summary>
internal sealed class GuideOutline
{
    private readonly IReadOnlyList<Stretch> _stretches;
    private readonly IReadOnlyList<Heading> _headings;
    private readonly int _level;

    private GuideOutline(IReadOnlyList<Stretch> stretches)
    {
        _stretches = stretches;
        _headings = [.. stretches.Select(stretch => stretch.Heading)];
        _level = QuestionLevel.OfGuide(_headings);
    }

    /// <summary>The segments of a guide, in their order.</summary>
    /// <param name="lastLine">One-based last line of the guide.</param>
    public static IReadOnlyList<Segment> Create(IReadOnlyList<Piece> pieces, int lastLine)
    {
        var (introduction, stretches) = Stretch.Cut(pieces);
        return [.. new GuideOutline(stretches).Cut(introduction, lastLine).Where(s => s.Head.Heading is not null || s.Pieces.Count > 0)];
    }

    private IEnumerable<Segment> Cut(IReadOnlyList<Piece> introduction, int lastLine)
    {
        var (state, body) = (OutlineState.Start, introduction.ToList());
        for (var place = 0; place < _stretches.Count; place++)
        {
            var opener = _stretches[place].Opener;
            if (Opened(place, state) is { } next)
            {
                yield return new(state.Open, body, opener.Line - 1);
                (state, body) = (next, []);
            }

            if (state.Open.Heading != opener.Heading)
                body.Add(opener);
            body.AddRange(_stretches[place].Below);
        }

        yield return new(state.Open, body, lastLine);
    }

    /// <summary>What is known below a heading that opens a segment; null where the heading stays inside the open one.</summary>
    private OutlineState? Opened(int place, OutlineState state)
    {
        if (_headings[place].OpensSection)
            return IsTitleOfGuide(place, state) ? state.ToPassage(_headings[place]) : ByWords(place);
        return state.Open.HoldsQuestions ? InSection(place, state) : InPassage(place, state);
    }

    private OutlineState? InSection(int place, OutlineState state)
    {
        var (heading, open) = (_headings[place], state.Open);
        if (heading.Explicit && (heading.Level == open.Level || heading.Prefix.Named))
            return null;
        if (heading.Title.Kind is TitleKind.AnswerPart && heading.Level > open.OwnLevel)
            return null;
        if (heading.Title.Kind is TitleKind.Remark && (heading.Level <= Math.Max(open.Level, open.OwnLevel)
            || (open.Level == 0 && open.Type is SectionType.Other)))
            return state.ToRemark(heading);
        if (open.Level > 0 && heading.Level >= open.Level)
            return null;
        if (HeadsQuestions(place, state))
            return Topic(place, state);
        return open.Level == 0 && heading.Level > open.OwnLevel ? null : state.ToPassage(heading);
    }

    private OutlineState? InPassage(int place, OutlineState state)
    {
        var heading = _headings[place];
        if (state.Interrupted is { } section && heading.Level == section.Level && heading.MayAsk)
            return state with { Open = section };
        if (heading.Level == _level && heading.Asks && (heading.Prefix.Named || (state.Section is not null && heading.Explicit)
            || !_headings.Any(h => h.OpensSection)))
            return state with { Open = new(state.Open.Heading, SectionType.Other, state.Open.Title, _level) };
        return HeadsQuestions(place, state) ? Topic(place, state) : state.ToPassage(heading);
    }

    private OutlineState ByWords(int place)
    {
        var heading = _headings[place];
        var level = QuestionLevel.Below(place, _headings, _level);
        return new(new(heading, heading.Title.Type, heading.Title.Text, level), Section: heading, Interrupted: null);
    }

    /// <summary>A topic below a section is of the section's type.</summary>
    private OutlineState Topic(int place, OutlineState state)
    {
        var heading = _headings[place];
        var type = state.Section is { } section && section.Level < heading.Level ? section.Title.Type : SectionType.Other;
        return state.ToTopic(new(heading, type, heading.Title.Text, QuestionLevel.Below(place, _headings, _level)));
    }

    /// <summary>"X Interview Questions and Answers" above a guide that has a heading "Interview Questions" below it.</summary>
    private bool IsTitleOfGuide(int place, OutlineState state) =>
        _headings[place].Title.Kind is TitleKind.Container && state.Section is null && Below(place).TakeWhile(h => !h.Explicit)
            .Any(h => h.Title.Kind is TitleKind.Container && h.Level > _headings[place].Level);

    /// <summary>Whether a heading whose words say no type stands above questions.</summary>
    private bool HeadsQuestions(int place, OutlineState state)
    {
        var heading = _headings[place];
        if (heading.Title.Kind is not TitleKind.Plain)
            return false;
        if (_level == 0)
            return state.Section is not null && _stretches[place].Asks;

        var below = Below(place).Where(h => !h.OpensSection).ToList();
        var asked = below.Where(h => h.Level == _level).ToList();
        var inSection = state.Section is { Title.Kind: TitleKind.Section } section && section.Level < heading.Level;
        return heading.Level < _level && !below.Any(h => h.Level < _level)
            && asked.Count(h => inSection ? h.Asks : h.Explicit || h.Prefix.Rest.EndsWith('?')) * 2 > asked.Count;
    }

    private IEnumerable<Heading> Below(int place) => _headings.Skip(place + 1).TakeWhile(h => h.Level > _headings[place].Level);
}
