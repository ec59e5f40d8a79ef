namespace GuideSearch.Facets;

/// <summary>How the values of one filter combine.</summary>
public enum FacetMode
{
    /// <summary>A document has at least one of the values.</summary>
    Any,

    /// <summary>A document has each of the values.</summary>
    All,

    /// <summary>A document has none of the values.</summary>
    Not,
}
