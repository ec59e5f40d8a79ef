using GuideSearch.Content.Markdown;
using Markdig.Syntax;

namespace GuideSearch.Content.Pieces;

/// <summary>A heading, or a bold line that names a section like one.</summary>
/// <param name="Block">The heading in the tree, for its anchor; null for a bold line.</param>
/// <param name="Level">1 to 6; <see cref="BoldLine"/> for a bold line.</param>
/// <param name="Line">One-based.</param>
internal sealed record Heading(HeadingBlock? Block, int Level, int Line, MarkPrefix Prefix, SectionTitle Title)
{
    /// <summary>Deeper than every real heading.</summary>
    public const int BoldLine = 7;

    private readonly bool _sentenceAsks = QuestionWords.Ask(Prefix.Rest);

    public bool OpensSection => Title.Kind is TitleKind.Section or TitleKind.Container;

    /// <summary>Numbered, or called a question, and not the title of a section.</summary>
    public bool Explicit => Prefix.Explicit && !Prefix.Range && !OpensSection;

    /// <summary>Whether it may be a question at all, by its words.</summary>
    public bool MayAsk => !OpensSection && (Explicit || Title.Kind is TitleKind.Plain);

    public bool Asks => MayAsk && (Explicit || _sentenceAsks);

    /// <param name="prompt">The first line of a paragraph.</param>
    /// <returns>Null where the block is neither a heading nor a bold line that names a type of questions.</returns>
    public static Heading? From(Block block, PromptLine? prompt) => (block, prompt) switch
    {
        (HeadingBlock heading, _) => From(heading, InlineText.ForPrompt(heading.Inline ?? [])),
        (ParagraphBlock, { Bold: true, Rest: null, Prefix: { Named: false } prefix, Line: var line })
            when SectionTitle.Read(prefix.Rest) is { Kind: TitleKind.Section } title => new(null, BoldLine, line, prefix, title),
        _ => null,
    };

    private static Heading From(HeadingBlock block, string text) =>
        new(block, block.Level, block.Line + 1, MarkPrefix.Read(text), SectionTitle.Read(text));
}
