using GuideSearch.Lucene.Querying;
using GuideSearch.Ranking;

namespace GuideSearch.Lucene.Meaning;

/// <summary>What a query means beyond its words: how much likeness adds to the score of a document.</summary>
/// <param name="direction">Where the query points; null where it has no meaning or may not use it.</param>
/// <param name="weight">What all words of the query say together.</param>
internal sealed class QueryMeaning(DocumentMeanings meanings, sbyte[]? direction, double weight, RankingOptions ranking)
{
    public bool IsKnown => direction is not null;

    /// <summary>No document gets more than this.</summary>
    public double MostBonus => direction is null ? 0 : BonusFor(Direction.MostCosine);

    /// <summary>The same query, turned towards what some documents mean; a name without meaning means just that.</summary>
    /// <param name="documents">At least one.</param>
    public QueryMeaning Towards(IReadOnlyList<int> documents) =>
        new(meanings, meanings.Between(direction ?? [], documents, (float)ranking.FeedbackWeight), weight, ranking);

    /// <summary>0 for a stranger, rising with the likeness above the floor.</summary>
    public double BonusOf(int document) =>
        direction is null ? 0 : BonusFor(LikenessOf(document));

    /// <summary>Its likeness; 0 where the query has no meaning.</summary>
    public float LikenessOf(int document) => direction is null ? 0 : meanings.Likeness(direction, document);

    /// <summary>The documents most like the query, strangers left out.</summary>
    /// <param name="among">Which documents may be found.</param>
    public HashSet<int> Nearest(int documents, Func<int, bool> among)
    {
        var nearest = new PriorityQueue<int, float>();
        for (var document = 0; document < documents && IsKnown; document++)
        {
            var likeness = LikenessOf(document);
            if (likeness < ranking.MeaningLeast || !among(document))
                continue;

            if (nearest.Count < QueryPlan.MostByMeaning)
                nearest.Enqueue(document, likeness);
            else
                nearest.EnqueueDequeue(document, likeness);
        }

        return [.. nearest.UnorderedItems.Select(item => item.Element)];
    }

    private double BonusFor(float likeness) => Math.Max(0, likeness - ranking.MeaningFloor) * ranking.MeaningWeight * weight;
}
