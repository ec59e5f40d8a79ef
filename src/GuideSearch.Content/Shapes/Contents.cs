using GuideSearch.Content.Markdown;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace GuideSearch.Content.Shapes;

/// <summary>The tables of contents of a guide: lists and tables of links into the same file, and what they name.</summary>
internal sealed class Contents
{
    /// <summary>Characters of a block of HTML that is a way back, with all its white space.</summary>
    private const int LongestWayBack = 60;

    private readonly HashSet<Block> _blocks = [];
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    private Contents()
    {
    }

    /// <summary>What of a guide belongs to its contents, and what these name.</summary>
    public static Contents Of(MarkdownDocument document)
    {
        var contents = new Contents();
        foreach (var block in document.Descendants<ContainerBlock>().Where(block => block is ListBlock or Table))
        {
            if (block.Parent is { } parent && contents.Holds(parent))
                contents._blocks.Add(block);
            else if (EntriesOf(block) is var (links, entries) && links.Count * 2 >= entries && links.Count > 0)
                contents.Add(block, links);
        }

        return contents;
    }

    /// <summary>Whether a block is a table of contents or a part of one.</summary>
    public bool Holds(Block block)
    {
        for (Block? at = block; at is not null; at = at.Parent)
        {
            if (_blocks.Contains(at))
                return true;
        }

        return false;
    }

    public bool Lists(string title) => _names.Contains(Slugs.Of(title)) || _names.Contains(Key(title));

    /// <summary>A block that only leads elsewhere in the file: "back to top".</summary>
    public static bool IsNavigation(Block block) => block switch
    {
        ParagraphBlock { Inline: { } inlines } => IsNavigation(inlines),
        HtmlBlock html => HtmlTag.In(html.Lines.ToString()).Any(tag => tag.Tag is { Name: "a" } link && link["href"] is ['#', ..])
            && HtmlBlockText.Words(html).Length <= LongestWayBack,
        _ => false,
    };

    private static bool IsNavigation(ContainerInline inlines) =>
        inlines.FindDescendants<LinkInline>().Any(link => LeadsWithin(link) && !link.IsImage)
        && inlines.FindDescendants<LiteralInline>().All(
            literal => IsInLink(literal) || !literal.Content.ToString().Any(char.IsLetterOrDigit));

    private static bool IsInLink(Inline inline)
    {
        for (Inline? at = inline.Parent; at is not null; at = at.Parent)
        {
            if (at is LinkInline)
                return true;
        }

        return false;
    }

    private static bool LeadsWithin(LinkInline link) => (link.GetDynamicUrl?.Invoke() ?? link.Url) is ['#', ..];

    private void Add(Block block, List<LinkInline> links)
    {
        _blocks.Add(block);
        foreach (var link in links)
        {
            _names.Add(Uri.UnescapeDataString((link.Url ?? "").TrimStart('#')).ToLowerInvariant());
            _names.Add(Key(Pieces.MarkPrefix.Read(InlineText.Of(link)).Rest));
        }
    }

    private static string Key(string title) => string.Concat(title.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    private static (List<LinkInline> Links, int Entries) EntriesOf(ContainerBlock block)
    {
        var entries = block.Descendants<Block>().Where(each => block is Table
            ? each is TableRow { IsHeader: false }
            : each is ParagraphBlock { Parent: ListItemBlock }).ToList();
        return ([.. entries.Select(LinkOf).OfType<LinkInline>()], entries.Count);
    }

    private static LinkInline? LinkOf(Block entry) => entry switch
    {
        ParagraphBlock { Inline: { } inlines } when IsNavigation(inlines) =>
            inlines.FindDescendants<LinkInline>().FirstOrDefault(LeadsWithin),
        ContainerBlock row => row.Descendants<ParagraphBlock>().Select(LinkOf).OfType<LinkInline>().FirstOrDefault(),
        _ => null,
    };
}
