namespace GuideSearch.Ranking.NearDuplicates;

/// <summary>Finds, among the wordings added so far, those whose shingles are similar: exactly, none missed.</summary>
/// <remarks>
/// By prefix filtering (Chaudhuri, Ganti and Kaushik 2006; Bayardo, Ma and Srikant, "Scaling up all pairs similarity search", 2007): two
/// sets with a Jaccard similarity of at least t share at least t of the larger one, so when each is sorted from rare to frequent, their
/// first |x| − ⌈t·|x|⌉ + 1 members meet. Only these are looked up, and they are the rare ones.
/// </remarks>
public sealed class SimilarWordings
{
    private readonly double _threshold;
    private readonly int[] _rarity;
    private readonly List<int>?[] _byShingle;
    private readonly List<int[]> _sets = [];
    private readonly List<int> _lastMet = [];
    private int _searches;

    /// <param name="threshold">The least Jaccard similarity, above 0, at most 1.</param>
    /// <param name="frequencies">In how many wordings each shingle stands.</param>
    public SimilarWordings(double threshold, IReadOnlyCollection<int> frequencies)
    {
        var (counts, byRarity) = (frequencies.ToArray(), Enumerable.Range(0, frequencies.Count).ToArray());
        Array.Sort(counts, byRarity);
        _threshold = threshold;
        _rarity = new int[counts.Length];
        for (var rarity = 0; rarity < byRarity.Length; rarity++)
            _rarity[byRarity[rarity]] = rarity;
        _byShingle = new List<int>?[counts.Length];
    }

    /// <summary>Adds a wording; it is found by how many were added before it.</summary>
    public void Add(Wording wording)
    {
        var set = SortedByRarity(wording);
        foreach (var shingle in PrefixOf(set))
            (_byShingle[shingle] ??= []).Add(_sets.Count);
        _sets.Add(set);
        _lastMet.Add(0);
    }

    /// <summary>The numbers of the wordings that are similar enough, most similar first, ties by number.</summary>
    public IEnumerable<int> Find(Wording wording)
    {
        var set = SortedByRarity(wording);
        var similar = new List<(double Jaccard, int Number)>();
        _searches++;
        foreach (var shingle in PrefixOf(set))
        {
            foreach (var number in _byShingle[shingle] ?? [])
            {
                if (_lastMet[number] == _searches)
                    continue;

                _lastMet[number] = _searches;
                if (Jaccard(set, _sets[number]) is var jaccard && jaccard >= _threshold)
                    similar.Add((jaccard, number));
            }
        }

        return similar.OrderByDescending(s => s.Jaccard).ThenBy(s => s.Number).Select(s => s.Number);
    }

    private int[] SortedByRarity(Wording wording)
    {
        var set = Array.ConvertAll(wording.Shingles, shingle => _rarity[shingle]);
        Array.Sort(set);
        return set;
    }

    private ReadOnlySpan<int> PrefixOf(int[] set)
    {
        // A product that should be whole may come out a little above it. A prompt of signs alone has no shingle to share.
        var least = (int)Math.Ceiling(_threshold * set.Length - 1e-9);
        return set.AsSpan(0, Math.Min(set.Length, set.Length - least + 1));
    }

    /// <summary>How much of two sorted sets is shared; 0 as soon as it cannot reach the threshold.</summary>
    private double Jaccard(int[] one, int[] other)
    {
        if (Math.Min(one.Length, other.Length) < _threshold * Math.Max(one.Length, other.Length) - 1e-9)
            return 0;

        // Of two sets with a similarity of t, t / (1 + t) of both together is shared.
        var least = _threshold / (1 + _threshold) * (one.Length + other.Length) - 1e-9;
        var (shared, i, j) = (0, 0, 0);
        while (i < one.Length && j < other.Length)
        {
            if (shared + Math.Min(one.Length - i, other.Length - j) < least)
                return 0;

            var order = one[i].CompareTo(other[j]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return (double)shared / (one.Length + other.Length - shared);
    }
}
