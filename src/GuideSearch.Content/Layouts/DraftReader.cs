using GuideSearch.Content.Intake;
using GuideSearch.Content.Markdown;
using GuideSearch.Guides;
using Markdig.Syntax;

namespace GuideSearch.Content.Layouts;

/// <summary>
/// Cuts a guide into questions with their answers and passages between them; every piece of text ends in exactly one of them.
/// </summary>
internal sealed class DraftReader(IReadOnlyList<Segment> segments, SourceLines lines)
{
    /// <summary>Prompt of the text before the first heading, and of the closing paragraph, which have no heading of their own.</summary>
    private const string Introduction = "Introduction", Conclusion = "Conclusion";

    private readonly IReadOnlyList<IReadOnlyList<Mark>> _marks = LayoutChoice.For(segments);
    private readonly List<Draft> _drafts = [];

    /// <summary>Drafts in the order of the file; those of a question without words have an empty prompt.</summary>
    public IReadOnlyList<Draft> Read()
    {
        var last = Enumerable.Range(0, segments.Count).LastOrDefault(i => _marks[i].Count > 0, -1);
        for (var i = 0; i < segments.Count; i++)
        {
            var (segment, marks) = (segments[i], _marks[i]);
            AddPassage(segment, segment.Pieces.Take(marks.Count > 0 ? marks[0].Index : segment.Pieces.Count), marks);
            for (var m = 0; m < marks.Count; m++)
                AddQuestion(segment, marks, m, closes: i == last && m == marks.Count - 1);
        }

        return _drafts;
    }

    private void AddPassage(Segment segment, IEnumerable<Piece> pieces, IReadOnlyList<Mark> marks)
    {
        var blocks = Joined(pieces);
        if (blocks.Count == 0)
            return;

        var end = marks.Count > 0 ? marks[0].StartLine - 1 : segment.EndLine;
        var prompt = CleanText.Of(segment.Title).Length > 0 ? segment.Title : Introduction;
        _drafts.Add(new(
            DocumentKind.Overview, prompt, null, SectionType.Overview, segment.Title, blocks,
            segment.Heading?.Piece.Block as HeadingBlock, segment.Line, lines.LastText(segment.Line, end)));
    }

    private void AddQuestion(Segment segment, IReadOnlyList<Mark> marks, int index, bool closes)
    {
        var mark = marks[index];
        var next = index + 1 < marks.Count ? marks[index + 1] : null;
        var below = segment.Pieces.Skip(mark.Index + mark.Length).Take((next?.Index ?? segment.Pieces.Count) - mark.Index - mark.Length)
            .ToList();
        var begin = closes ? new ClosingRemarks(AnswersEndPlainly(), segment.Pieces[mark.Index].Block is ListItemBlock).Begin(below)
            : below.Count;
        var answer = WithoutLastHeadings(below[..begin]);
        var end = answer.Count < below.Count ? below[answer.Count].Line - 1 : (next?.StartLine - 1) ?? segment.EndLine;

        _drafts.Add(new(
            DocumentKind.Question, mark.Prompt, mark.Number, segment.Type, segment.Title, [.. mark.Remainder(), .. Joined(answer)],
            mark.Heading, mark.Line, lines.LastText(mark.Line, end)));
        AddClosing(segment, below[begin..]);
    }

    private void AddClosing(Segment segment, List<Piece> pieces)
    {
        if (pieces.FirstOrDefault(piece => piece.Block is not ThematicBreakBlock) is { } first)
        {
            _drafts.Add(new(
                DocumentKind.Overview, Conclusion, null, SectionType.Overview, "", Joined(pieces), null, first.Line,
                lines.LastText(first.Line, segment.EndLine)));
        }
    }

    /// <summary>A heading with nothing below it heads the next questions, not the end of an answer.</summary>
    private static List<Piece> WithoutLastHeadings(List<Piece> pieces)
    {
        var end = pieces.Count;
        while (end > 0 && pieces[end - 1].Block is HeadingBlock or ThematicBreakBlock)
            end--;
        return pieces[..end];
    }

    /// <summary>
    /// Whether every fourth answer but the last, or more, ends with a plain paragraph; so it is believed where there are too few to
    /// tell.
    /// </summary>
    private bool AnswersEndPlainly()
    {
        var (plain, all) = (0, 0);
        for (var i = 0; i < segments.Count; i++)
        {
            for (var m = 0; m + 1 < _marks[i].Count; m++)
            {
                var end = segments[i].Pieces[_marks[i][m + 1].Index - 1];
                all++;
                plain += ClosingRemarks.IsPlainParagraph(end) ? 1 : 0;
            }
        }

        return all < 3 || plain * 4 >= all;
    }

    /// <summary>Blocks of pieces, in which items that stood in one list stand in one list again.</summary>
    private static List<Block> Joined(IEnumerable<Piece> pieces)
    {
        var blocks = new List<Block>();
        ListBlock? source = null;
        foreach (var block in pieces.Select(piece => piece.Block).Where(block => block is not ThematicBreakBlock))
        {
            if (block is not ListItemBlock item)
            {
                blocks.Add(block);
                source = null;
                continue;
            }

            if (item.Parent != source)
            {
                source = (ListBlock)item.Parent!;
                blocks.Add(new ListBlock(source.Parser!)
                {
                    IsOrdered = source.IsOrdered,
                    BulletType = source.BulletType,
                    OrderedStart = source.OrderedStart,
                    IsLoose = source.IsLoose,
                });
            }

            source!.Remove(item);
            ((ListBlock)blocks[^1]).Add(item);
        }

        return blocks;
    }
}
