using GuideSearch.Content.Markdown;
using Markdig.Syntax;

namespace GuideSearch.Content.Layouts;

/// <summary>A heading, or a bold line that names a section like one.</summary>
/// <param name="piece">Where it stands.</param>
/// <param name="level">1 to 6; <see cref="BoldLine"/> for a bold line.</param>
internal sealed class Heading(Piece piece, int level, MarkPrefix prefix, SectionTitle title)
{
    /// <summary>Deeper than every real heading.</summary>
    public const int BoldLine = 7;

    private readonly bool _sentenceAsks = QuestionWords.Ask(prefix.Rest);

    public Piece Piece => piece;

    public int Level => level;

    public MarkPrefix Prefix => prefix;

    public SectionTitle Title => title;

    public bool OpensSection => title.Kind is TitleKind.Section or TitleKind.Container;

    /// <summary>Numbered, or called a question, and not the title of a section.</summary>
    public bool Explicit => prefix.Explicit && !prefix.Range && !OpensSection;

    /// <summary>Whether it may be a question at all, by its words.</summary>
    public bool MayAsk => !OpensSection && (Explicit || title.Kind is TitleKind.Plain);

    public bool Asks => MayAsk && (Explicit || _sentenceAsks);

    /// <returns>Null where the piece is neither a heading nor a bold line that names a type of questions.</returns>
    public static Heading? Read(Piece piece) => piece.Block switch
    {
        HeadingBlock heading => Of(piece, heading.Level, InlineText.Of(heading)),
        ParagraphBlock when piece.FirstLine is { Bold: true, Rest: null, Prefix: { Named: false } } line
            && SectionTitle.Read(line.Prefix.Rest) is { Kind: TitleKind.Section } title => new(piece, BoldLine, line.Prefix, title),
        _ => null,
    };

    private static Heading Of(Piece piece, int level, string text) => new(piece, level, MarkPrefix.Read(text), SectionTitle.Read(text));
}
