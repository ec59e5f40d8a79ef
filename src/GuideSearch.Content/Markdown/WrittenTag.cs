using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace GuideSearch.Content.Markdown;

/// <summary>A tag or comment in its place in a guide.</summary>
/// <param name="block">The leaf it stands in.</param>
/// <param name="inline">Null where the leaf is a block of HTML.</param>
/// <param name="start">Place in the text of such a block; 0 in any other.</param>
/// <param name="line">One-based line of the file.</param>
internal sealed class WrittenTag(HtmlTag tag, LeafBlock block, HtmlInline? inline, int start, int line)
{
    public HtmlTag Tag => tag;

    public LeafBlock Block => block;

    public HtmlInline? Inline => inline;

    public int Start => start;

    public int Line => line;

    /// <summary>The tag that closes, or opens, the element; null where there is none.</summary>
    public WrittenTag? Partner { get; set; }

    /// <summary>Whether an element around it, written as HTML too, ends behind it.</summary>
    public bool Enclosed { get; set; }

    /// <summary>
    /// Whether this is HTML, or words that look like it: <c>List&lt;string&gt;</c>, a <c>&lt;placeholder&gt;</c>, a <c>&lt;p&gt;</c> that
    /// is only spoken of. A comment is HTML.
    /// </summary>
    public bool IsHtml => tag.IsComment || (HtmlNames.AreKnown(tag.Name) && (Partner is not null || MayStandAlone));

    private bool MayStandAlone =>
        !tag.Closes && (tag.HasAttributes || HtmlNames.StandAlone(tag.Name) || (Enclosed && HtmlNames.MayStayOpen(tag.Name)));
}
