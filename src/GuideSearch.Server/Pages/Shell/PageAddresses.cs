using GuideSearch.Guides;
using GuideSearch.Server.Pages.Links;
using GuideSearch.Server.Settings;

namespace GuideSearch.Server.Pages.Shell;

/// <summary>
/// Addresses by which pages lead to each other. They name no host, so that a page works under every name it is reached by;
/// the canonical address is another thing and comes from <see cref="Addresses"/>.
/// </summary>
public sealed class PageAddresses(ServerSettings settings)
{
    public string Home { get; } = settings.PathBase + "/";

    public string Search { get; } = settings.PathBase + "/search";

    public string Guides { get; } = settings.PathBase + "/guides";

    public string Docs { get; } = settings.PathBase + "/docs";

    public string Guide(string slug) => $"{Guides}/{Uri.EscapeDataString(slug)}";

    public string Question(QuestionId id) =>
        $"{settings.PathBase}/questions/{Uri.EscapeDataString(id.Guide)}/{Uri.EscapeDataString(id.Slug)}";

    /// <summary>A search with one parameter, such as all questions with a tag.</summary>
    public string SearchFor(string name, string value) => new SearchLinks(Search, []).Add(name, value);
}
