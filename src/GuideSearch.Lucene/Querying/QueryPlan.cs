namespace GuideSearch.Lucene.Querying;

/// <summary>A query as terms of the index.</summary>
/// <param name="Words">Rank; how many of them a document needs is for the match mode to say.</param>
/// <param name="Phrases">Each must match.</param>
/// <param name="Excluded">None may match.</param>
/// <param name="ExcludedPhrases">None may match.</param>
internal sealed record QueryPlan(
    IReadOnlyList<SoughtWord> Words,
    IReadOnlyList<SoughtPhrase> Phrases,
    IReadOnlyList<SoughtWord> Excluded,
    IReadOnlyList<SoughtPhrase> ExcludedPhrases)
{
    /// <summary>Words and phrases together; compounds may make more of them than the query has words.</summary>
    public const int MostParts = 48;

    /// <summary>How many documents meaning alone may find.</summary>
    public const int MostByMeaning = 20;

    /// <summary>Nothing is asked: every document matches.</summary>
    public bool Browses => Words.Count == 0 && Phrases.Count == 0;
}
