using Markdig.Syntax;

namespace GuideSearch.Content.Structure;

/// <summary>An element <c>details</c> as a block that holds blocks: its summary first, then what it unfolds.</summary>
internal sealed class DetailsBlock() : ContainerBlock(null)
{
    /// <summary>Null where it has none.</summary>
    public SummaryBlock? Summary => Count > 0 ? this[0] as SummaryBlock : null;
}

/// <summary>An element <c>summary</c>: paragraphs, or a heading where blank lines stand around it.</summary>
internal sealed class SummaryBlock() : ContainerBlock(null);
