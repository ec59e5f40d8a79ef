using GuideSearch.Search;
using GuideSearch.Server.Pages.Links;
using GuideSearch.Server.Pages.Searching;

namespace GuideSearch.Server.Pages.Reading;

/// <summary>The list of guides as it was asked for.</summary>
public sealed record GuideListView(SearchLinks Links, GuideListRequest Request, GuideList List)
{
    /// <summary>Lists of what was probably meant, where this one is empty.</summary>
    public IReadOnlyList<Alternative> Corrections { get; init; } = [];

    public PagePosition Page => new(Request.Page, Request.Size, (List.Total + Request.Size - 1) / Request.Size, After: null);
}
