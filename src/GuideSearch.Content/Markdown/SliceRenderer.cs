using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace GuideSearch.Content.Markdown;

/// <summary>Writes a part of a list or paragraph as Markdig's own renderers write the whole.</summary>
internal static class SliceRenderer
{
    public static void Render(HtmlRenderer renderer, BlockSlice slice)
    {
        switch (slice)
        {
            case BlockSlice.Whole whole:
                renderer.Render(whole.Block);
                break;
            case BlockSlice.Items items:
                Render(renderer, items);
                break;
            case BlockSlice.Tail or BlockSlice.Named:
                Render(renderer, slice.Inlines);
                break;
        }
    }

    private static void Render(HtmlRenderer renderer, BlockSlice.Items items)
    {
        var (tag, start) = items.List.IsOrdered ? ("ol", items.List.OrderedStart ?? "1") : ("ul", "1");
        renderer.EnsureLine();
        renderer.WriteLine(start == "1" ? $"<{tag}>" : $"<{tag} start=\"{start}\">");
        foreach (var item in items.Blocks.OfType<ListItemBlock>())
        {
            renderer.ImplicitParagraph = !items.List.IsLoose;
            renderer.EnsureLine();
            renderer.Write("<li>");
            renderer.WriteChildren(item);
            renderer.WriteLine("</li>");
        }

        renderer.ImplicitParagraph = false;
        renderer.WriteLine($"</{tag}>");
    }

    /// <summary>A line break at the end breaks nothing.</summary>
    private static void Render(HtmlRenderer renderer, IEnumerable<Inline> inlines)
    {
        renderer.EnsureLine();
        renderer.Write("<p>");
        foreach (var inline in inlines.Where(inline => inline is not LineBreakInline { NextSibling: null }))
            renderer.Write(inline);
        renderer.WriteLine("</p>");
    }
}
