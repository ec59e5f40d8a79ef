using System.Globalization;
using System.Text;
using GuideSearch.Guides;

namespace GuideSearch.Contract.Wire;

/// <summary>Every address the service writes into answers, pages and problems: made from settings, never from the Host header.</summary>
/// <param name="publicUrl">Scheme and host by which the world sees the service; null where addresses are root-relative.</param>
/// <param name="pathBase">Path under which the service is mounted; empty for the root.</param>
/// <param name="guideAddress">Address of a guide with <c>{slug}</c>, and <c>{category}</c> and <c>{vertical}</c> where wanted.</param>
public sealed class Addresses(string? publicUrl, string pathBase, string guideAddress)
{
    /// <summary>Characters that the service reads of a request's address; a longer one is refused.</summary>
    public const int MaxLength = 32 * 1024;

    /// <summary>The template of the guide pages that the service has itself.</summary>
    public const string OwnGuideAddress = "/guides/{slug}";

    /// <summary>Public URL and path base, without a slash at the end; empty where addresses are root-relative from the root.</summary>
    public string Root { get; } = publicUrl?.TrimEnd('/') + pathBase;

    /// <summary>Whether guides are read on another site, to which results then lead.</summary>
    public bool GuidesAreElsewhere { get; } = guideAddress != OwnGuideAddress;

    /// <summary>An address of this service.</summary>
    /// <param name="path">Begins with <c>/</c>; already escaped.</param>
    public string Of(string path) => Root + path;

    /// <summary>An address of this service with scheme and host, for files that allow no other.</summary>
    /// <returns>Null without a public URL: where the service listens is not where the world sees it.</returns>
    public string? Absolute(string path) => publicUrl is null ? null : Root + path;

    /// <summary>The public page of a guide, by the template of the settings.</summary>
    public string Guide(string slug, string category, string vertical)
    {
        var address = guideAddress
            .Replace("{slug}", Uri.EscapeDataString(slug), StringComparison.Ordinal)
            .Replace("{category}", SlugOf(category), StringComparison.Ordinal)
            .Replace("{vertical}", SlugOf(vertical), StringComparison.Ordinal);
        return address.StartsWith('/') ? Of(address) : address;
    }

    /// <summary>Where a question stands on the page of its guide: the anchor of its heading, or its text where it has none.</summary>
    /// <param name="anchor">Without <c>#</c>; null for a list item or a bold line.</param>
    public static string Question(string guideAddress, string? anchor, string prompt) =>
        anchor is null ? $"{guideAddress}#:~:text={TextFragment(prompt)}" : $"{guideAddress}#{Uri.EscapeDataString(anchor)}";

    /// <summary>This service's own page of a question.</summary>
    public string QuestionPage(QuestionId id) => Of(QuestionPath(id));

    public static string QuestionPath(QuestionId id) => $"/questions/{Uri.EscapeDataString(id.Guide)}/{Uri.EscapeDataString(id.Slug)}";

    /// <param name="path">Relative to the content root, with forward slashes.</param>
    public static string FilePath(string path) => $"/files/{string.Join('/', path.Split('/').Select(Uri.EscapeDataString))}";

    public static string GuidePath(string slug) => $"/guides/{Uri.EscapeDataString(slug)}";

    /// <summary>The page to practice exactly these questions, in this order.</summary>
    public static string PracticePath(IEnumerable<QuestionId> ids) =>
        "/practice?" + string.Join('&', ids.Select(id => $"id={Uri.EscapeDataString(id.Guide)}/{Uri.EscapeDataString(id.Slug)}"));

    /// <summary>Where the API tells of a question.</summary>
    public string QuestionApi(QuestionId id) => Of($"/api/v1/questions/{Uri.EscapeDataString(id.Guide)}/{Uri.EscapeDataString(id.Slug)}");

    /// <summary>The page that tells what a problem code means.</summary>
    public string Problem(string code) => Of($"/problems/{code}");

    /// <summary>Escapes what URLs need and the dash, which text fragments read as their own grammar.</summary>
    /// <remarks>Source: WICG, URL Fragment Text Directives, "text directive explicit char".</remarks>
    private static string TextFragment(string text) => Uri.EscapeDataString(text).Replace("-", "%2D", StringComparison.Ordinal);

    private static string SlugOf(string name)
    {
        var slug = new StringBuilder();
        foreach (var c in name.ToLower(CultureInfo.InvariantCulture))
        {
            if (char.IsLetterOrDigit(c))
                slug.Append(c);
            else if (slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }

        return Uri.EscapeDataString(slug.ToString().TrimEnd('-'));
    }
}
