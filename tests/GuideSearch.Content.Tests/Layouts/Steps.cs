using GuideSearch.Content.Drafts;
using GuideSearch.Content.Layouts;
using GuideSearch.Content.Markdown;
using GuideSearch.Content.Pieces;
using GuideSearch.Guides;
using Markdig.Syntax;

namespace GuideSearch.Content.Tests.Layouts;

/// <summary>The steps from a guide's Markdown to its questions one by one, and what each made as text.</summary>
internal static class Steps
{
    public static IReadOnlyList<Piece> Pieces(string markdown) => Piece.AllOf(GuideMarkdown.Read(markdown).Document);

    public static IReadOnlyList<Segment> Segments(string markdown) => GuideOutline.Create(Pieces(markdown), markdown.Split('\n').Length);

    public static IReadOnlyList<MarkedSegment> Marked(string markdown) => LayoutChoice.MarkSegments(Segments(markdown));

    public static IReadOnlyList<Draft> Drafts(string markdown) => DraftReader.Read(Marked(markdown), new(markdown));

    /// <summary>As in <c>bold Q3 "What is a bond?" @1</c>, with what is left for the answer behind an arrow.</summary>
    public static string Show(PromptLine? line) => line is null ? "none" : string.Concat(
        line.Bold ? "bold " : "", Show(line.Prefix), $" @{line.Line}", line.Answer.Count > 0 ? $" -> {Show(line.Answer)}" : "");

    /// <summary>As in <c>Q3 "What is a bond?"</c>, <c>3 "…"</c>, <c>Q11-"…"</c> for a range.</summary>
    public static string Show(MarkPrefix prefix) =>
        $"{(prefix.Named ? "Q" : "")}{prefix.Number}{(prefix.Range ? "-" : prefix.Explicit ? " " : "")}\"{prefix.Rest}\"";

    /// <summary>As in <c>0+2 Q3 "What is a bond?" @1..2 -> …</c>: place and number of pieces, first line and line of the text.</summary>
    public static string Show(Mark mark) => string.Concat(
        $"{mark.Index}+{mark.Length} {(mark.Named ? "Q" : "")}{mark.Number}{(mark.Named || mark.Number > 0 ? " " : "")}\"{mark.Prompt}\" ",
        $"@{mark.StartLine}..{mark.Line}", mark.Answer.Count > 0 ? $" -> {Show(mark.Answer)}" : "");

    /// <summary>As in <c>technical 4 "Technical Questions" 3-9: heading, paragraph</c>: type, level of the questions, title, lines.</summary>
    public static string Show(Segment segment) =>
        $"{SectionTypes.NameOf(segment.Head.Type)} {segment.Head.Level} \"{segment.Head.Title}\" {segment.Line}-{segment.EndLine}: "
        + string.Join(", ", segment.Pieces.Select(piece => NameOf(piece.Block)));

    /// <summary>As in <c>list[1..2], paragraph[2..] "and this"</c>.</summary>
    public static string Show(IEnumerable<BlockSlice> slices) => string.Join(", ", slices.Select(slice => slice switch
    {
        BlockSlice.Whole whole => NameOf(whole.Block),
        BlockSlice.Items items => $"list[{items.First}..{items.First + items.Count}]",
        BlockSlice.Tail tail => $"paragraph[{tail.First}..] \"{BlockText.From([tail])}\"",
        _ => throw new ArgumentException($"A slice without a name: {slice}.", nameof(slices)),
    }));

    private static string NameOf(Block block) => block switch
    {
        ThematicBreakBlock => "rule",
        ListItemBlock => "item",
        _ => block.GetType().Name.Replace("Block", "", StringComparison.Ordinal).ToLowerInvariant(),
    };
}
