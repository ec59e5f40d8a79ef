using GuideSearch.Guides;

namespace GuideSearch.Search;

/// <summary>A wish for questions to practice with.</summary>
/// <param name="Context">
/// Chooses the questions to draw from; with words in its query, ten times <paramref name="Count"/> of those that rank best, and as many of
/// those that name one of the words in question or answer.
/// </param>
/// <param name="Count">1 to <see cref="MaxCount"/>.</param>
/// <param name="Seed">Any text; equal seeds draw equal sets from one generation.</param>
public sealed record DrawRequest(SearchRequest Context, int Count, string Seed)
{
    public const int MaxCount = 50;

    /// <summary>Exactly these, in this order, whatever else the request says; empty draws.</summary>
    public IReadOnlyList<QuestionId> Questions { get; init; } = [];
}

/// <summary>Questions to practice with, in the order in which they were drawn.</summary>
/// <param name="Pool">How many different questions there were to draw from.</param>
/// <param name="Questions">No two of them ask the same.</param>
/// <param name="TimedOut">The search for the pool ran out of time: another draw by this seed may differ.</param>
public sealed record PracticeSet(string Generation, string Seed, int Pool, IReadOnlyList<ListedQuestion> Questions, bool TimedOut)
{
    /// <inheritdoc cref="SearchResponse.MeaningFailed"/>
    public bool MeaningFailed { get; init; }

    /// <inheritdoc cref="SearchResponse.IsRepeatable"/>
    public bool IsRepeatable => !TimedOut && !MeaningFailed;
}
