using System.Net;
using System.Text.RegularExpressions;
using GuideSearch.Content.Diagnostics;
using GuideSearch.Diagnostics;
using GuideSearch.Guides;

namespace GuideSearch.Content;

/// <summary>Tells of links that only the site of the guides can follow: the pages of this service hold no file beside a guide.</summary>
internal static partial class LinkChecks
{
    /// <summary>One hint for each question that has such links, with the first of them.</summary>
    public static void Report(IReadOnlyList<Question> documents, DiagnosticList diagnostics)
    {
        foreach (var document in documents)
        {
            if (Beside().Match(document.AnswerHtml) is not { Success: true } link)
                continue;

            var address = WebUtility.HtmlDecode(link.Groups["address"].Value);
            diagnostics.Hint(
                DiagnosticCodes.LinkBesideGuide, document.Source.Line,
                $"The link '{address}' leads to a place beside the guide, which the pages of this service do not have; "
                + "write where it is on the web.",
                cause: "a link to a place beside the guide");
        }
    }

    /// <summary>Neither with a scheme nor from the root of a site, nor to a place on the same page.</summary>
    [GeneratedRegex(@"<a href=""(?<address>(?![A-Za-z][A-Za-z0-9+.-]*:|[/#?])[^""]+)""")]
    private static partial Regex Beside();
}
