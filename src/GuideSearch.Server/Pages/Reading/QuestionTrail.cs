using GuideSearch.Search;
using GuideSearch.Server.Pages.Links;

namespace GuideSearch.Server.Pages.Reading;

/// <summary>A question among the results it was found by.</summary>
/// <param name="Search">The search, which the field holds.</param>
/// <param name="Back">The page of results that lists the question.</param>
public sealed record QuestionTrail(SearchLinks Search, string Back)
{
    /// <summary>One-based.</summary>
    public int Rank { get; init; }

    /// <summary>How many questions the search finds; null where it ran out of time.</summary>
    public int? Total { get; init; }

    /// <summary>The question as the search found it; null where it finds it at this rank no more.</summary>
    public SearchHit? Hit { get; init; }

    /// <summary>The result before it, as an address that carries the search on; null for none.</summary>
    public string? Previous { get; init; }

    public string? Next { get; init; }
}
