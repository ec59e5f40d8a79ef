using System.Globalization;
using GuideSearch.Contract.Parameters;
using GuideSearch.Diagnostics;
using GuideSearch.Search;

namespace GuideSearch.Contract.Requests;

/// <summary>Parameters of a search as a request to the engine.</summary>
public static class SearchQuery
{
    private static readonly string TooDeep =
        string.Create(
            CultureInfo.InvariantCulture,
            $"reaches beyond {SearchRequest.MaxDepth} results; to go on, pass the cursor of the last page as {{0}}");

    /// <summary>The request that a reading without faults asks for.</summary>
    public static SearchRequest RequestOf(ParameterReading reading) => Context(reading) with
    {
        Page = reading.Get(SearchParameters.Page),
        Size = reading.Get(SearchParameters.Size),
        After = reading.Get(SearchParameters.After) is { Length: > 0 } after ? after : null,
        PerGuide = reading.Get(SearchParameters.PerGuide),
        Similar = reading.Get(SearchParameters.Similar),
        AlsoAskedIn = reading.Get(SearchParameters.Fields).Contains(HitFields.AlsoAskedIn) ? reading.Get(SearchParameters.AlsoAskedIn) : 0,
        Snippets = reading.Get(SearchParameters.Fields).Contains(HitFields.Snippets) ? reading.Get(SearchParameters.Snippets) : 0,
        Highlight = reading.Get(SearchParameters.Highlight) is not HighlightMode.None,
        Sort = reading.Get(SearchParameters.Sort),
        Facets = reading.Get(SearchParameters.FacetList),
        FacetSize = reading.Get(SearchParameters.FacetSize),
        Explain = reading.Get(SearchParameters.Explain),
    };

    /// <summary>Only what chooses documents; everything else has its default.</summary>
    public static SearchRequest Context(ParameterReading reading) => new()
    {
        Query = reading.Get(SearchParameters.Query),
        Filters = reading.Filters,
        Kind = reading.Get(SearchParameters.Kind),
        Match = reading.Get(SearchParameters.Match),
        Aids = SearchParameters.Aids.Aggregate(SearchAids.None, (aids, aid) => aids | reading.Get(aid)),
    };

    public static ParameterFault? DepthFault(ParameterReading reading) =>
        reading.Get(SearchParameters.Page) * reading.Get(SearchParameters.Size) <= SearchRequest.MaxDepth
            ? null
            : ParameterFault.Create(SearchParameters.Page.Name, SearchParameters.After.Name, TooDeep) with
            {
                Suggestion = SearchParameters.After.Name,
                Code = ProblemCodes.PageTooDeep,
            };

    public static ParameterFault? CursorFault(ParameterReading reading) =>
        reading.Has(SearchParameters.After) && reading.Has(SearchParameters.Page)
            ? ParameterFault.Create(SearchParameters.Page.Name, SearchParameters.After.Name, "cannot stand beside {0}, which replaces it")
            : null;
}
