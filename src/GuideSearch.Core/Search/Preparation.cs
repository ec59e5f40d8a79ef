using GuideSearch.Facets;
using GuideSearch.Preparing;

namespace GuideSearch.Search;

/// <summary>Asks which questions a posting makes likely.</summary>
/// <param name="Filters">Of the questions; all combine by AND.</param>
/// <param name="Size">How many questions at most, 1 to <see cref="MaxSize"/>.</param>
/// <param name="ComparesMeaning">Whether what sentences mean counts beside their words.</param>
public sealed record PrepareRequest(Posting Posting, IReadOnlyList<FacetFilter> Filters, int Size, bool ComparesMeaning)
{
    public const int MaxSize = 20;
}

/// <param name="Questions">The likeliest first; no two of them ask the same.</param>
/// <param name="TimedOut">Time ran out, and the end of the posting was not looked at: the same posting may get other questions.</param>
public sealed record Preparation(string Generation, IReadOnlyList<PreparedQuestion> Questions, bool TimedOut);

/// <param name="Words">The words of the posting that led to it, as they stand there, those first that say most; at least one.</param>
public sealed record PreparedQuestion(ListedQuestion Question, IReadOnlyList<string> Words);
