namespace GuideSearch.Search;

/// <summary>What can go wrong in a search, as the caller sees it. Names are wire format (kebab-case): add, never rename.</summary>
public enum SearchError
{
    QueryTooLong,
    PageTooDeep,
    CursorExpired,

    /// <summary>No generation is open: none was built yet, or none opens.</summary>
    NoIndex,

    /// <summary>The index was made by another version of the program.</summary>
    SchemaMismatch,

    /// <summary>The cluster that holds the index does not answer, or not in full.</summary>
    ClusterUnavailable,
}

/// <summary>A search that could not be answered. The message is shown to the caller: write it for them, and put no secret in it.</summary>
public sealed class SearchException(SearchError error, string message, Exception? inner = null) : Exception(message, inner)
{
    public SearchError Error { get; } = error;
}
