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
        foreach (var container in document.Descendants<ContainerBlock>().Prepend(document).ToList())
        {
            for (var i = container.Count - 1; i >= 0; i--)
            {
                if (container[i] is not HeadingBlock heading)
                    continue;
                if (Behind().Match(InlineText.ForPrompt(heading.Inline ?? [])) is { Success: true } match)
                    ids[heading] = match.Groups["id"].Value;
                else if (i + 1 < container.Count && container[i + 1] is ParagraphBlock below && TakeLine(below, i + 1) is { } id)
                    ids[heading] = id;
            }
        }

        return ids;
    }

    /// <param name="place">Of the paragraph in its parent.</param>
    private static string? TakeLine(ParagraphBlock below, int place)
    {
        var line = below.Inline?.TakeWhile(inline => inline is not LineBreakInline).ToList() ?? [];
        if (OnLine().Match(InlineText.From(line)) is not { Success: true } match)
            return null;
        if (line[^1].NextSibling is not { } lineBreak)
        {
            below.Parent!.RemoveAt(place);
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
