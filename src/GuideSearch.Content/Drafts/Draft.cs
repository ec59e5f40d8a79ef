using GuideSearch.Content.Markdown;
using GuideSearch.Guides;
using Markdig.Syntax;

namespace GuideSearch.Content.Drafts;

/// <summary>A question or passage as it was cut from the tree, before it has an address.</summary>
/// <param name="Answer">The parts of the tree that answer the question, or that the passage consists of.</param>
/// <param name="Heading">The heading it stands under or is; null without one.</param>
/// <param name="Line">One-based line of the prompt.</param>
internal sealed record Draft(
    DocumentKind Kind, string Prompt, int? Number, SectionType Section, string SectionTitle, IReadOnlyList<BlockSlice> Answer,
    HeadingBlock? Heading, int Line, int EndLine);
