using GuideSearch.Core.Ranking;
using GuideSearch.Ranking.Meaning;
using GuideSearch.Serving.Postings;

namespace GuideSearch.Serving.Collecting;

/// <summary>What a search reads of one generation; shared by all searches, never changed.</summary>
/// <param name="Generation">Name of the generation.</param>
internal sealed record SearchContext(
    string Generation, IPostings Postings, DocumentColumns Columns, RuleBook Rules, RankingOptions Options)
{
    /// <summary>Finds documents by meaning; null where the generation has no vectors, or the program no model for them.</summary>
    public GenerationMeaning? Meaning { get; init; }
}
