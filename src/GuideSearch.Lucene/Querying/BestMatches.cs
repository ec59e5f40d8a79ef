namespace GuideSearch.Lucene.Querying;

/// <summary>Documents with their occurrences over all fields, weighted and saturated.</summary>
/// <param name="Documents">Ascending.</param>
/// <param name="Shares">One per document, above 0 and below 1.</param>
internal readonly record struct SaturatedCounts(int[] Documents, float[] Shares);

/// <summary>The forms of a group and where they stand.</summary>
internal sealed record FoundGroup(FormGroup Group, SaturatedCounts Counted)
{
    /// <summary>What its shares are multiplied by, so that they compare with those of the first group.</summary>
    public float Factor { get; init; } = 1;
}

/// <summary>Joins the groups in which a word was found; in each document the group counts that brings most.</summary>
internal static class BestMatches
{
    public static Matches Of(SaturatedCounts counted, int documents) =>
        counted.Documents.Length == 0
            ? Matches.None
            : new(counted.Documents, counted.Shares, Bm25F.Idf(documents, counted.Documents.Length));

    /// <param name="groups">Weighed by <see cref="Weigh"/>.</param>
    public static Matches Of(IReadOnlyList<FoundGroup> groups, int documents)
    {
        if (groups.Count == 0)
            return Matches.None;

        var best = Of(groups[0].Counted, documents);
        best = best with { Idf = best.Idf * groups[0].Group.Weight };
        return groups.Skip(1).Aggregate(best, Joined);
    }

    /// <summary>
    /// A substitute is as rare as itself and all before it together: it never says more than the word it stands for.
    /// </summary>
    /// <param name="groups">The word itself first.</param>
    public static IReadOnlyList<FoundGroup> Weigh(IEnumerable<FoundGroup> groups, int documents)
    {
        var weighed = new List<FoundGroup>();
        var (having, idf) = (Array.Empty<int>(), 0.0);
        foreach (var found in groups.Where(found => found.Counted.Documents.Length > 0))
        {
            having = weighed.Count == 0 ? found.Counted.Documents : Merged(having, found.Counted.Documents);
            var own = found.Group.Weight * Bm25F.Idf(documents, having.Length);
            idf = weighed.Count == 0 ? own : idf;
            weighed.Add(found with { Factor = (float)(own / idf) });
        }

        return weighed;
    }

    private static Matches Joined(Matches best, FoundGroup found)
    {
        var other = found.Counted;
        var all = Merged(best.Documents, other.Documents);
        var shares = new float[all.Length];
        var (own, others) = (0, 0);
        for (var i = 0; i < all.Length; i++)
        {
            var share = At(best.Documents, own) == all[i] ? best.Shares[own++] : 0;
            var substitute = At(other.Documents, others) == all[i] ? found.Factor * other.Shares[others++] : 0;
            shares[i] = Math.Max(share, substitute);
        }

        return best with { Documents = all, Shares = shares };
    }

    /// <summary>The documents of either, ascending as both are.</summary>
    private static int[] Merged(int[] left, int[] right)
    {
        var merged = new int[left.Length + right.Length];
        var (i, j, count) = (0, 0, 0);
        while (i < left.Length || j < right.Length)
        {
            var next = Math.Min(At(left, i), At(right, j));
            i += At(left, i) == next ? 1 : 0;
            j += At(right, j) == next ? 1 : 0;
            merged[count++] = next;
        }

        return merged[..count];
    }

    /// <summary>Behind the last document nothing comes any more.</summary>
    private static int At(int[] documents, int i) => i < documents.Length ? documents[i] : int.MaxValue;
}
