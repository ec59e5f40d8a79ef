using System.Text.RegularExpressions;
using Ganss.Xss;
using GuideSearch.Guides;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace GuideSearch.Content.Markdown;

/// <summary>
/// Blocks as HTML that is safe on any page: no script, style, handler, picture, frame or link to a scheme but web and mail.
/// </summary>
/// <remarks>
/// Markdown alone renders to a fixed set of tags with escaped text, and links are judged here. Only where the author wrote HTML does the
/// sanitizer have anything to find, and only there it runs: it costs more than reading the guide. A table takes the keyboard's focus,
/// because on a narrow page it scrolls.
/// </remarks>
internal static partial class AnswerHtml
{
    private static readonly string[] _tags =
    [
        "p", "br", "hr", "strong", "em", "b", "i", "code", "pre", "blockquote", "ul", "ol", "li",
        "h4", "h5", "h6", "table", "thead", "tbody", "tr", "th", "td", "a", "sub", "sup", "del", "kbd",
    ];

    private static readonly HtmlSanitizer _sanitizer = Sanitizer();

    public static string From(IReadOnlyList<BlockSlice> slices)
    {
        var suspicious = false;
        foreach (var slice in slices)
            suspicious |= slice.Blocks.Aggregate(Tame(slice.Inlines), (found, block) => Tame(block) | found);

        using var writer = new StringWriter();
        var renderer = new HtmlRenderer(writer);
        renderer.ObjectRenderers.Insert(0, new HtmlTableRenderer());
        foreach (var slice in slices)
            SliceRenderer.Render(renderer, slice);

        // An empty cell heads nothing, and screen readers stumble over a header without a name.
        var html = writer.ToString().Replace("<th></th>", "<td></td>", StringComparison.Ordinal);
        return (suspicious ? _sanitizer.Sanitize(html) : html).Trim();
    }

    /// <summary>Lowers headings below the question's own, and takes styles, unsafe addresses and pictures out of the tree.</summary>
    /// <returns>Whether the author wrote something that only the sanitizer can judge.</returns>
    private static bool Tame(Block block)
    {
        switch (block)
        {
            case HeadingBlock heading:
                heading.Level = Math.Clamp(heading.Level, 4, 6);
                break;
            case FencedCodeBlock { Info: { } info } code when !Language().IsMatch(info):
                code.Info = null;
                break;
            case Table table:
                table.ColumnDefinitions.ForEach(column => column.Alignment = null);
                table.GetAttributes().AddPropertyIfNotExist("tabindex", "0");
                break;
        }

        return block switch
        {
            HtmlBlock => true,
            ContainerBlock container => container.Aggregate(false, (found, child) => Tame(child) | found),
            LeafBlock { Inline: { } inlines } => Tame(inlines),
            _ => false,
        };
    }

    private static bool Tame(IEnumerable<Inline> inlines)
    {
        var suspicious = false;
        foreach (var inline in inlines.SelectMany(inline => inline.Descendants().Prepend(inline)).ToList())
        {
            suspicious |= inline is HtmlInline or AutolinkInline;
            if (inline is LinkInline link)
                Tame(link);
            else if (inline is DroppedInline dropped)
                dropped.Remove();
        }

        return suspicious;
    }

    /// <summary>
    /// A picture becomes a link with its alternative text, marked where it may be a file beside the guide; a link with an unsafe address
    /// leaves its text, and so does a picture in a link.
    /// </summary>
    private static void Tame(LinkInline link)
    {
        var url = SafeLinks.Written(link.GetDynamicUrl?.Invoke() ?? link.Url);
        link.GetDynamicUrl = null;
        if (link.IsImage && link.FirstChild is null)
            link.AppendChild(new LiteralInline("image"));
        if (!SafeLinks.Allow(url) || (link.IsImage && link.Parent?.FindParentOfType<LinkInline>().Any() is true))
        {
            link.ReplaceBy(new ContainerInline(), copyChildren: true);
            return;
        }

        link.Url = url;
        link.Title = null;
        if (link.IsImage && ContentLink.IsOne(url))
            link.GetAttributes().AddClass(AnswerLink.PictureClass);
        link.IsImage = false;
        link.GetAttributes().AddProperty("rel", "noopener nofollow");
    }

    private static HtmlSanitizer Sanitizer()
    {
        var sanitizer = new HtmlSanitizer { KeepChildNodes = true };
        sanitizer.AllowedTags.Clear();
        sanitizer.AllowedTags.UnionWith(_tags);
        sanitizer.AllowedAttributes.Clear();
        sanitizer.AllowedAttributes.UnionWith(["href", "class", "start"]);
        sanitizer.AllowedSchemes.Clear();
        sanitizer.AllowedSchemes.UnionWith(["http", "https", "mailto"]);
        sanitizer.AllowedCssProperties.Clear();
        sanitizer.AllowedAtRules.Clear();
        sanitizer.RemovingTag += (_, e) =>
        {
            if (HtmlNames.AreHidden(e.Tag.LocalName))
                e.Tag.InnerHtml = "";
        };
        sanitizer.FilterUrl += (_, e) => e.SanitizedUrl = SafeLinks.Written(e.OriginalUrl) is var url && SafeLinks.Allow(url) ? url : null;
        sanitizer.PostProcessNode += (_, e) => Finish(e.Node as AngleSharp.Dom.IElement);
        return sanitizer;
    }

    private static void Finish(AngleSharp.Dom.IElement? element)
    {
        if (element is null)
            return;
        if (element.GetAttribute("class") is { } name && !IsOurs(element.LocalName, name))
            element.RemoveAttribute("class");
        if (element.LocalName == "a" && element.GetAttribute("href") is { Length: > 0 })
            element.SetAttribute("rel", "noopener nofollow");
        else if (element.LocalName == "a")
            element.RemoveAttribute("href");
        else if (element.LocalName == "table")
            element.SetAttribute("tabindex", "0");
    }

    private static bool IsOurs(string element, string name) =>
        element switch { "code" => ClassOfLanguage().IsMatch(name), "a" => name == AnswerLink.PictureClass, _ => false };

    [GeneratedRegex(@"^[A-Za-z0-9+#.\-]{1,30}$")]
    private static partial Regex Language();

    [GeneratedRegex(@"^language-[A-Za-z0-9+#.\-]{1,30}$")]
    private static partial Regex ClassOfLanguage();
}
