namespace GuideSearch.Preparing;

/// <summary>What the lines of a posting speak of.</summary>
internal enum PostingPart
{
    /// <summary>What is asked of people.</summary>
    Asks,

    /// <summary>Who asks: up to the first sentence that speaks to the reader.</summary>
    Company,

    /// <summary>What people get, and how they apply: up to the next heading that asks.</summary>
    Offer,
}
