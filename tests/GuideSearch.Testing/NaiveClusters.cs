using GuideSearch.Guides;

namespace GuideSearch.Testing;

/// <summary>
/// Clusters worked out the slow way, each wording against every leader, over questions whose words no frame, list or stem touches.
/// </summary>
public sealed class NaiveClusters
{
    private const double Threshold = 0.6;

    private readonly Dictionary<QuestionId, int> _clusterOf = [];

    public NaiveClusters(IReadOnlyList<Guide> guides)
    {
        var wordings = guides.OrderBy(g => g.Slug, StringComparer.Ordinal).SelectMany(g => g.Documents)
            .Where(d => d.Kind is DocumentKind.Question).GroupBy(d => d.Prompt)
            .Select(group => (Shingles: ShinglesOf(group.Key), Ids: group.Select(d => d.Id).ToList()))
            .OrderByDescending(w => w.Ids.DistinctBy(id => id.Guide).Count()).ToList();
        var leaders = new List<(HashSet<string> Shingles, HashSet<string> Guides)>();
        foreach (var (shingles, ids) in wordings)
        {
            var names = ids.Select(id => id.Guide).ToHashSet();
            var joined = Enumerable.Range(0, leaders.Count)
                .Where(i => Jaccard(shingles, leaders[i].Shingles) >= Threshold && !leaders[i].Guides.Overlaps(names))
                .OrderByDescending(i => Jaccard(shingles, leaders[i].Shingles)).FirstOrDefault(leaders.Count);
            if (joined == leaders.Count)
                leaders.Add((shingles, []));
            leaders[joined].Guides.UnionWith(names);
            foreach (var id in ids)
                _clusterOf[id] = joined;
        }
    }

    /// <summary>Equal numbers for questions that ask the same; overview passages ask nothing and are alone.</summary>
    public int Of(QuestionId id) => _clusterOf.TryGetValue(id, out var cluster) ? cluster : -1 - Math.Abs(id.GetHashCode());

    /// <summary>Questions that ask the same, by cluster; those that stand alone are left out.</summary>
    public IEnumerable<IReadOnlyList<QuestionId>> Shared =>
        _clusterOf.GroupBy(c => c.Value, c => c.Key).Where(g => g.Count() > 1).Select(g => g.ToList());

    private static HashSet<string> ShinglesOf(string prompt)
    {
        var words = prompt.Split(' ');
        return [.. words, .. words.Zip(words.Skip(1), (a, b) => $"{a} {b}")];
    }

    private static double Jaccard(HashSet<string> one, HashSet<string> other) =>
        (double)one.Count(other.Contains) / one.Union(other).Count();
}
