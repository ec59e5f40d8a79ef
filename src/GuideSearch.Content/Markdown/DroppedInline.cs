using Markdig.Syntax.Inlines;

namespace GuideSearch.Content.Markdown;

/// <summary>What an answer may not hold: it is neither in its text nor in its HTML. A question shows it as text.</summary>
internal sealed class DroppedInline(string source) : LeafInline
{
    /// <summary>As it was written.</summary>
    public string Source => source;
}
