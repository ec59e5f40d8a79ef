using GuideSearch.Content.Layouts;
using GuideSearch.Content.Markdown;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace GuideSearch.Content.Drafts;

/// <summary>How the answers of a guide end: with a plain paragraph, or with a list, a label or whatever else.</summary>
internal static class AnswerEnds
{
    /// <summary>
    /// Whether every fourth answer but the last, or more, ends with a plain paragraph; so it is believed where there are too few to
    /// tell.
    /// </summary>
    public static bool ArePlain(IReadOnlyList<MarkedSegment> segments)
    {
        var ends = segments.SelectMany(marked => Enumerable.Range(0, Math.Max(marked.Marks.Count - 1, 0))
            .Select(mark => IsPlain(marked, mark))).ToList();
        return ends.Count < 3 || ends.Count(plain => plain) * 4 >= ends.Count;
    }

    /// <summary>A paragraph that is no label and introduces no list.</summary>
    public static bool IsPlain(Block block) => block is ParagraphBlock { Inline: { } inlines } && IsPlain(inlines);

    /// <summary>Of a piece that asks and answers in one paragraph, only the answer counts.</summary>
    private static bool IsPlain(MarkedSegment marked, int mark)
    {
        var last = marked.Segment.Pieces[marked.Marks[mark + 1].Index - 1];
        var asks = marked.Behind(mark).Count == 0;
        return asks && last is { Block: ParagraphBlock, Prompt.Rest: { } rest } ? IsPlain(rest.Inlines) : IsPlain(last.Block);
    }

    private static bool IsPlain(IEnumerable<Inline> inlines) =>
        inlines.FirstOrDefault() is not EmphasisInline && !InlineText.From(inlines).EndsWith(':');
}
