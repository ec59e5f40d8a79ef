using GuideSearch.Content.Intake;
using GuideSearch.Content.Layouts;
using GuideSearch.Content.Markdown;
using GuideSearch.Content.Pieces;
using GuideSearch.Guides;
using Markdig.Syntax;

namespace GuideSearch.Content.Drafts;

/// <summary>
/// Cuts a guide into questions with their answers and passages between them; every piece of text ends in exactly one of them.
/// </summary>
internal sealed class DraftReader(IReadOnlyList<MarkedSegment> segments, SourceLines lines)
{
    /// <summary>Prompt of the text before the first heading, and of the closing paragraph, which have no heading of their own.</summary>
    private const string Introduction = "Introduction", Conclusion = "Conclusion";

    private readonly MarkedSegment? _last = segments.LastOrDefault(segment => segment.Marks.Count > 0);

    /// <summary>Drafts in the order of the file; those of a question without words have an empty prompt.</summary>
    public static IReadOnlyList<Draft> Read(IReadOnlyList<MarkedSegment> segments, SourceLines lines) =>
        [.. segments.SelectMany(new DraftReader(segments, lines).Read)];

    private IEnumerable<Draft> Read(MarkedSegment segment) =>
        Passage(segment).Concat(Enumerable.Range(0, segment.Marks.Count).SelectMany(mark => Question(segment, mark)));

    private IEnumerable<Draft> Passage(MarkedSegment marked)
    {
        var (segment, answer) = (marked.Segment, SlicesOf(marked.BeforeQuestions));
        if (answer.Count == 0)
            yield break;

        var prompt = CleanText.From(segment.Head.Title).Length > 0 ? segment.Head.Title : Introduction;
        yield return new(
            DocumentKind.Overview, prompt, null, SectionType.Overview, segment.Head.Title, answer, segment.Head.Heading?.Block,
            segment.Line, lines.LastText(segment.Line, marked.LineBefore(0)));
    }

    /// <summary>A question, and behind the last one of the guide what closes the guide.</summary>
    private IEnumerable<Draft> Question(MarkedSegment marked, int index)
    {
        var (segment, mark, below) = (marked.Segment, marked.Marks[index], marked.Behind(index));
        var closing = marked == _last && index == marked.Marks.Count - 1
            ? ClosingRemarks.Begin(below, AnswerEnds.ArePlain(segments), inItem: segment.Pieces[mark.Index].Block is ListItemBlock)
            : below.Count;
        var answer = WithoutLastHeadings(below.Take(closing));
        var end = answer.Count < below.Count ? below[answer.Count].Line - 1 : marked.LineBefore(index + 1);

        yield return new(
            DocumentKind.Question, mark.Prompt, mark.Number, segment.Head.Type, segment.Head.Title,
            [.. mark.Answer, .. SlicesOf(answer)], mark.Heading, mark.Line, lines.LastText(mark.Line, end));
        if (below.Skip(closing).FirstOrDefault(piece => piece.Block is not ThematicBreakBlock) is { } first)
        {
            yield return new(
                DocumentKind.Overview, Conclusion, null, SectionType.Overview, "", SlicesOf(below.Skip(closing)), null, first.Line,
                lines.LastText(first.Line, segment.EndLine));
        }
    }

    /// <summary>A heading with nothing below it heads the next questions, not the end of an answer.</summary>
    private static List<Piece> WithoutLastHeadings(IEnumerable<Piece> pieces) =>
        [.. pieces.Reverse().SkipWhile(piece => piece.Block is HeadingBlock or ThematicBreakBlock).Reverse()];

    private static IReadOnlyList<BlockSlice> SlicesOf(IEnumerable<Piece> pieces) =>
        BlockSlice.Join(pieces.Select(piece => piece.Block).Where(block => block is not ThematicBreakBlock));
}
