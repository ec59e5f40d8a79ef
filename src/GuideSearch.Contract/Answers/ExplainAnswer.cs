using GuideSearch.Search;

namespace GuideSearch.Contract.Answers;

/// <summary>Why a question stands where it stands, or why it does not.</summary>
/// <param name="Rank">One-based rank without paging; absent when it does not match.</param>
/// <param name="Reasons">Sentences, most important first.</param>
/// <param name="Score">The parts of its score; absent when no word of the query matches it.</param>
public sealed record ExplainAnswer(string Generation, string Id, bool Matches, int? Rank, IReadOnlyList<string> Reasons, ScoreAnswer? Score)
{
    public static ExplainAnswer From(HitExplanation why) => new(
        why.Generation, why.Id.ToString(), why.Matches, why.Rank, why.Reasons, why.Score is null ? null : ScoreAnswer.From(why.Score));
}

/// <summary>Values of one facet.</summary>
/// <param name="Facet">Absent when the search ran out of time.</param>
public sealed record FacetListingAnswer(string Generation, FacetAnswer? Facet, bool TimedOut)
{
    public static FacetListingAnswer From(FacetListing listing) =>
        new(listing.Generation, listing.Facet is null ? null : FacetAnswer.From(listing.Facet), listing.Facet is null);
}
