using System.Net;
using System.Text.RegularExpressions;

namespace GuideSearch.Guides;

/// <summary>A link in the HTML of an answer.</summary>
/// <param name="Address">As its author wrote it, decoded.</param>
/// <param name="IsPicture">Whether the author wrote a picture; the words are then what it shows.</param>
/// <param name="Words">HTML between its tags.</param>
/// <param name="Html">All of it.</param>
public readonly partial record struct AnswerLink(string Address, bool IsPicture, string Words, string Html)
{
    /// <summary>Class of a link that stands for a picture of the content folder.</summary>
    public const string PictureClass = "picture";

    /// <summary>The links of an answer that name no other site, in its order.</summary>
    /// <param name="html">A <see cref="Question.AnswerHtml"/>.</param>
    public static IEnumerable<AnswerLink> In(string html) =>
        html.Contains("<a ", StringComparison.Ordinal)
            ? Written().Matches(html).Select(From).Where(link => ContentLink.IsOne(link.Address))
            : [];

    /// <summary>The answer with other HTML in the place of those links; all else stays as it is.</summary>
    public static string Replace(string html, Func<AnswerLink, string> write) => Written().Replace(
        html, match => From(match) is var link && ContentLink.IsOne(link.Address) ? write(link) : match.Value);

    private static AnswerLink From(Match match) => new(
        WebUtility.HtmlDecode(match.Groups["address"].Value), match.Groups["class"].Success, match.Groups["words"].Value, match.Value);

    /// <summary>Content writes the address first, and quotes every value.</summary>
    [GeneratedRegex(
        @"<a href=""(?<address>[^""]*)""(?:(?<class> class=""picture"")|[^"">]*""[^""]*"")*>(?<words>.*?)</a>", RegexOptions.Singleline)]
    private static partial Regex Written();
}
