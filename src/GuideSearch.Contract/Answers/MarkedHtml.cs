using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using GuideSearch.Contract.Requests;
using GuideSearch.Search;

namespace GuideSearch.Contract.Answers;

/// <summary>Marked text as HTML: everything is escaped first, and <c>&lt;mark&gt;</c> is the only element added.</summary>
internal static class MarkedHtml
{
    private static readonly HtmlEncoder _encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <returns>Null unless HTML is asked for.</returns>
    public static string? Render(string text, IReadOnlyList<MarkRange> ranges, HighlightMode mode)
    {
        if (mode is not HighlightMode.Html)
            return null;

        var html = new StringBuilder();
        var position = 0;
        foreach (var range in ranges)
        {
            html.Append(Escape(text[position..range.Start]));
            position = range.Start + range.Length;
            html.Append("<mark>").Append(Escape(text[range.Start..position])).Append("</mark>");
        }

        return html.Append(Escape(text[position..])).ToString();
    }

    private static string Escape(string text) => _encoder.Encode(text);
}
