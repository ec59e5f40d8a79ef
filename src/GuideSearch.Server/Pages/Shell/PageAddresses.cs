using GuideSearch.Contract.Wire;
using GuideSearch.Guides;
using GuideSearch.Server.Pages.Links;
using GuideSearch.Server.Settings;

namespace GuideSearch.Server.Pages.Shell;

/// <summary>
/// Addresses by which pages lead to each other. They name no host, so that a page works under every name it is reached by;
/// the canonical address is another thing and comes from <see cref="Addresses"/>.
/// </summary>
public sealed class PageAddresses(ServerSettings settings, Addresses addresses)
{
    public string Home { get; } = settings.PathBase + "/";

    public string Search { get; } = settings.PathBase + "/search";

    public string Guides { get; } = settings.PathBase + "/guides";

    public string Practice { get; } = settings.PathBase + "/practice";

    public string Prepare { get; } = settings.PathBase + "/prepare";

    public string Docs { get; } = settings.PathBase + "/docs";

    public string Api { get; } = settings.PathBase + "/api/";

    public string Embed { get; } = settings.PathBase + "/embed";

    /// <summary>What tells a browser how to search here; null without a public URL, which it must name.</summary>
    public string? Description { get; } = addresses.Absolute("") is null ? null : settings.PathBase + "/opensearch.xml";

    /// <summary>An address below the path base.</summary>
    public string Of(string path) => settings.PathBase + path;

    public string Guide(string slug) => Of(Addresses.GuidePath(slug));

    public string Question(QuestionId id) => Of(Addresses.QuestionPath(id));

    /// <summary>A search with one parameter, such as all questions with a tag.</summary>
    public string SearchFor(string name, string value) => new SearchLinks(Search, []).Add(name, value);
}
