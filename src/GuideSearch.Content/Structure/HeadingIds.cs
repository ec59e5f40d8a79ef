using System.Text.RegularExpressions;
using GuideSearch.Content.Markdown;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace GuideSearch.Content.Structure;

/// <summary>
/// Ids that authors give their headings: <c>{#id}</c>, <c>{: #id }</c> (also on a line of its own below), <c>[#id]</c>,
/// <c>{/*id*/}</c>.
/// </summary>
internal static partial class HeadingIds
{
    /// <summary>The id of each heading that has one. Lines that hold nothing but the id of the heading above leave the tree.</summary>
    public static IReadOnlyDictionary<HeadingBlock, string> Take(MarkdownDocument document)
    {
        var ids = new Dictionary<HeadingBlock, string>();
        foreach (var heading in document.Descendants<HeadingBlock>().ToList())
        {
            if (Behind().Match(InlineText.From(heading)) is { Success: true } match)
                ids[heading] = match.Groups["id"].Value;
            else if (heading.Parent is { } parent && parent.ElementAtOrDefault(parent.IndexOf(heading) + 1) is ParagraphBlock below
                && TakeLine(below) is { } id)
                ids[heading] = id;
        }

        return ids;
    }

    private static string? TakeLine(ParagraphBlock below)
    {
        var line = below.Inline?.TakeWhile(inline => inline is not LineBreakInline).ToList() ?? [];
        if (OnLine().Match(InlineText.From(line)) is not { Success: true } match)
            return null;
        if (line[^1].NextSibling is not { } lineBreak)
        {
            below.Parent!.Remove(below);
        }
        else
        {
            line.Append(lineBreak).ToList().ForEach(inline => inline.Remove());
            below.Line++;
        }

        return match.Groups[1].Value;
    }

    [GeneratedRegex(@"\s(?:\{\s*:?\s*#(?<id>[^\s{}]+)[^{}]*\}|\{/\*?\s*#?(?<id>[\w-]+)\s*\*?/\}|\[#(?<id>[\w-]+)\])$")]
    private static partial Regex Behind();

    [GeneratedRegex(@"^\{:?\s*#([^\s{}]+)[^{}]*\}$")]
    private static partial Regex OnLine();
}
