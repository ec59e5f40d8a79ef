namespace GuideSearch.Querying;

/// <summary>How much a query may hold; beyond it a reading carries <see cref="QueryReading.Excess"/>.</summary>
public static class QueryLimits
{
    /// <summary>UTF-16 units after NFKC, white space collapsed.</summary>
    public const int Characters = 4_000;

    /// <summary>A text of more UTF-16 units was pasted: it is read as a <see cref="LongText"/>.</summary>
    public const int TypedCharacters = 300;

    /// <summary>
    /// So is one of more words outside of filters: those that count, common ones, those in phrases and exclusions.
    /// </summary>
    public const int TypedWords = 32;

    public const int WordsOfPhrase = 16;

    public const int Exclusions = 8;

    /// <summary>Values per facet, in each mode.</summary>
    public const int FilterValues = 10;

    /// <summary>UTF-16 units of one filter value.</summary>
    public const int FilterValueLength = 128;
}
