using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace GuideSearch.Content.Markdown;

/// <summary>A part of the parsed tree: answers are made of such parts. It looks at the tree and leaves it as it is.</summary>
internal abstract record BlockSlice
{
    private BlockSlice()
    {
    }

    /// <summary>The blocks that are in it with all they hold.</summary>
    public virtual IEnumerable<Block> Blocks => [];

    /// <summary>What is in it of a paragraph that is not in it as a whole.</summary>
    public virtual IEnumerable<Inline> Inlines => [];

    /// <summary>Puts blocks behind one another; items that follow one another in a list stay in one list.</summary>
    /// <param name="blocks">In the order of the file; items of a list may stand among them without their list.</param>
    public static IReadOnlyList<BlockSlice> Join(IEnumerable<Block> blocks)
    {
        var slices = new List<BlockSlice>();
        foreach (var block in blocks)
        {
            if (block is not ListItemBlock { Parent: ListBlock list })
                slices.Add(new Whole(block));
            else if (slices is [.., Items items] && items.List == list)
                slices[^1] = items with { Count = items.Count + 1 };
            else
                slices.Add(new Items(list, list.IndexOf(block), Count: 1));
        }

        return slices;
    }

    public sealed record Whole(Block Block) : BlockSlice
    {
        public override IEnumerable<Block> Blocks => [Block];
    }

    /// <summary>Items of a list that follow one another.</summary>
    /// <param name="First">Zero-based place of the first in its list.</param>
    public sealed record Items(ListBlock List, int First, int Count) : BlockSlice
    {
        public override IEnumerable<Block> Blocks => List.Skip(First).Take(Count);
    }

    /// <summary>A paragraph behind a name that stands elsewhere, as that of its column.</summary>
    /// <param name="Name">Empty where it has none.</param>
    public sealed record Named(string Name, ParagraphBlock Paragraph) : BlockSlice
    {
        public override IEnumerable<Inline> Inlines =>
            Name.Length == 0 ? Paragraph.Inline! : Paragraph.Inline!.Prepend(new LiteralInline($"{Name.TrimEnd(':')}: "));
    }

    /// <summary>The end of a paragraph, without the separators (<c>: – —</c>) between what it leaves out and its own text.</summary>
    /// <param name="First">Zero-based place of its first inline in the paragraph.</param>
    public sealed record Tail(ParagraphBlock Paragraph, int First) : BlockSlice
    {
        private const string Separators = " :–—-";

        public override IEnumerable<Inline> Inlines => Paragraph.Inline!.Skip(First).Select((inline, i) =>
            i == 0 && inline is LiteralInline literal ? WithoutSeparators(literal) : inline);

        public bool HasText => InlineText.Lines(Inlines).Length > 0;

        private static LiteralInline WithoutSeparators(LiteralInline literal)
        {
            var text = literal.Content;
            text.Start += text.Length - text.AsSpan().TrimStart(Separators).Length;
            return new(text);
        }
    }
}
