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

    /// <summary>The word "Question" or "Q" stands before it: it asks whatever the rest of the section looks like.</summary>
    public bool Named { get; init; }

    /// <summary>The heading that asks it, for its anchor; null where it is a list item or bold line.</summary>
    public HeadingBlock? Heading { get; init; }

    /// <summary>What is left of the asking pieces for the answer, once the question is taken out of them.</summary>
    public required Func<IEnumerable<Block>> Remainder { get; init; }

    /// <summary>Where the question begins, its heading included.</summary>
    public int StartLine { get; init; } = Line;

    /// <summary>A mark whose text is the first line of a paragraph.</summary>
    public static Mark Of(int index, PromptLine line, ParagraphBlock paragraph) =>
        new(index, line.Prefix.Rest, line.Prefix.Number, paragraph.Line + 1)
        {
            Named = line.Prefix.Named,
            Remainder = () => line.Carve(paragraph) ? [paragraph] : [],
        };

    /// <summary>A mark whose text opens a list item; what stands below it in the item is its answer.</summary>
    public static Mark Of(int index, PromptLine line, ListItemBlock item) =>
        Of(index, line, (ParagraphBlock)item[0]) with
        {
            Remainder = () => (line.Carve((ParagraphBlock)item[0]) ? item : item.Skip(1)).ToList(),
        };
}
