using System.Text.RegularExpressions;
using GuideSearch.Content.Markdown;
using GuideSearch.Content.Pieces;
using GuideSearch.Content.Structure;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace GuideSearch.Content.Shapes;

/// <summary>Which blocks can ask, in which shape. A new kind of block that asks is one more arm.</summary>
internal static partial class CandidateReader
{
    private const int MaxPlainLength = 300;

    /// <returns>Null where the block cannot ask.</returns>
    public static QuestionCandidate? Read(Block block) => block switch
    {
        HeadingBlock heading => OfHeading(heading, new(Shape.Heading, heading.Level), []),
        ListItemBlock { Count: > 0 } item when item[0] is HeadingBlock heading =>
            OfHeading(heading, new(Shape.ItemHeading), Slices(item.Skip(1))) with { List = item.Parent as ListBlock },
        ListItemBlock { Count: > 0 } item when item[0] is ParagraphBlock first => OfItem(item, first),
        DetailsBlock { Summary: { } summary } details => OfSummary(summary, details.Line + 1, Slices(details.Skip(1)), closed: true),
        SummaryBlock summary => OfSummary(summary, summary.Line + 1, [], closed: false),
        QuoteBlock { Count: > 0 } quote when quote[0] is ParagraphBlock first && OfParagraph(first) is { Prefix.Named: true } label =>
            label with { Answer = [.. label.Answer, .. Slices(quote.Skip(1))] },
        ParagraphBlock paragraph => OfParagraph(paragraph),
        _ => null,
    };

    private static QuestionCandidate OfHeading(HeadingBlock heading, ShapeKey key, IReadOnlyList<BlockSlice> answer)
    {
        var text = TextOf(heading.Inline!);
        return new(key, MarkPrefix.ReadTask(text), heading.Line + 1, answer) { Source = text, Heading = heading };
    }

    private static QuestionCandidate? OfItem(ListItemBlock item, ParagraphBlock first)
    {
        var list = item.Parent as ListBlock;
        if (LeadsAway(first) || LineOf(first) is not { } line)
            return null;
        var prefix = line.Prefix with { Number = line.Prefix.Number ?? (list is { IsOrdered: true } ? item.Order : null) };
        var key = new ShapeKey(list is { IsOrdered: true } ? Shape.Ordered : Shape.Bullet);
        return From(key, line with { Prefix = prefix }, Slices(item.Skip(1))) with { List = list };
    }

    private static QuestionCandidate? OfSummary(SummaryBlock summary, int startLine, IReadOnlyList<BlockSlice> answer, bool closed)
    {
        if (summary.OfType<LeafBlock>().Where(block => block.Inline is not null).ToList() is not [var leaf, ..] leaves)
            return null;
        var text = InlineText.OneLine(string.Join(' ', leaves.Select(each => TextOf(each.Inline!))));
        return new(new(Shape.Summary), MarkPrefix.ReadTask(text), leaf.Line + 1, answer)
        {
            Source = text,
            StartLine = startLine,
            Closed = closed,
            Heading = leaf as HeadingBlock,
        };
    }

    private static QuestionCandidate? OfParagraph(ParagraphBlock paragraph)
    {
        if (LineOf(paragraph) is not { } line || LeadsAway(paragraph))
            return null;
        if (line.Bold)
            return From(new(Shape.Bold), line, []) with
            {
                Source = InlineText.ForPrompt(paragraph.Inline!.TakeWhile(inline => inline is not LineBreakInline)),
            };
        if (line.Prefix.Named || line.Prefix.Task)
            return From(new(Shape.Label), line, []);
        return line.Prefix.Rest.Length is > 0 and <= MaxPlainLength
            && (QuestionWords.HasMark(line.Prefix.Rest[^1..]) || line.Prefix.Number is not null)
            ? From(new(Shape.Plain), line, [])
            : null;
    }

    /// <summary>The first line of a paragraph; one that is the whole paragraph loses what only points elsewhere.</summary>
    private static PromptLine? LineOf(ParagraphBlock paragraph)
    {
        var line = PromptLine.Read(paragraph);
        var text = line is null ? "" : line.Rest is null && line.Prefix.Rest.Length > 0 ? TextOf(paragraph.Inline!) : line.Prefix.Rest;
        var prefix = MarkPrefix.ReadTask(text);
        return line is null ? null : line.Rest is null || prefix.Task
            ? line with { Prefix = prefix with { Named = prefix.Named || line.Prefix.Named, Number = prefix.Number ?? line.Prefix.Number } }
            : line;
    }

    private static QuestionCandidate From(ShapeKey key, PromptLine line, IReadOnlyList<BlockSlice> below) =>
        new(key, line.Prefix, line.Line, line.Rest is { HasText: true } rest ? [rest, .. below] : below)
        {
            Source = line.Prefix.Rest,
            Bold = line.Bold,
        };

    private static IReadOnlyList<BlockSlice> Slices(IEnumerable<Block> blocks) =>
        BlockSlice.Join(blocks.Where(block => !Contents.IsNavigation(block)));

    /// <summary>A line that is nothing but links: those into the file are contents, those to other sites are reading.</summary>
    private static bool LeadsAway(ParagraphBlock paragraph) => paragraph.Inline is { } inlines
        && inlines.FirstChild is LinkInline { IsImage: false } or EmphasisInline { FirstChild: LinkInline { IsImage: false } }
        && inlines.FindDescendants<LinkInline>().FirstOrDefault() is { } link && IsElsewhere(link.Url ?? "")
        && InlineText.From(link).Length * 5 >= InlineText.From(paragraph).Length * 4;

    private static bool IsElsewhere(string url) => url is ['#', ..] || url.Contains("://", StringComparison.Ordinal);

    /// <summary>The words, without a link at the end that only says where they are from.</summary>
    private static string TextOf(ContainerInline inlines)
    {
        var all = inlines.ToList();
        while (all.Count > 1
            && (PointsElsewhere(all[^1]) || TellsLevel(all)
                || (IsBracket(all[^1]) && all[^2] is LinkInline before && PointsElsewhere(before))))
            all.RemoveAt(all.Count - 1);
        return InlineText.ForPrompt(all).TrimEnd('[', '(', ' ');
    }

    private static bool PointsElsewhere(Inline inline) => inline switch
    {
        LinkInline link => Pointer().IsMatch(InlineText.From(link).Trim(' ', '[', ']', '(', ')')),
        _ => false,
    };

    /// <summary>"Explain closures `medium`"; but "What is `easy`" would end in the midst of its sentence without it.</summary>
    private static bool TellsLevel(List<Inline> all) => all[^1] is CodeInline code && Ornaments.IsLevel(code.Content)
        && !Unfinished().IsMatch(InlineText.From(all.SkipLast(1)));

    private static bool IsBracket(Inline inline) =>
        inline is LiteralInline literal && !literal.Content.ToString().Any(char.IsLetterOrDigit);

    [GeneratedRegex(@"\b(?:is|are|was|does|do|an?|the|of|in|on|to|for|with|by|from|and|or|vs|between|as|use|using|called|named|keyword|attribute|class|method|function)$", RegexOptions.IgnoreCase)]
    private static partial Regex Unfinished();

    [GeneratedRegex(@"^(?:src|source|ref|reference|link|details|read more|more|top|toc|up|back|(?:go |back )?to (?:the )?(?:top|toc|index|contents?|table of contents)|answer|solution|demo|video|\W*)$", RegexOptions.IgnoreCase)]
    private static partial Regex Pointer();
}
