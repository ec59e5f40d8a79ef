using System.Text;
using GuideSearch.Content.Intake;
using GuideSearch.Guides;
using Markdig.Helpers;
using Markdig.Syntax;

namespace GuideSearch.Content.Markdown;

/// <summary>A block of HTML: what of it stays, and its words.</summary>
internal static class HtmlBlockText
{
    /// <summary>Leaves only tags that are HTML and may stay; everything else is text, escaped where it must be.</summary>
    public static void Settle(HtmlBlock block, IReadOnlyList<WrittenTag> tags, RemovedHtml leftOut)
    {
        var text = block.Lines.ToString();
        var (settled, done) = (new StringBuilder(text.Length), 0);
        for (var i = 0; i < tags.Count; i++)
        {
            var tag = tags[i];
            if (tag.Start < done || !tag.IsHtml)
                continue;

            settled.Append(AsText(text[done..tag.Start])).Append(Shown(tag, leftOut));
            done = EndOf(tag);
        }

        block.Lines = new StringLineGroup(settled.Append(AsText(text[done..])).ToString());
    }

    /// <summary>The words of a settled block.</summary>
    public static string Words(HtmlBlock block)
    {
        var text = block.Lines.ToString();
        var (words, done) = (new StringBuilder(text.Length), 0);
        foreach (var (start, tag) in HtmlTag.In(text))
        {
            words.Append(EntityText.Decode(text[done..start])).Append(HtmlNames.BreakLines(tag.Name) ? "\n" : "");
            done = start + tag.Source.Length;
        }

        return words.Append(EntityText.Decode(text[done..])).ToString();
    }

    private static string Shown(WrittenTag tag, RemovedHtml leftOut)
    {
        var (html, name) = (tag.Tag, tag.Tag.Name);
        if (html.IsComment)
            return "";
        if (HtmlNames.AreHidden(name) && Ends(tag))
            leftOut.Hidden(name, tag.Line);
        else if (name is "img" && html["alt"] is { Length: > 0 } words)
            return PictureOf(html["src"], CleanCharacters.From(words));
        else if (HtmlNames.AreHidden(name) || HtmlNames.AreEmbeds(name))
            TellOf(tag, leftOut);
        else
            return Kept(tag, leftOut);

        return "";
    }

    private static void TellOf(WrittenTag tag, RemovedHtml leftOut)
    {
        if (!tag.Tag.Closes)
            leftOut.Embed(tag.Tag.Name, tag.Line);
    }

    /// <summary>The sanitizer takes some of these tags away; their lines stay apart.</summary>
    private static string Kept(WrittenTag tag, RemovedHtml leftOut)
    {
        AuthorsHtml.Check(tag, leftOut);
        return HtmlNames.BreakLines(tag.Tag.Name) && tag.Tag.Name is not ("br" or "pre") ? $"\n{tag.Tag.Source}\n" : tag.Tag.Source;
    }

    private static string PictureOf(string source, string words)
    {
        if (SafeLinks.Written(source) is not { } address || !SafeLinks.Allow(address))
            return EntityText.Encode(words);

        var mark = ContentLink.IsOne(address) ? $" class=\"{AnswerLink.PictureClass}\"" : "";
        return $"<a href=\"{EntityText.Encode(address)}\"{mark}>{EntityText.Encode(words)}</a>";
    }

    /// <summary>Behind the tag, or where nothing of the element is shown, behind the tag that closes it.</summary>
    private static int EndOf(WrittenTag tag) =>
        HtmlNames.AreHidden(tag.Tag.Name) && Ends(tag) ? EndOf(tag.Partner!) : tag.Start + tag.Tag.Source.Length;

    private static bool Ends(WrittenTag tag) => !tag.Tag.Closes && tag.Partner?.Block == tag.Block;

    private static string AsText(string text) => EntityText.Encode(CleanCharacters.From(EntityText.Decode(text)));
}
