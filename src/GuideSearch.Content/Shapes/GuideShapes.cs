using GuideSearch.Content.Layouts;
using GuideSearch.Content.Pieces;
using GuideSearch.Guides;
using Markdig.Syntax;

namespace GuideSearch.Content.Shapes;

/// <summary>Reads a guide whose headings need not say where its questions are: units, evidence, sections.</summary>
internal sealed class GuideShapes
{
    private readonly IReadOnlyList<Unit> _units;
    private readonly IReadOnlyList<QuestionCandidate?> _taken;
    private readonly Contents _contents;
    private readonly bool _single, _listed;
    private readonly List<(Heading Heading, SectionType Type)> _above = [];
    private readonly List<MarkedSegment> _segments = [];

    private readonly IReadOnlyDictionary<string, SectionType> _types;

    private GuideShapes(IReadOnlyList<Unit> units, Contents contents, IReadOnlyDictionary<string, SectionType> types)
    {
        _types = types;
        (_units, _contents, _taken) = (units, contents, Evidence.Weigh(units, contents));
        var asked = _taken.OfType<QuestionCandidate>().ToList();
        _single = asked.Count(each => each is { Named: true, Key.Shape: Shape.Heading }) == 1 && asked.Count == 1;
        _listed = asked.Count(each => contents.Lists(each.Prompt)) * 2 > asked.Count;
    }

    /// <summary>The sections and passages of a guide with the questions in each, in their order.</summary>
    /// <param name="lastLine">One-based last line of the guide.</param>
    /// <param name="types">Types of sections by their titles.</param>
    public static IReadOnlyList<MarkedSegment> Read(MarkdownDocument document, int lastLine, IReadOnlyDictionary<string, SectionType> types)
    {
        var contents = Contents.From(document);
        return new GuideShapes(UnitReader.Read(document, contents), contents, types).Cut(lastLine);
    }

    private List<MarkedSegment> Cut(int lastLine)
    {
        var open = new OpenSegment(null, SectionType.Other);
        for (var i = 0; i < _units.Count; i++)
        {
            var unit = _units[i];
            if (_taken[i] is { } asked)
            {
                if (open is { Heading: { } above, Last: null } && StandsBeside(above, asked))
                {
                    Close(open, unit.Piece.Line - 1);
                    open = SectionOf(asked);
                }

                if (open.Ask(asked, unit.Piece, _units.ElementAtOrDefault(i + 1)?.Piece))
                    open.Pieces.Add(_units[++i].Piece);
            }
            else if (unit.Heading is { } heading && (open.Last is null || Ends(heading, open.Last, unit)))
            {
                Close(open, unit.Piece.Line - 1);
                open = new(heading, TypeBelow(heading));
            }
            else
            {
                if (open.Last is { Closed: true } && unit.IsText)
                {
                    Close(open, unit.Piece.Line - 1);
                    open = new(open.Heading, open.Type);
                }

                open.Pieces.Add(unit.Piece);
            }
        }

        Close(open, lastLine);
        return _segments;
    }

    /// <summary>A heading that heads no questions: contents, or one that is no higher than the question behind it.</summary>
    private static bool StandsBeside(Heading heading, QuestionCandidate asked) =>
        PageParts.Are(heading.Title.Text) || (asked.Key.Shape is Shape.Heading && heading.Level >= asked.Key.Level);

    /// <summary>The section in which a question stands behind a passage of another subject.</summary>
    private OpenSegment SectionOf(QuestionCandidate asked)
    {
        _above.RemoveAll(above => StandsBeside(above.Heading, asked));
        return _above.Count > 0 ? new(_above[^1].Heading, _above[^1].Type) : new(null, SectionType.Other);
    }

    private bool Ends(Heading heading, QuestionCandidate question, Unit unit)
    {
        if (!AnswerScope.Ends(heading, question))
            return false;
        if (question.Key.Shape is not Shape.Heading || heading.Level < question.Key.Level || heading.OpensSection)
            return true;
        return !_single && !(_listed && unit.Candidate is { May: true } other && !_contents.Lists(other.Prompt));
    }

    /// <summary>A topic below a section of a known type is of that type.</summary>
    private SectionType TypeBelow(Heading heading)
    {
        _above.RemoveAll(above => above.Heading.Level >= heading.Level);
        var type = _types.TryGetValue(heading.Title.Text, out var given) ? given
            : heading.Title.Kind is TitleKind.Section ? heading.Title.Type : _above.Count > 0 ? _above[^1].Type : SectionType.Other;
        _above.Add((heading, type));
        return type;
    }

    private void Close(OpenSegment open, int endLine)
    {
        if (open.Heading is null && open.Pieces.Count == 0)
            return;
        var type = open.Marks.Count > 0 ? open.Type : SectionType.Overview;
        var level = open.Marks.Count > 0 && open.Last!.Key.Shape is Shape.Heading ? open.Last.Key.Level : 0;
        _segments.Add(new(new(new(open.Heading, type, open.Heading?.Title.Text ?? "", level), open.Pieces, endLine), open.Marks));
    }

    /// <summary>The segment to which the next unit belongs.</summary>
    private sealed class OpenSegment(Heading? heading, SectionType type)
    {
        public Heading? Heading => heading;

        public SectionType Type => type;

        public List<Piece> Pieces { get; } = [];

        public List<Mark> Marks { get; } = [];

        /// <summary>The question asked last; null before the first.</summary>
        public QuestionCandidate? Last { get; private set; }

        /// <param name="below">The piece behind, which holds the words below a heading such as "Question 3".</param>
        /// <returns>Whether the words were taken from there.</returns>
        public bool Ask(QuestionCandidate asked, Piece piece, Piece? below)
        {
            var mark = new Mark(Pieces.Count, asked.Prompt, asked.Prefix.Number, asked.Line)
            {
                Named = asked.Named,
                Heading = asked.Heading,
                StartLine = asked.StartLine,
                Answer = asked.Answer,
            };
            if (asked.Prompt.Length == 0 && below is { Block: ParagraphBlock, Prompt: { Prefix.Rest: { Length: > 0 } text } line }
                && !SectionTitle.IsAnswerLabel(text))
                mark = mark with { Prompt = text, Line = line.Line, Asking = line, Length = 2 };
            Marks.Add(mark);
            Pieces.Add(piece);
            Last = asked;
            return mark.Length == 2;
        }
    }
}
