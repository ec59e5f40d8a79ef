using GuideSearch.Content.Markdown;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace GuideSearch.Content.Pieces;

/// <summary>The line of a block that may ask a question, and what else the block holds.</summary>
/// <param name="Prefix">Number and text of the question.</param>
/// <param name="Bold">The question, or the label before it, is bold: the mark by which guides set a question off.</param>
/// <param name="Line">One-based line on which it stands.</param>
/// <param name="Rest">Where the answer begins within the same paragraph; null where the paragraph holds nothing else.</param>
internal sealed record PromptLine(MarkPrefix Prefix, bool Bold, int Line, BlockSlice.Tail? Rest)
{
    /// <summary>The list item that begins with the line; null where the line's paragraph is the whole block.</summary>
    public ListItemBlock? Item { get; init; }

    /// <summary>All of the block that belongs to the answer, if the line asks. Put together when asked: most lines do not ask.</summary>
    public IReadOnlyList<BlockSlice> Answer => Rest is { HasText: true } rest ? [rest, .. Below] : Below;

    private IReadOnlyList<BlockSlice> Below => Item is { Count: > 1 } ? BlockSlice.Join(Item.Skip(1)) : [];

    /// <summary>Reads the first line of a paragraph; null where it has no text.</summary>
    public static PromptLine? Read(ParagraphBlock paragraph)
    {
        var skipped = paragraph.Inline?.TakeWhile(IsBlank).Count() ?? 0;
        List<Inline> all = [.. paragraph.Inline?.Skip(skipped) ?? []];
        if (all is [] or [LineBreakInline, ..])
            return null;

        var (prefix, bold, next) = LedByBold(all) ?? Unmarked(all);
        return new(prefix, bold, paragraph.Line + 1, next < all.Count ? new(paragraph, skipped + next) : null);
    }

    /// <returns>What the line says, and the place of the inline behind it; null where nothing bold leads it.</returns>
    private static (MarkPrefix, bool Bold, int Next)? LedByBold(List<Inline> all)
    {
        if (!IsStrong(all[0]))
            return null;

        var line = all.TakeWhile(inline => inline is not LineBreakInline).ToList();
        var lead = MarkPrefix.Read(InlineText.ForPrompt([all[0]]));
        var after = InlineText.ForPrompt(line.Skip(1));
        var behind = line.Count + 1;
        if (lead.Explicit && lead.Rest.Length == 0)
            return (lead with { Rest = MarkPrefix.Read(after.TrimStart(':', '.', ')', '-', '–', '—', ' ')).Rest }, true, behind);
        if (after.Trim(' ', ':', '.', '?') is "")
            return (lead with { Rest = lead.Rest + after.TrimStart(':', ' ') }, true, behind);
        if (lead.Rest is [.., '?' or '.' or '!' or '？' or '。' or '！' or '؟']
            || AnswerLabels.Begin(after.TrimStart(' ', ':', '–', '—', '-')))
            return (lead, true, 1);
        return null;
    }

    /// <summary>Bold, or bold and italic.</summary>
    private static bool IsStrong(Inline inline) => inline is EmphasisInline { DelimiterCount: >= 2 }
        || (inline is EmphasisInline { FirstChild: EmphasisInline { DelimiterCount: >= 2, NextSibling: null } });

    /// <summary>
    /// Without emphasis a question may be wrapped over several lines: it ends with the line that ends a sentence, or before the label of
    /// an answer.
    /// </summary>
    private static (MarkPrefix, bool Bold, int Next) Unmarked(List<Inline> all)
    {
        var (end, ended) = (0, false);
        while (end < all.Count)
        {
            var line = InlineText.From(all.Skip(end).TakeWhile(inline => inline is not LineBreakInline));
            if (end > 0 && (ended || AnswerLabels.Begin(line)))
                return (MarkPrefix.Read(InlineText.ForPrompt(all.Take(end - 1))), false, end);
            ended = line.Length == 0 ? ended : line[^1] is '?' or '.' or '!' or ':' or '？' or '。' or '؟';
            end += all.Skip(end).TakeWhile(inline => inline is not LineBreakInline).Count() + 1;
        }

        return (MarkPrefix.Read(InlineText.ForPrompt(all)), false, all.Count + 1);
    }

    /// <summary>Nothing to read before the line: white space, or a picture such as ❓.</summary>
    private static bool IsBlank(Inline inline) => inline is LiteralInline literal && !literal.Content.AsSpan().ContainsAnyExcept(' ', '\t')
        || (inline is LiteralInline { NextSibling: EmphasisInline } sign && Ornaments.IsSign(sign.Content.ToString()));
}
