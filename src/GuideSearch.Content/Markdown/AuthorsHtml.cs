using GuideSearch.Content.Intake;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace GuideSearch.Content.Markdown;

/// <summary>
/// Decides once, for every form of a text, what becomes of HTML in a guide: what is none stays as the text it is, what no answer may hold
/// leaves and is told, and the rest stays for the renderers.
/// </summary>
internal static class AuthorsHtml
{
    /// <summary>Changes the tree in place.</summary>
    public static void Settle(MarkdownDocument document, RemovedHtml leftOut)
    {
        var tags = TagCensus.Create(document).ToLookup(tag => tag.Block);
        foreach (var block in document.Descendants<LeafBlock>().ToList())
        {
            if (block is HtmlBlock html)
                HtmlBlockText.Settle(html, [.. tags[html]], leftOut);
            else if (block.Inline is { } inlines)
                Settle(block, inlines, [.. tags[block]], leftOut);
        }
    }

    private static void Settle(LeafBlock block, ContainerInline inlines, IReadOnlyList<WrittenTag> tags, RemovedHtml leftOut)
    {
        CheckLinks(block, inlines, leftOut);
        foreach (var tag in tags.Where(tag => tag.Inline!.Parent is not null))
            Settle(tag, leftOut);
        foreach (var inline in inlines.FindDescendants<Inline>().ToList())
            Settle(inline);
    }

    private static void Settle(WrittenTag tag, RemovedHtml leftOut)
    {
        var (inline, name) = (tag.Inline!, tag.Tag.Name);
        var shown = tag.Block is HeadingBlock && (HtmlNames.AreHidden(name) || HtmlNames.AreEmbeds(name));
        if (tag.Tag.IsComment)
            inline.Remove();
        else if (!tag.IsHtml || shown || (HtmlNames.AreHidden(name) && IsOnlyNamed(tag)))
            inline.ReplaceBy(new LiteralInline(inline.Tag));
        else if (HtmlNames.AreHidden(name))
            Drop(tag, leftOut);
        else if (name is "img" && tag.Tag["alt"] is { Length: > 0 } words)
            inline.ReplaceBy(PictureOf(tag.Tag["src"], words));
        else if (HtmlNames.AreEmbeds(name))
            DropAlone(tag, leftOut);
        else
            Keep(tag, leftOut);
    }

    /// <summary>Without attributes, the tags of a hidden element hide nothing unless they are one whole: a sentence names them.</summary>
    private static bool IsOnlyNamed(WrittenTag tag) => tag.Tag.Closes
        ? tag.Partner is { Inline: not null, Tag.HasAttributes: false }
        : !tag.Tag.HasAttributes && tag.Partner?.Inline?.Parent != tag.Inline!.Parent;

    /// <summary>Together with all up to the tag that closes it, where that stands in the same place of the tree.</summary>
    private static void Drop(WrittenTag tag, RemovedHtml leftOut)
    {
        var inline = tag.Inline!;
        if (tag.Partner?.Inline is not { } end || end.Parent != inline.Parent)
        {
            DropAlone(tag, leftOut);
            return;
        }

        leftOut.Hidden(tag.Tag.Name, tag.Line);
        var run = new List<Inline>();
        for (Inline? at = inline; at is not null; at = at == end ? null : at.NextSibling)
            run.Add(at);
        var source = InlineText.WithTags(run);
        run.Skip(1).ToList().ForEach(each => each.Remove());
        inline.ReplaceBy(new DroppedInline(source));
    }

    private static void DropAlone(WrittenTag tag, RemovedHtml leftOut)
    {
        if (!tag.Tag.Closes)
            leftOut.Embed(tag.Tag.Name, tag.Line);
        tag.Inline!.ReplaceBy(new DroppedInline(tag.Tag.Source));
    }

    private static void Keep(WrittenTag tag, RemovedHtml leftOut)
    {
        Check(tag, leftOut);
        if (HtmlNames.BreakLines(tag.Tag.Name) && tag.Tag.Name is not "br")
            tag.Inline!.InsertAfter(new LiteralInline(" "));
    }

    /// <summary>Tells of the attributes that the sanitizer takes away and that somebody may miss.</summary>
    public static void Check(WrittenTag tag, RemovedHtml leftOut)
    {
        foreach (var (name, value) in tag.Tag.Attributes)
        {
            if (name.StartsWith("on", StringComparison.Ordinal) && name.Length > 2)
                leftOut.Handler(name, tag.Line);
            else if (name is "href" && value.Length > 0 && !SafeLinks.Allow(SafeLinks.Written(value)))
                leftOut.Link(tag.Line);
        }
    }

    private static LinkInline PictureOf(string address, string words)
    {
        var picture = new LinkInline(address, "") { IsImage = true, IsClosed = true };
        picture.AppendChild(new LiteralInline(CleanCharacters.From(words)));
        return picture;
    }

    /// <summary>What is left: declarations and the like in angle brackets, links to schemes that are none, characters by number.</summary>
    private static void Settle(Inline inline)
    {
        switch (inline)
        {
            case HtmlInline html when HtmlTag.Read(html.Tag) is null:
                html.ReplaceBy(new LiteralInline(html.Tag));
                break;
            case AutolinkInline { IsEmail: false } link when !SafeLinks.Allow(link.Url):
                link.ReplaceBy(new LiteralInline($"<{link.Url}>"));
                break;
            case HtmlEntityInline entity when CleanCharacters.From(entity.Transcoded.ToString()) is var clean
                && clean.Length < entity.Transcoded.Length:
                entity.ReplaceBy(new LiteralInline(clean));
                break;
        }
    }

    private static void CheckLinks(LeafBlock block, ContainerInline inlines, RemovedHtml leftOut)
    {
        var line = InlineLines.FirstOf(block);
        foreach (var inline in inlines.FindDescendants<Inline>())
        {
            if (inline is LinkInline link && SafeLinks.Written(link.GetDynamicUrl?.Invoke() ?? link.Url) is { Length: > 0 } url
                && !SafeLinks.Allow(url))
                leftOut.Link(line);
            line += InlineLines.BreaksIn(inline);
        }
    }
}
