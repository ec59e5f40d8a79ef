using System.Net;
using System.Text.RegularExpressions;
using GuideSearch.Contract.Wire;
using GuideSearch.Guides;
using GuideSearch.Search;

namespace GuideSearch.Contract.Answers;

/// <summary>
/// Writes answers with links that lead on from where they are shown. A link that leads nowhere leaves its words: no reader meets a
/// picture that does not load.
/// </summary>
/// <param name="root">What addresses of this service begin with there.</param>
/// <param name="servesFiles">Whether the service hands out files of the content folder.</param>
public sealed partial class AnswerMarkup(Addresses addresses, string root, bool servesFiles)
{
    /// <summary>Takes the place of a host where addresses name none, while a link is resolved.</summary>
    private static readonly Uri _anyHost = new("http://any.invalid");

    /// <returns>HTML as safe as the answer's own.</returns>
    public string Write(QuestionDetails details) => details.Links.Count == 0
        ? details.Question.AnswerHtml
        : AnswerLink.Replace(details.Question.AnswerHtml, link => Write(link, details));

    /// <summary>Where a file of the content folder is read; null where this service does not hand it out.</summary>
    /// <param name="path">Relative to the content root, with forward slashes.</param>
    public string? FileAddress(string path) => servesFiles ? root + Addresses.FilePath(path) : null;

    private string Write(AnswerLink link, QuestionDetails details)
    {
        var target = details.Links.GetValueOrDefault(link.Address);
        if (AddressOf(link, target, details.Guide) is not { } address)
            return link.Words;

        var content = servesFiles && link.IsPicture && IsPicture(target) ? Picture(address, link.Words) : link.Words;
        return $"<a href=\"{WebUtility.HtmlEncode(address)}\" rel=\"noopener nofollow\">{content}</a>";
    }

    private static bool IsPicture(LinkTarget? target) =>
        target is LinkTarget.ToFile { Path: var path } && FileType.From(path) is { IsPicture: true };

    /// <returns>Null where it leads nowhere.</returns>
    private string? AddressOf(AnswerLink link, LinkTarget? target, GuideSummary guide) => target switch
    {
        LinkTarget.ToGuide to when addresses.GuidesAreElsewhere => GuideOf(to.Guide) + AnchorOf(to.Anchor),
        LinkTarget.ToGuide { Question: { } question } => root + Addresses.QuestionPath(question.Id),
        LinkTarget.ToGuide to => root + Addresses.GuidePath(to.Guide.Slug),
        _ when addresses.GuidesAreElsewhere => OnSite(link.Address, GuideOf(guide)),
        LinkTarget.ToFile to => FileAddress(to.Path),
        _ => null,
    };

    private string GuideOf(GuideSummary guide) => addresses.Guide(guide.Slug, guide.Category, guide.Vertical);

    private static string AnchorOf(string? anchor) => anchor is null ? "" : $"#{Uri.EscapeDataString(anchor)}";

    /// <summary>As the guide's page on the site that the settings name would read it.</summary>
    private static string? OnSite(string address, string page) =>
        Uri.TryCreate(_anyHost, page, out var from) && Uri.TryCreate(from, address, out var to) && to.Host == from.Host
            ? from.Host == _anyHost.Host ? to.PathAndQuery + to.Fragment : to.AbsoluteUri
            : null;

    private static string Picture(string address, string words)
    {
        var alternative = Tag().Replace(words, "").Replace("\"", "&quot;", StringComparison.Ordinal);
        return $"<img src=\"{WebUtility.HtmlEncode(address)}\" alt=\"{alternative}\" loading=\"lazy\">";
    }

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
