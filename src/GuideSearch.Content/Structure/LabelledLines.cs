using System.Text.RegularExpressions;
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
internal static partial class LabelledLines
{
    public static void Part(MarkdownDocument document)
    {
        foreach (var paragraph in document.Descendants<ParagraphBlock>().Where(paragraph => paragraph.Inline is not null).ToList())
        {
            if (LineOf(paragraph.Inline!.FirstChild) is not { Length: > 0 } first || !IsLabelled(first, paragraph.Inline!.FirstChild!))
                continue;
            BreakBeforeAnswers(paragraph.Inline!);
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

    private static void Split(ParagraphBlock paragraph)
    {
        var (at, line) = (paragraph, paragraph.Line);
        foreach (var lineBreak in paragraph.Inline!.OfType<LineBreakInline>().ToList())
        {
            line += lineBreak.Line < 0 ? 0 : 1;
            if (lineBreak.NextSibling is not { } next || !IsLabelled(LineOf(next), next))
                continue;

            var rest = new ParagraphBlock { Line = line, Inline = new() };
            while (lineBreak.NextSibling is { } moved)
            {
                moved.Remove();
                rest.Inline.AppendChild(moved);
            }

            lineBreak.Remove();
            at.Parent!.Insert(at.Parent.IndexOf(at) + 1, rest);
            at = rest;
        }
    }

    /// <summary>A break that is not in the file has the line -1.</summary>
    private static void BreakBeforeAnswers(ContainerInline inlines)
    {
        foreach (var inline in inlines.Skip(1).ToList())
        {
            if (inline is EmphasisInline { DelimiterCount: >= 2, PreviousSibling: not LineBreakInline } strong
                && AnswerLabel().IsMatch(InlineText.From([strong])))
                inline.InsertBefore(new LineBreakInline { Line = -1 });
        }

        foreach (var literal in inlines.OfType<LiteralInline>().ToList())
        {
            if (AnswerWithin().Match(literal.Content.ToString()) is not { Success: true } match)
                continue;
            var rest = literal.Content;
            rest.Start += match.Groups["answer"].Index;
            literal.Content.End = literal.Content.Start + match.Index + match.Groups["end"].Length - 1;
            literal.InsertAfter(new LineBreakInline { Line = -1 });
            literal.NextSibling!.InsertAfter(new LiteralInline(rest));
        }
    }

    [GeneratedRegex(@"^(?:answer|ans|a|antwort|respuesta|réponse|ответ|答案?)\s*\d*\s*[:：.]?$", RegexOptions.IgnoreCase)]
    private static partial Regex AnswerLabel();

    [GeneratedRegex(@"(?<end>[?？.!])\s+(?<answer>(?:answer|ans|a)\s*\d*\s*:\s)", RegexOptions.IgnoreCase)]
    private static partial Regex AnswerWithin();
}
