using GuideSearch.Content.Markdown;
using GuideSearch.Content.Pieces;
using Markdig.Syntax;

namespace GuideSearch.Content.Layouts;

/// <summary>A place in a section where a question is asked.</summary>
/// <param name="Index">The piece of the section that asks it.</param>
/// <param name="Prompt">Cleaned text of the question.</param>
/// <param name="Line">One-based line of the text.</param>
internal sealed record Mark(int Index, string Prompt, int? Number, int Line)
{
    /// <summary>How many pieces ask the question: two where the text stands below a heading "Question 3".</summary>
    public int Length { get; init; } = 1;

    /// <summary>Where the pieces behind those that ask begin.</summary>
    public int End => Index + Length;

    /// <summary>The word "Question" or "Q" stands before it: it asks whatever the rest of the section looks like.</summary>
    public bool Named { get; init; }

    /// <summary>The heading that asks it, for its anchor; null where it is a list item or bold line.</summary>
    public HeadingBlock? Heading { get; init; }

    /// <summary>What the asking pieces hold beside the question: the beginning of the answer.</summary>
    public IReadOnlyList<BlockSlice> Answer { get => Asking?.Answer ?? field; init; } = [];

    /// <summary>The first line of a piece that asks; null where a heading asks by itself.</summary>
    public PromptLine? Asking { get; init; }

    /// <summary>Where the question begins, its heading included.</summary>
    public int StartLine { get; init; } = Line;

    /// <summary>A mark whose text is the first line of a piece.</summary>
    public static Mark From(int index, PromptLine line) => new(index, line.Prefix.Rest, line.Prefix.Number, line.Line)
    {
        Named = line.Prefix.Named,
        Asking = line,
    };
}
