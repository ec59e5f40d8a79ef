using GuideSearch.Search;
using GuideSearch.Server.Pages.Links;

namespace GuideSearch.Server.Pages.Reading;

/// <summary>The list of guides as it was asked for.</summary>
public sealed record GuideListView(SearchLinks Links, GuideListRequest Request, GuideList List)
{
    public PagePosition Page => new(Request.Page, Request.Size, (List.Total + Request.Size - 1) / Request.Size, After: null);
}
