using GuideSearch.Search;

namespace GuideSearch.Serving.Collecting;

/// <summary>Refuses what no page should ask for. The caller checks the rest: bounds of sizes, names of facets.</summary>
internal static class RequestCheck
{
    /// <exception cref="SearchException"><see cref="SearchError.QueryTooLong"/> or <see cref="SearchError.PageTooDeep"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of the bounds that <see cref="SearchRequest"/> tells.</exception>
    public static void Require(SearchRequest request)
    {
        if (request.Query.Excess is { } excess)
            throw new SearchException(SearchError.QueryTooLong, excess);

        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(request.Page);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(request.Size);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(request.Size, SearchRequest.MaxSize);
        ArgumentOutOfRangeException.ThrowIfNegative(request.PerGuide);
        ArgumentOutOfRangeException.ThrowIfNegative(request.FacetSize);
        if (request.After is null && (long)request.Page * request.Size > SearchRequest.MaxDepth)
            throw new SearchException(
                SearchError.PageTooDeep,
                $"Pages reach the first {SearchRequest.MaxDepth} results; go deeper with the position 'after' of the last page.");
    }
}
