using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace GuideSearch.Content.Markdown;

/// <summary>Lines of the file within a paragraph, whose inlines do not know theirs.</summary>
internal static class InlineLines
{
    /// <summary>One-based.</summary>
    public static int FirstOf(LeafBlock block)
    {
        Block at = block;
        while (at.Line == 0 && at.Parent is { } parent)
            at = parent;
        return at.Line + 1;
    }

    /// <summary>How many lines end in an inline, what stands in it not counted.</summary>
    public static int BreaksIn(Inline inline) => inline switch
    {
        LineBreakInline => 1,
        HtmlInline html => html.Tag.Count(c => c == '\n'),
        _ => 0,
    };
}
