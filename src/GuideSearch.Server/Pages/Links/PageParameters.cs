using GuideSearch.Contract.Parameters;
using GuideSearch.Contract.Requests;
using GuideSearch.Search;

namespace GuideSearch.Server.Pages.Links;

/// <summary>Parameters that mean something else on pages than in the API.</summary>
internal static class PageParameters
{
    /// <summary>A page shows a question once unless it is told otherwise; programs get what they asked for.</summary>
    public static ChoiceParameter<SimilarMode> Similar { get; } = new(SearchParameters.Similar.Name, SearchParameters.Similar.Description,
        ("collapse", SimilarMode.Collapse), ("show", SimilarMode.Show));
}
