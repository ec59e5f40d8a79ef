using GuideSearch.Ranking.Statistics;

namespace GuideSearch.Ranking.Scoring;

/// <summary>A group of variants and where it occurs.</summary>
public sealed record FoundGroup(VariantGroup Group, Impacts Impacts)
{
    /// <summary>What its impacts are multiplied by, so that they compare with those of the first group.</summary>
    public float Factor { get; init; } = 1;

    /// <summary>In how many documents of the generation it stands, or a group before it.</summary>
    public int Frequency { get; init; } = Impacts.Documents.Length;

    public bool Has(int document) => Array.BinarySearch(Impacts.Documents, document) >= 0;
}

/// <summary>Merges the postings of a term and its variants, keeping the highest contribution per document.</summary>
public static class PostingsUnion
{
    /// <param name="groups">Weighed by <see cref="Weigh"/>.</param>
    /// <param name="documents">N, of the generation.</param>
    public static ScoredPostings Merge(IReadOnlyList<FoundGroup> groups, int documents)
    {
        if (groups.Count == 0)
            return ScoredPostings.None;

        var first = ScoredPostings.From(groups[0].Impacts, documents, groups[0].Frequency);
        first = first with { Idf = first.Idf * groups[0].Group.Weight };
        return groups.Skip(1).Aggregate(first, Join);
    }

    /// <summary>
    /// Gives each group its factor. A substitute is as rare as itself and all before it together, so it never says more than the word it
    /// stands for, whatever the options weigh it.
    /// </summary>
    /// <param name="groups">The word itself first.</param>
    /// <param name="frequencies">Null where the postings are all there are.</param>
    /// <returns>Those that occur and have a weight.</returns>
    public static IReadOnlyList<FoundGroup> Weigh(IEnumerable<FoundGroup> groups, int documents, IFrequencies? frequencies = null)
    {
        var (weighed, asked) = (new List<FoundGroup>(), new List<VariantGroup>());
        var (having, frequency, idf) = (Array.Empty<int>(), 0, 0.0);
        foreach (var found in groups.Where(found => found.Group.Weight > 0))
        {
            asked.Add(found.Group);
            having = weighed.Count == 0 ? found.Impacts.Documents : Union(having, found.Impacts.Documents);
            var together = frequencies?.CountOf(asked) ?? having.Length;
            if (found.Impacts.Documents.Length == 0 && together == frequency)
                continue;

            frequency = together;
            var own = found.Group.Weight * Bm25F.Idf(documents, frequency);
            idf = weighed.Count == 0 ? own : idf;
            weighed.Add(found with { Factor = (float)Math.Min(1, own / idf), Frequency = frequency });
        }

        return weighed;
    }

    private static ScoredPostings Join(ScoredPostings best, FoundGroup found)
    {
        var (documents, values) = found.Impacts;
        var all = Union(best.Documents, documents);
        var impacts = new float[all.Length];
        var (own, others) = (0, 0);
        for (var i = 0; i < all.Length; i++)
        {
            var impact = At(best.Documents, own) == all[i] ? best.Impacts[own++] : 0;
            var substitute = At(documents, others) == all[i] ? found.Factor * values[others++] : 0;
            impacts[i] = Math.Max(impact, substitute);
        }

        return best with { Documents = all, Impacts = impacts, Frequency = found.Frequency };
    }

    /// <summary>The documents of either, ascending as both are.</summary>
    private static int[] Union(int[] left, int[] right)
    {
        var union = new int[left.Length + right.Length];
        var (i, j, count) = (0, 0, 0);
        while (i < left.Length || j < right.Length)
        {
            var next = Math.Min(At(left, i), At(right, j));
            i += At(left, i) == next ? 1 : 0;
            j += At(right, j) == next ? 1 : 0;
            union[count++] = next;
        }

        return union[..count];
    }

    /// <summary>Behind the last document nothing comes any more.</summary>
    private static int At(int[] documents, int i) => i < documents.Length ? documents[i] : int.MaxValue;
}
