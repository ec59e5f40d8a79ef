using GuideSearch.Core.Ranking;
using GuideSearch.Encoders;
using GuideSearch.Lucene.Postings;

namespace GuideSearch.Lucene.Collecting;

/// <summary>What a search reads of one generation; shared by all searches, never changed.</summary>
/// <param name="Generation">Name of the generation.</param>
internal sealed record SearchContext(
    string Generation, GenerationPostings Postings, DocumentColumns Columns, RuleBook Rules, RankingOptions Options)
{
    /// <summary>What reads the meaning of a query; null where the program has none.</summary>
    public ISentenceEncoder? Encoder { get; init; }
}
