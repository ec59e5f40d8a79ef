using GuideSearch.Ranking.Planning;

namespace GuideSearch.Ranking.Scoring;

/// <summary>In how many documents of a generation clauses stand, where only some of their postings are at hand.</summary>
public interface IFrequencies
{
    /// <summary>How many documents have any variant of any of these groups.</summary>
    int CountOf(IReadOnlyList<VariantGroup> groups);

    /// <summary>How many documents have a phrase in the question or in the answer.</summary>
    int CountOf(QueryPhrase phrase);
}
