using GuideSearch.Content.Markdown;
using GuideSearch.Content.Pieces;
using Markdig.Syntax;

namespace GuideSearch.Content.Shapes;

/// <summary>A line that may ask a question, by its shape alone.</summary>
/// <param name="Line">One-based line of its text.</param>
/// <param name="Answer">What of the asking block belongs to the answer.</param>
internal sealed record QuestionCandidate(ShapeKey Key, MarkPrefix Prefix, int Line, IReadOnlyList<BlockSlice> Answer)
{
    private bool? _may;

    /// <summary>As it was written, before labels and ornaments came off.</summary>
    public required string Source { get; init; }

    /// <summary>One-based line on which its block begins.</summary>
    public int StartLine { get; init; } = Line;

    public HeadingBlock? Heading { get; init; }

    /// <summary>It is bold as a whole, or its label is.</summary>
    public bool Bold { get; init; }

    /// <summary>The list of which it is an item; null for any other shape.</summary>
    public ListBlock? List { get; init; }

    /// <summary>The answer ends with the block: nothing behind it belongs to it.</summary>
    public bool Closed { get; init; }

    public string Prompt => Prefix.Rest;

    public SectionTitle Title => field ??= SectionTitle.Read(Source);

    /// <summary>It calls itself a question or a task.</summary>
    public bool Named => Prefix.Named || Prefix.Task;

    public bool Asks { get; } = QuestionWords.AskPlainly(Prefix.Rest);

    /// <summary>It asks beyond doubt.</summary>
    public bool Sure => May && (Asks || Named);

    /// <summary>Whether it may be a question at all, by its words.</summary>
    public bool May => _may ??= !IsTitle && (Prompt.Length > 0 || (Named && Heading is not null));

    private bool IsTitle => Title.Kind is TitleKind.Section
        || (Title.Kind is TitleKind.AnswerPart && !Named) || (Title.Kind is TitleKind.Container && !Prefix.Named)
        || (!Prefix.Explicit && !QuestionWords.HasMark(Prompt) && (Title.Kind is TitleKind.Remark || PageParts.Are(Prompt)));
}
