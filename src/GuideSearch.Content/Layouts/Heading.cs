using GuideSearch.Content.Markdown;
using Markdig.Syntax;

namespace GuideSearch.Content.Layouts;

/// <summary>A heading, or a bold line that names a section like one.</summary>
/// <param name="Index">Place among the pieces of the guide.</param>
/// <param name="Level">1 to 6; <see cref="BoldLine"/> for a bold line.</param>
internal sealed record Heading(int Index, Piece Piece, int Level, MarkPrefix Prefix, SectionTitle Title)
{
    /// <summary>Deeper than every real heading.</summary>
    public const int BoldLine = 7;

    public bool OpensSection => Title.Kind is TitleKind.Section or TitleKind.Container;

    /// <summary>Numbered, or called a question, and not the title of a section.</summary>
    public bool Explicit => Prefix.Explicit && !Prefix.Range && !OpensSection;

    /// <summary>Whether it may be a question at all, by its words.</summary>
    public bool MayAsk => !OpensSection && (Explicit || Title.Kind is TitleKind.Plain);

    public bool Asks => MayAsk && (Explicit || QuestionWords.Ask(Prefix.Rest));

    public static Heading? Read(int index, Piece piece) => piece.Block switch
    {
        HeadingBlock heading => Of(index, piece, heading.Level, InlineText.Of(heading)),
        ParagraphBlock when PromptLine.Read(piece.Block) is { Bold: true, Rest: null, Prefix: { Named: false } } line
            && SectionTitle.Read(line.Prefix.Rest) is { Kind: TitleKind.Section } title => new(index, piece, BoldLine, line.Prefix, title),
        _ => null,
    };

    private static Heading Of(int index, Piece piece, int level, string text) =>
        new(index, piece, level, MarkPrefix.Read(text), SectionTitle.Read(text));
}
