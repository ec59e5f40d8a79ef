using GuideSearch.Server.Pages.Links;

namespace GuideSearch.Server.Pages.Shell;

/// <summary>What a page tells its frame: head, search field, and where it stands.</summary>
public sealed record PageFrame
{
    /// <summary>Without the name of the service, which the frame adds where there is room.</summary>
    public required string Title { get; init; }

    /// <summary>What tabs and search engines show in its place; null for the title as it is.</summary>
    public string? TabTitle { get; init; }

    /// <summary>What the page says, in a sentence or two, for search engines and previews.</summary>
    public required string Description { get; init; }

    /// <summary>Whether the page is a text of its own, such as a guide, and not a list or a tool.</summary>
    public bool IsArticle { get; init; }

    /// <summary>The one address of this page, from the settings; null for pages that have none, such as errors.</summary>
    public string? Canonical { get; init; }

    /// <summary>False for lists of results, which search engines may read and should not keep.</summary>
    public bool Indexed { get; init; } = true;

    /// <summary>What the page holds, in the words of schema.org, as JSON without any <c>&lt;</c>; null for nothing to tell.</summary>
    public string? Data { get; init; }

    /// <summary>What the search field holds and carries on; null for a field without text or filters.</summary>
    public SearchLinks? Search { get; init; }

    /// <summary>Whether the search field has the focus when the page opens.</summary>
    public bool Typing { get; init; }

    /// <summary>Whether links that lead to this path again take the place of its parts instead of loading it anew.</summary>
    public bool Swaps { get; init; }

    /// <summary>Whether a list of filters stands beside the main part.</summary>
    public bool HasFilters { get; init; }

    /// <summary>Which entry of the navigation this page is; empty for none.</summary>
    public string Current { get; init; } = "";
}
