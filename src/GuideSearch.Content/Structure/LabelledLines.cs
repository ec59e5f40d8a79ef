using GuideSearch.Content.Markdown;
using GuideSearch.Content.Pieces;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace GuideSearch.Content.Structure;

/// <summary>
/// Parts paragraphs in which several labelled questions follow one another without blank lines, and puts an answer that begins on the line
/// of its question on a line of its own.
/// </summary>
/// <remarks>Changes the tree in place; belongs to its reading, before anybody looks at it.</remarks>
internal static class LabelledLines
{
    public static void Part(MarkdownDocument document)
    {
        foreach (var paragraph in document.Descendants<ParagraphBlock>().Where(paragraph => paragraph.Inline is not null).ToList())
        {
            if (LineOf(paragraph.Inline!.FirstChild) is not { Length: > 0 } first)
                continue;
            var labelled = IsLabelled(first, paragraph.Inline!.FirstChild!);
            if (labelled || QuestionWords.HasMark(first) || (paragraph.Parent is ListItemBlock item && item[0] == paragraph))
                BreakBeforeAnswers(paragraph.Inline!);
            if (labelled)
                Split(paragraph);
        }
    }

    private static bool IsLabelled(string line, Inline first) =>
        MarkPrefix.Read(line) is { } prefix && (prefix.Named || (prefix.Explicit && first is EmphasisInline { DelimiterCount: >= 2 }));

    private static string LineOf(Inline? first) => first is null ? "" : InlineText.From(Line(first));

    private static IEnumerable<Inline> Line(Inline first)
    {
        for (Inline? at = first; at is not null and not LineBreakInline; at = at.NextSibling)
            yield return at;
    }

    /// <summary>From the last line to the first, so that each is moved once.</summary>
    private static void Split(ParagraphBlock paragraph)
    {
        var (starts, line) = (new List<(LineBreakInline Break, int Line)>(), paragraph.Line);
        foreach (var lineBreak in paragraph.Inline!.OfType<LineBreakInline>())
        {
            line += lineBreak.Line < 0 ? 0 : 1;
            if (lineBreak.NextSibling is { } next && IsLabelled(LineOf(next), next))
                starts.Add((lineBreak, line));
        }

        if (starts.Count == 0)
            return;
        var (parent, place) = (paragraph.Parent!, paragraph.Parent!.IndexOf(paragraph) + 1);
        foreach (var (lineBreak, start) in starts.AsEnumerable().Reverse())
        {
            var rest = new ParagraphBlock { Line = start, Inline = new() };
            while (lineBreak.NextSibling is { } moved)
            {
                moved.Remove();
                rest.Inline.AppendChild(moved);
            }

            lineBreak.Remove();
            parent.Insert(place, rest);
        }
    }

    /// <summary>A break that is not in the file has the line -1.</summary>
    private static void BreakBeforeAnswers(ContainerInline inlines)
    {
        foreach (var inline in inlines.Skip(1).ToList())
        {
            if (inline is EmphasisInline { DelimiterCount: >= 2, PreviousSibling: not LineBreakInline } strong
                && AnswerLabels.Are(InlineText.From([strong])))
                inline.InsertBefore(new LineBreakInline { Line = -1 });
        }

        foreach (var literal in inlines.OfType<LiteralInline>().ToList())
        {
            var text = literal.Content.ToString();
            if (AnswerLabels.FindIn(text) is not (>= 0 and var answer))
                continue;
            var rest = literal.Content;
            rest.Start += answer;
            literal.Content.End = literal.Content.Start + text.AsSpan(0, answer).TrimEnd().Length - 1;
            literal.InsertAfter(new LineBreakInline { Line = -1 });
            literal.NextSibling!.InsertAfter(new LiteralInline(rest));
        }
    }
}
