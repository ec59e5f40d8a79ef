using Markdig.Helpers;

namespace GuideSearch.Content.Markdown;

/// <summary>Text between tags: its entities as characters, and back again with only those that HTML needs.</summary>
internal static class EntityText
{
    public static string Decode(string html) => HtmlHelper.Unescape(html, removeBackSlash: false);

    public static string Encode(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal);
}
