using GuideSearch.Search;
using GuideSearch.Server.Pages.Links;

namespace GuideSearch.Server.Pages.Searching;

/// <summary>Everything the page of results shows.</summary>
public sealed record SearchView
{
    public required SearchLinks Links { get; init; }

    public required SearchRequest Request { get; init; }

    public required SearchResponse Response { get; init; }

    /// <summary>Passages of guides that match but answer no question; shown below the questions of the first page.</summary>
    public IReadOnlyList<SearchHit> Passages { get; init; } = [];

    /// <summary>What would find something, where nothing was found.</summary>
    public IReadOnlyList<WayOut> WaysOut { get; init; } = [];
}

/// <summary>A change of the search that finds something.</summary>
/// <param name="Does">What it does, as the words of a link: <c>Drop the filter Topic: Python</c>.</param>
public sealed record WayOut(string Does, string Href, int Questions);

